/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.reporting.Reports.Format;
import org.dvctt.api.reporting.Reports.ReportFile;
import org.dvctt.api.reporting.Reports.Wish;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PaidVoucher;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.WrittenReport;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.UnwritableReport;
import org.junit.Test;

public class ReportRunsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 7, 31);
  private static final Actor DIRECTOR =
      new Actor(
          "p1",
          "gd.9910",
          "Giám đốc 9910",
          List.of(new Grant(Role.KB_PROVINCE_DIRECTOR, null, OfficeCode.of("9910"))));
  private static final Actor HEAD =
      new Actor(
          "p3",
          "tp.9918",
          "Trưởng phòng 9918",
          List.of(new Grant(Role.KB_OFFICE_HEAD, null, OfficeCode.of("9918"))));
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
          Path.of("../../../config"),
          (asOf, knownAt) -> figures(),
          this::paid,
          guard,
          new Direct(),
          (tx, entry) -> audited.add(entry),
          provinces(Set.of("12")),
          new At(Instant.parse("2020-08-03T01:00:00Z")));

  @Test
  public void writesTheFiguresThroughTheFormatPlugin() throws IOException {
    ReportFile file = reports.run(DIRECTOR, "adoption", "lines", wish("vi"));
    String text = text(file);
    assertEquals("adoption-2020-07-31.lines", file.name());
    assertTrue(
        text, text.contains("Toàn tỉnh|TOTAL|Toàn tỉnh|841|835|831|98,8|30.958|38.613|80,2|"));
    assertTrue(text, text.contains("Kho bạc|9918|KBNN Nậm Nhùn|70|68|67|95,7|"));
    assertTrue(text, text.contains("Địa bàn|112|Huyện Nậm Nhùn|70||67|95,7|"));
    assertTrue(text, text.contains("Đơn vị còn thiếu|1990796|Trường Mầm non (KBNN Nậm Nhùn)|"));
    assertTrue(text, text.contains("|Cán bộ chuyên quản CQ9918-01"));
  }

  @Test
  public void speaksEnglishWhenAsked() throws IOException {
    String text = text(reports.run(DIRECTOR, "adoption", "lines", wish("en")));
    assertTrue(text, text.startsWith("Rollout as of 31/07/2020\nGroup|Code|"));
    assertTrue(text, text.contains("|98.8|"));
  }

  @Test
  public void leavesAnAuditLineWithThePluginThatWrote() {
    reports.run(DIRECTOR, "adoption", "lines", wish("vi")).content().close();
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

  /** 831 of 841, 98.8 %, 4 of 7 districts: as the pilot's article says (domain appendix A1). */
  @Test
  public void theProvincialReportSaysWhatThePilotSaid() throws IOException {
    ReportFile file = reports.run(DIRECTOR, "provincial", "lines", wish("vi"));
    assertEquals("provincial-2020-07-31.lines", file.name());
    String text = text(file);
    for (String said :
        List.of(
            "KHO BẠC NHÀ NƯỚC LAI CHÂU",
            "Lai Châu, ngày 03 tháng 8 năm 2020",
            "Kính gửi: Ủy ban nhân dân tỉnh Lai Châu",
            "toàn tỉnh có 831/841 đơn vị",
            "đạt 98,8 %.",
            "195/195 đơn vị, đạt 100,0 %; khối huyện và xã: 636/646 đơn vị, đạt 98,5 %.",
            "4/7 huyện đạt 100 %: ",
            "; còn lại: Huyện Nậm Nhùn (67/70), ",
            "30.958/38.613 chứng từ gửi trực tuyến, đạt 80,2 %.",
            "\n1|Thành phố Lai Châu|195|195|0|100,0|Hoàn thành\n2|Huyện Tam Đường|",
            "|Toàn tỉnh|841|831|10|98,8|",
            "- Lưu: VT, KSC")) {
      assertTrue(said + " in " + text, text.contains(said));
    }
  }

  @Test
  public void whoDoesNotReportToTheProvinceGetsNoProvincialReport() {
    refused(Refused.Kind.FORBIDDEN, HEAD, "provincial", "lines");
    assertEquals(List.of("adoption", "payments"), reports.reports(HEAD));
    assertEquals(List.of("adoption", "provincial", "payments"), reports.reports(DIRECTOR));
    assertEquals(List.of(), reports.reports(ACCOUNTANT));
  }

  @Test
  public void thePaymentListHasWhatWasPaidInOnesOwnOffice() throws IOException {
    String all = text(reports.run(DIRECTOR, "payments", "lines", wish("vi")));
    assertTrue(all, all.contains("Từ ngày 01/07/2020 đến ngày 31/07/2020"));
    assertTrue(all, all.contains("1|15/07/2020|9911|1990001|"));
    assertTrue(all, all.contains("2|15/07/2020|9918|1990001|"));
    assertTrue(all, all.contains("|Tổng cộng|||||") && all.contains("|5.000.000|"));
    String own = text(reports.run(HEAD, "payments", "lines", wish("vi")));
    assertTrue(own, own.contains("1|15/07/2020|9918|") && !own.contains("|9911|"));
    assertTrue(own, own.contains("Cộng 1 chứng từ"));
  }

  @Test
  public void aPeriodThatIsNoneIsRefused() {
    for (LocalDate from : List.of(DAY.plusDays(1), DAY.minusYears(2))) {
      Refused refused =
          assertThrows(
              Refused.class,
              () -> reports.run(DIRECTOR, "payments", "lines", new Wish(from, DAY, "vi")));
      assertEquals("BAD_PERIOD", refused.reasons().get(0).code());
    }
  }

  @Test
  public void whatIsTooLargeOrDoesNotFitIsNoFaultOfThePlugin() {
    guard.most = 10;
    refused(Refused.Kind.CONFLICT, DIRECTOR, "adoption", "lines");
    assertEquals("p1 report.run report:adoption REFUSED REPORT_TOO_LARGE", line(audited.get(0)));
    assertEquals(new WrittenReport(0, false), guard.answered);
    guard.unwritable = true;
    refused(Refused.Kind.CONFLICT, DIRECTOR, "adoption", "lines");
    assertEquals("p1 report.run report:adoption REFUSED REPORT_UNWRITABLE", line(audited.get(1)));
  }

  @Test
  public void listsFormatsThatAreThere() {
    assertEquals(
        List.of(new Format("lines", "text/plain", "report-lines 1.0.0")), reports.formats());
  }

  private void refused(Refused.Kind kind, Actor actor, String report, String format) {
    Refused refused =
        assertThrows(Refused.class, () -> reports.run(actor, report, format, wish("vi")));
    assertEquals(kind, refused.kind());
  }

  private static String line(AuditEntry entry) {
    return entry.actor() + " " + entry.act() + " " + entry.subject() + " " + entry.outcome();
  }

  private static Wish wish(String language) {
    return new Wish(null, DAY, language);
  }

  private static String text(ReportFile file) throws IOException {
    try (Reports.Content content = file.content()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.writeTo(bytes);
      assertEquals(bytes.size(), content.size());
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Two vouchers of July, in two offices. */
  private void paid(Tx tx, LocalDate from, LocalDate to, Consumer<PaidVoucher> each) {
    assertEquals("2020-07-01 2020-07-31", from + " " + to);
    for (String office : List.of("9911", "9918")) {
      each.accept(PaidHere.in(OfficeCode.of(office), Money.of(2_500_000)));
    }
  }

  private static List<AreaCoverage> areas() {
    return List.of(
        new AreaCoverage("105", "Thành phố Lai Châu", false, new Ratio(195, 195)),
        new AreaCoverage("106", "Huyện Tam Đường", true, new Ratio(100, 100)),
        new AreaCoverage("107", "Huyện Mường Tè", true, new Ratio(86, 90)),
        new AreaCoverage("108", "Huyện Sìn Hồ", true, new Ratio(110, 110)),
        new AreaCoverage("109", "Huyện Phong Thổ", true, new Ratio(100, 100)),
        new AreaCoverage("110", "Huyện Than Uyên", true, new Ratio(90, 90)),
        new AreaCoverage("111", "Huyện Tân Uyên", true, new Ratio(83, 86)),
        new AreaCoverage("112", "Huyện Nậm Nhùn", true, new Ratio(67, 70)));
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
        new AdoptionRow("PROVINCE_AND_CITY", "Khối tỉnh", 195, 195, 195, 0, 0, 0, 0),
        new AdoptionRow("DISTRICT_AND_COMMUNE", "Khối huyện", 646, 640, 636, 0, 0, 0, 0),
        areas(),
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
    private boolean unwritable;
    private long most = 1_000_000;
    private Object answered = "";

    private static ReportFormat refusing() {
      return (report, rows, out) -> {
        throw new UnwritableReport(Text.of("quá dài", "too long"), Text.of("CSV", "CSV"));
      };
    }

    @Override
    public long mostReportBytes() {
      return most;
    }

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
      R answer = call.on(point.cast(unwritable ? refusing() : new Lines()));
      answered = answer;
      return new Answer<>(answer, plugin, snapshot());
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
              if (method.getName().endsWith("Name")) {
                return Optional.of("Tên của " + arguments[1]);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private record At(Instant now) implements BusinessClock {
    @Override
    public boolean shifted() {
      return false;
    }
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
