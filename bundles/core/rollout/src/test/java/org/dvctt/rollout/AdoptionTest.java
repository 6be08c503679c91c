/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.UnitCode;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** The seed article's figures (domain appendix A1) on a real store, and what moves them. */
@RunWith(Parameterized.class)
public class AdoptionTest {
  private static final LocalDate END_OF_JULY = LocalDate.of(2020, 7, 31);
  private static final LocalDate AUGUST = LocalDate.of(2020, 8, 31);
  private static final StoreReady READY = new StoreReady() {};

  @Parameter public String engine;
  private final Pilot pilot = new Pilot();
  private final AtomicInteger done = new AtomicInteger();
  private Instant now = Instant.parse("2020-08-03T01:00:00Z");
  private TestStore store;
  private DossierFacts dossiers;
  private HistoryFacts imported;
  private AdoptionAnswers adoption;
  private final BusinessClock clock = new FixedClock();

  @Parameters(name = "{0}")
  public static Collection<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store =
        TestStore.on(engine)
            .with("rollout", getClass().getClassLoader())
            .filled(
                "the article's half year",
                empty -> deliver(history(empty), HistoryBook.TOPIC, "b1", "{\"batch\":\"b1\"}"));
    dossiers = new DossierFacts(store.transactions(), pilot.registry(), clock, READY);
    imported = history(store);
    adoption = new AdoptionAnswers(store.transactions(), pilot.registry(), clock, READY);
  }

  private HistoryFacts history(TestStore of) {
    return new HistoryFacts(of.transactions(), new PilotHistory(), clock, READY);
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void printsTheArticlesFigures() {
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    assertEquals(LocalDate.of(2020, 1, 1), report.from());
    assertEquals(new Ratio(831, 841), report.total().activeRate());
    assertEquals("98.8", report.total().activeRate().percent());
    assertEquals(new Ratio(195, 195), report.provinceAndCity().activeRate());
    assertEquals("100.0", report.provinceAndCity().activeRate().percent());
    assertEquals(new Ratio(636, 646), report.districtAndCommune().activeRate());
    assertEquals("98.5", report.districtAndCommune().activeRate().percent());
    assertEquals(new Ratio(30_958, 38_613), report.total().onlineShare());
    assertEquals("80.2", report.total().onlineShare().percent());
    assertEquals(30_958, report.total().onlineDossiers());
  }

  @Test
  public void theCityIsListedButIsNoDistrict() {
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    assertEquals(new Ratio(4, 7), report.districtCoverage());
    assertEquals(
        List.of("105"),
        report.areas().stream().filter(a -> !a.district()).map(AreaCoverage::code).toList());
    assertEquals(8, report.areas().size());
  }

  @Test
  public void namesTheMissingUnitsWithTheirOfficer() {
    List<MissingUnit> missing = adoption.report(END_OF_JULY, null).missing();
    assertEquals(10, missing.size());
    for (MissingUnit unit : missing) {
      UnitRecord record = pilot.registry().units.get(unit.code());
      assertEquals(record.officerName(), unit.officer());
      assertEquals(pilot.registry().offices.get(unit.office().value()), unit.officeName());
    }
  }

  @Test
  public void officesAndBlocksAddUpToTheWhole() {
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    assertEquals(report.total().allVouchers(), sum(report.offices(), AdoptionRow::allVouchers));
    assertEquals(report.total().allVouchers(), sum(report.blocks(), AdoptionRow::allVouchers));
    assertEquals(841, sum(report.offices(), AdoptionRow::units));
    assertEquals(841, sum(report.blocks(), AdoptionRow::units));
    assertEquals(1_237, january("9911"));
  }

  @Test
  public void aDeliveryAgainCountsOnce() {
    done.set(0);
    deliver(imported, HistoryBook.TOPIC, "b1", "{\"batch\":\"b1\"}");
    event("e1", "RECEIVED", missingUnit(), 3);
    event("e1", "RECEIVED", missingUnit(), 3);
    AdoptionRow total = adoption.report(AUGUST, null).total();
    assertEquals(38_613 + 3, total.allVouchers());
    assertEquals(38_613 + 1, total.allDossiers());
    assertEquals(3, done.get());
  }

  @Test
  public void oneMoreUnitPaidMovesTheFiguresFromItsDayOn() {
    UnitCode unit = missingUnit();
    UnitRecord enrolled = pilot.registry().units.get(unit);
    pilot.registry().units.put(unit, FakeRegistry.with(enrolled, LocalDate.of(2020, 8, 3), null));
    event("e1", "RECEIVED", unit, 2);
    event("e2", "APPROVED", unit, 2);
    event("e3", "COMPLETED", unit, 2);
    assertEquals(
        List.of(unit + " FIRST_SENT 2020-08-03", unit + " FIRST_COMPLETED_PAYMENT 2020-08-03"),
        pilot.registry().reached);
    AdoptionReport report = adoption.report(AUGUST, null);
    assertEquals(832, report.total().active());
    assertEquals(30_960, report.total().onlineVouchers());
    assertEquals(30_959, report.total().onlineDossiers());
    assertEquals(9, report.missing().size());
    AdoptionReport july = adoption.report(END_OF_JULY, null);
    assertEquals(831, july.total().active());
    assertEquals(38_613, july.total().allVouchers());
  }

  @Test
  public void aTerminatedUnitIsNeitherEnrolledNorActiveAndASuspendedOneStillIs() {
    List<UnitCode> active =
        pilot.registry().units.values().stream()
            .filter(UnitRecord::active)
            .map(UnitRecord::code)
            .sorted()
            .limit(2)
            .toList();
    pilot.registry().stand(active.get(0), EnrolmentState.TERMINATED);
    pilot.registry().stand(active.get(1), EnrolmentState.SUSPENDED);
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    assertEquals(841, report.total().units());
    assertEquals(830, report.total().enrolled());
    assertEquals(830, report.total().active());
    MissingUnit ended =
        report.missing().stream()
            .filter(unit -> unit.code().equals(active.get(0)))
            .findFirst()
            .orElseThrow();
    assertFalse(ended.enrolled());
  }

  @Test
  public void whatWasNotKnownYetDoesNotCount() {
    Instant before = now.plusSeconds(60);
    now = now.plusSeconds(120);
    event("e1", "RECEIVED", missingUnit(), 5);
    assertEquals(38_613, adoption.report(AUGUST, before).total().allVouchers());
    assertEquals(38_618, adoption.report(AUGUST, now).total().allVouchers());
    assertEquals(
        0, adoption.report(AUGUST, Instant.parse("2020-08-01T00:00:00Z")).total().allVouchers());
  }

  @Test
  public void aUnitThatHasEndedStillCountsInItsBlock() {
    UnitCode unit = pilot.history().get(0).unit();
    pilot.registry().ended.put(unit, pilot.registry().units.remove(unit));
    AdoptionReport report = adoption.report(END_OF_JULY, null);
    assertEquals(840, report.total().units());
    assertEquals(38_613, sum(report.blocks(), AdoptionRow::allVouchers));
  }

  @Test
  public void importedRowsAreNeitherApprovedNorCompletedHere() {
    Map<String, Long> sums =
        store
            .transactions()
            .read(
                tx ->
                    org.dvctt.store.Sql.in(tx)
                        .list(
                            "select sum(approved) as a, sum(refused) as r, sum(completed) as c from"
                                + " fact_unit_day",
                            row ->
                                Map.of(
                                    "a", row.number("a"),
                                    "r", row.number("r"),
                                    "c", row.number("c"))))
            .get(0);
    assertEquals(Map.of("a", 0L, "r", 0L, "c", 0L), sums);
  }

  private UnitCode missingUnit() {
    return pilot.registry().units.values().stream()
        .filter(u -> u.firstPaidOn() == null)
        .map(UnitRecord::code)
        .min(UnitCode::compareTo)
        .orElseThrow();
  }

  private long january(String office) {
    return adoption.report(LocalDate.of(2020, 1, 31), null).offices().stream()
        .filter(row -> row.code().equals(office))
        .collect(Collectors.summingLong(AdoptionRow::allVouchers));
  }

  private static long sum(
      List<AdoptionRow> rows, java.util.function.ToLongFunction<AdoptionRow> of) {
    return rows.stream().mapToLong(of).sum();
  }

  private void event(String dedupe, String kind, UnitCode unit, int vouchers) {
    String office = pilot.registry().units.get(unit).office().value();
    String payload =
        """
        {"kind":"%s","dossier":"d1","unit":"%s","office":"%s","service":"SVC_RECURRENT_EXPENDITURE",
         "channel":"ONLINE","on":"2020-08-03","received":"2020-08-03","vouchers":%d,
         "amount":5000000,"on_time":true}
        """
            .formatted(kind, unit, office, vouchers);
    deliver(dossiers, "fact.dossier", dedupe, payload);
  }

  private void deliver(OutboxHandler handler, String topic, String dedupe, String payload) {
    int before = done.get();
    handler.handle(new OneDelivery(new OutboxMessage(topic, "s", dedupe, payload)));
    assertTrue(done.get() > before);
  }

  private final class OneDelivery implements OutboxDelivery {
    private final OutboxMessage message;

    OneDelivery(OutboxMessage message) {
      this.message = message;
    }

    @Override
    public OutboxMessage message() {
      return message;
    }

    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public void done(Tx tx) {
      done.incrementAndGet();
    }
  }

  private final class FixedClock implements BusinessClock {
    @Override
    public Instant now() {
      return now;
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
}
