/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * Appendix A of the domain, row by row: the figures that are expected (A1) and the wrong ones that
 * a careless report would show (A2).
 */
public class AppendixATest {
  private static final LocalDate END_OF_JULY = LocalDate.of(2020, 7, 31);
  private static final LocalDate AFTER_THE_MERGERS = LocalDate.of(2025, 7, 31);
  private static final StoreReady READY = new StoreReady() {};

  private final Pilot pilot = new Pilot();
  private TestStore store;
  private AdoptionAnswers adoption;

  /** A row of the appendix. */
  private record Vector(String part, String figure, String scope, Ratio ratio, String percent) {}

  @Before
  public void open() {
    store = TestStore.on("derby").with("rollout", getClass().getClassLoader());
    BusinessClock clock = new PilotClock();
    HistoryFacts imported =
        new HistoryFacts(store.transactions(), new PilotHistory(), clock, READY);
    adoption = new AdoptionAnswers(store.transactions(), pilot.registry(), clock, READY);
    imported.handle(new Delivery());
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void theFiguresOfA1AreExact() {
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    int seen = 0;
    for (Vector vector : vectors("A1")) {
      Ratio ratio = figure(report, vector);
      assertEquals(vector.toString(), vector.ratio(), ratio);
      assertEquals(vector.toString(), vector.percent(), ratio.percent());
      seen++;
    }
    assertEquals("rows of A1", 12, seen);
  }

  @Test
  public void theWrongFiguresOfA2AreNotShown() {
    // What the mistakes would give is what the appendix says, or these rows would catch nothing.
    List<Vector> wrong = vectors("A2");
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    Vector whole = wrong.get(0);
    assertEquals(whole.percent(), Long.toString(Math.round(831 * 100.0 / 841)));
    assertNotEquals(whole.percent(), report.total().activeRate().percent());
    Vector mean = wrong.get(1);
    assertEquals(mean.percent(), meanOfDistricts(report));
    assertNotEquals(mean.percent(), report.districtAndCommune().activeRate().percent());
    Vector merged = wrong.get(2);
    pilot.registry().mergeTheMissing(AFTER_THE_MERGERS.withDayOfMonth(1));
    AdoptionReport later = adoption.report(AFTER_THE_MERGERS, null);
    assertEquals(merged.ratio(), later.total().activeRate());
    assertEquals(new Ratio(831, 841), adoption.report(END_OF_JULY, null).total().activeRate());
    assertEquals("rows of A2", 3, wrong.size());
  }

  private static Ratio figure(AdoptionReport report, Vector vector) {
    AdoptionRow row =
        switch (vector.scope()) {
          case "total", "districts" -> report.total();
          case "province_and_city" -> report.provinceAndCity();
          case "district_and_commune" -> report.districtAndCommune();
          default ->
              report.offices().stream()
                  .filter(office -> office.code().equals(vector.scope()))
                  .findFirst()
                  .orElseThrow();
        };
    return switch (vector.figure()) {
      case "I05" -> row.activeRate();
      case "I09" -> row.onlineShare();
      case "I29" -> report.districtCoverage();
      default -> throw new AssertionError("an unknown figure: " + vector);
    };
  }

  private static String meanOfDistricts(AdoptionReport report) {
    BigDecimal sum = BigDecimal.ZERO;
    int districts = 0;
    for (AreaCoverage area : report.areas()) {
      if (area.district()) {
        sum = sum.add(new BigDecimal(area.active().percent()));
        districts++;
      }
    }
    return sum.divide(BigDecimal.valueOf(districts), 1, RoundingMode.HALF_UP).toString();
  }

  private static List<Vector> vectors(String part) {
    return Pilot.rows("appendix-a.csv").stream()
        .map(
            row ->
                new Vector(
                    row[0],
                    row[1],
                    row[2],
                    new Ratio(Long.parseLong(row[3]), Long.parseLong(row[4])),
                    row[5]))
        .filter(vector -> vector.part().equals(part))
        .toList();
  }

  private static final class PilotClock implements BusinessClock {
    @Override
    public Instant now() {
      return Instant.parse("2025-08-03T01:00:00Z");
    }

    @Override
    public boolean shifted() {
      return true;
    }
  }

  private final class PilotHistory implements HistoryBook {
    @Override
    public void add(Tx tx, String batch, List<HistoryRow> rows) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void read(Tx tx, String batch, Consumer<HistoryRow> each) {
      pilot.history().forEach(each);
    }
  }

  private static final class Delivery implements OutboxDelivery {
    @Override
    public OutboxMessage message() {
      return new OutboxMessage(HistoryBook.TOPIC, "s", "b1", "{\"batch\":\"b1\"}");
    }

    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public void done(Tx tx) {}
  }
}
