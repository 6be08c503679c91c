/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.reporting.Reports.Format;
import org.dvctt.api.reporting.Reports.ReportFile;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.spi.report.ReportFormat;
import org.junit.Test;

public class ReportRunsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 7, 31);
  private static final Actor DIRECTOR =
      new Actor(
          "p1",
          "gd.9910",
          "Giám đốc 9910",
          List.of(new Grant(Role.KB_PROVINCE_DIRECTOR, null, OfficeCode.of("9910"))));
  private static final Actor ACCOUNTANT =
      new Actor(
          "p2",
          "kt.1990001",
          "Kế toán 1990001",
          List.of(new Grant(Role.UNIT_MAKER, UnitCode.of("1990001"), null)));

  private final List<AuditEntry> audited = new ArrayList<>();
  private final OneFormat guard = new OneFormat();
  private final ReportRuns reports =
      new ReportRuns(
          (asOf, knownAt) -> figures(),
          guard,
          new Direct(),
          (tx, entry) -> audited.add(entry),
          provinces(Set.of("12")));

  @Test
  public void writesTheFiguresThroughTheFormatPlugin() {
    ReportFile file = reports.run(DIRECTOR, "adoption", "lines", DAY, "vi");
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertEquals("adoption-2020-07-31.lines", file.name());
    assertTrue(text, text.contains("Toàn tỉnh|TOTAL|Toàn tỉnh|841|835|831|98,8|30958|38613|80,2|"));
    assertTrue(text, text.contains("Kho bạc|9918|KBNN Nậm Nhùn|70|68|67|95,7|"));
    assertTrue(text, text.contains("Địa bàn|112|Huyện Nậm Nhùn|70||67|95,7|"));
    assertTrue(text, text.contains("Đơn vị còn thiếu|1990796|Trường Mầm non (KBNN Nậm Nhùn)|"));
    assertTrue(text, text.contains("|Cán bộ chuyên quản CQ9918-01"));
  }

  @Test
  public void speaksEnglishWhenAsked() {
    byte[] bytes = reports.run(DIRECTOR, "adoption", "lines", DAY, "en").bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(text, text.startsWith("Rollout as of 31/07/2020\nGroup|Code|"));
    assertTrue(text, text.contains("|98.8|"));
  }

  @Test
  public void leavesAnAuditLineWithThePluginThatWrote() {
    reports.run(DIRECTOR, "adoption", "lines", DAY, "vi");
    AuditEntry entry = audited.get(0);
    assertEquals("p1 report.run report:adoption DONE", line(entry));
    assertTrue(entry.detail(), entry.detail().contains("\"plugin\":\"report-lines 1.0.0\""));
    assertTrue(entry.detail(), entry.detail().contains("\"snapshot\":42"));
  }

  @Test
  public void unitPeopleGetNoReportAndThatIsAudited() {
    refused(Refused.Kind.FORBIDDEN, ACCOUNTANT, "adoption", "lines");
    assertEquals("p2 report.run report:adoption REFUSED WRONG_ROLE", line(audited.get(0)));
  }

  @Test
  public void unknownReportOrFormatIsNotFound() {
    refused(Refused.Kind.NOT_FOUND, DIRECTOR, "weather", "lines");
    refused(Refused.Kind.NOT_FOUND, DIRECTOR, "adoption", "stone");
  }

  @Test
  public void aSilentPluginIsSaidPlainly() {
    guard.silent = true;
    refused(Refused.Kind.UNAVAILABLE, DIRECTOR, "adoption", "lines");
    assertEquals(
        "p1 report.run report:adoption REFUSED FORMAT_CANNOT_BE_ASKED", line(audited.get(0)));
  }

  @Test
  public void listsFormatsThatAreThere() {
    assertEquals(
        List.of(new Format("lines", "text/plain", "report-lines 1.0.0")), reports.formats());
  }

  private void refused(Refused.Kind kind, Actor actor, String report, String format) {
    Refused refused =
        assertThrows(Refused.class, () -> reports.run(actor, report, format, DAY, "vi"));
    assertEquals(kind, refused.kind());
  }

  private static String line(AuditEntry entry) {
    return entry.actor() + " " + entry.act() + " " + entry.subject() + " " + entry.outcome();
  }

  private static AdoptionReport figures() {
    AdoptionRow total =
        new AdoptionRow("TOTAL", "Toàn tỉnh", 841, 835, 831, 30_958, 38_613, 30_958, 38_613);
    AdoptionRow office = new AdoptionRow("9918", "KBNN Nậm Nhùn", 70, 68, 67, 0, 0, 0, 0);
    return new AdoptionReport(
        LocalDate.of(2020, 1, 1),
        DAY,
        Instant.parse("2020-08-03T01:00:00Z"),
        total,
        List.of(office),
        List.of(),
        total,
        total,
        List.of(new AreaCoverage("112", "Huyện Nậm Nhùn", true, new Ratio(67, 70))),
        List.of(
            new MissingUnit(
                UnitCode.of("1990796"),
                "Trường Mầm non",
                OfficeCode.of("9918"),
                "KBNN Nậm Nhùn",
                "Cán bộ chuyên quản CQ9918-01",
                false)));
  }

  /** A guard with one format plugin that writes cells with bars between them. */
  private static final class OneFormat implements Guard {
    private static final PluginRef PLUGIN = new PluginRef("report-lines", "1.0.0");
    private boolean silent;

    @Override
    public long snapshot() {
      return 42;
    }

    @Override
    public List<PluginRef> admitted(Class<?> point) {
      return List.of(PLUGIN);
    }

    @Override
    public List<PluginRef> due(Class<?> point, Scope scope) {
      return admitted(point);
    }

    @Override
    public List<String> missing() {
      return List.of();
    }

    @Override
    public List<PluginRef> admitted(Class<?> point, Scope scope) {
      return admitted(point);
    }

    @Override
    public String property(Class<?> point, PluginRef plugin, String property) {
      return property.equals(ReportFormat.FORMAT) ? "lines" : "text/plain";
    }

    @Override
    public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
      if (silent) {
        throw new PluginFailure(PluginFailure.Why.TIMED_OUT, plugin.id(), "");
      }
      ReportFormat format =
          (table, out) -> {
            StringBuilder text = new StringBuilder(table.title()).append('\n');
            text.append(String.join("|", table.columns())).append('\n');
            table.rows().forEach(row -> text.append(String.join("|", row)).append('\n'));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
          };
      return new Answer<>(call.on(point.cast(format)), plugin, snapshot());
    }
  }

  /** A registry whose units lie in these provinces. */
  private static RegistryLookup provinces(Set<String> codes) {
    return (RegistryLookup)
        Proxy.newProxyInstance(
            RegistryLookup.class.getClassLoader(),
            new Class<?>[] {RegistryLookup.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("provinces")) {
                return codes;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static final class Direct implements Transactions {
    private static final Tx TX = action -> {};

    @Override
    public <T> T write(Work<T> work) {
      return work.in(TX);
    }

    @Override
    public <T> T read(Work<T> work) {
      return work.in(TX);
    }

    @Override
    public boolean active() {
      return false;
    }
  }
}
