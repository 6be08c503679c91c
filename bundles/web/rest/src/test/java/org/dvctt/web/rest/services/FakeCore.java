/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.access.Access;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.access.Session;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.api.budget.Budgets;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.notice.Notices;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.api.reporting.Advices;
import org.dvctt.api.reporting.Document;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Block;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.DossierContent;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/** A small core: answers by method name can be replaced, calls are kept. */
public final class FakeCore {
  public static final UnitCode UNIT = UnitCode.of("1990796");
  public static final UnitCode OTHER = UnitCode.of("1990001");
  public static final OfficeCode OFFICE = OfficeCode.of("9918");

  public final PresentServices services = new PresentServices();
  public final List<String> names = new ArrayList<>();
  public final List<Object[]> arguments = new ArrayList<>();
  private final Map<String, Function<Object[], Object>> answers = new HashMap<>();
  private final Map<String, Actor> people = new HashMap<>();

  public FakeCore() {
    people.put("maker", actor("maker", Role.UNIT_MAKER, UNIT, null));
    people.put("officer", actor("officer", Role.KB_OFFICER, null, OFFICE));
    people.put("admin", actor("admin", Role.KB_SYSADMIN, null, null));
    services.access = fake(Access.class);
    services.registry = fake(Registry.class);
    services.enrolments = fake(Enrolments.class);
    services.notices = fake(Notices.class);
    services.dossiers = fake(Dossiers.class);
    services.attachments = fake(Attachments.class);
    services.imports = fake(VoucherImports.class);
    services.budgets = fake(Budgets.class);
    services.adoption = fake(Adoption.class);
    services.reports = fake(Reports.class);
    services.advices = fake(Advices.class);
    services.plugins = fake(Plugins.class);
    services.audit = fake(AuditLog.class);
    services.platform = fake(Platform.class);
    usual();
    FakeEnrolments.usual(answers);
    FakePlugins.usual(answers);
  }

  private void usual() {
    answers.put("resume", a -> Optional.ofNullable(people.get((String) a[0])).map(this::session));
    answers.put("signIn", a -> session(people.get("maker")));
    answers.put("signOut", a -> null);
    answers.put("maintenance", a -> Optional.empty());
    answers.put("today", a -> LocalDate.of(2020, 8, 3));
    answers.put(
        "status",
        a ->
            new PlatformStatus(
                true,
                List.of(new PlatformStatus.Level("store", true, "")),
                Instant.parse("2020-08-03T01:00:00Z"),
                LocalDate.of(2020, 8, 3),
                true,
                "DVCTT 0.1.0",
                "Derby",
                "12",
                true,
                0,
                0,
                0,
                List.of()));
    answers.put("units", a -> page(List.of(unit(UNIT), unit(OTHER)), (UnitQuery) a[0]));
    answers.put("unit", a -> Optional.of(unit((UnitCode) a[0])));
    answers.put("enrol", a -> unit((UnitCode) a[1]));
    answers.put("endAssignment", a -> null);
    answers.put(
        "offices",
        a ->
            List.of(
                new OfficeView(OFFICE, "KBNN 9918", "DISTRICT", "9910", "G12.99.18"),
                new OfficeView(OfficeCode.of("9910"), "KBNN 9910", "PROVINCE", "", "G12.99.10")));
    answers.put("catalogue", a -> List.of());
    answers.put("create", a -> view((NewDossier) a[1], 1));
    answers.put("recordCounter", a -> view((NewDossier) a[1], 1));
    answers.put("put", FakeCore::stored);
    answers.put("open", a -> Optional.empty());
    answers.put("edit", a -> view((NewDossier) a[3], 4));
    answers.put("act", a -> view(null, 5));
    answers.put("find", a -> Optional.of(view(null, 3)));
    answers.put("history", a -> List.of());
    // of dossiers with arguments, of plugins without
    answers.put("list", a -> a.length == 0 ? List.of() : page());
    answers.put("table", a -> List.of(spec("create"), spec("submit")));
    answers.put("lines", a -> a.length == 3 && a[0] instanceof Actor ? List.of() : page());
    answers.put("outbox", a -> page());
    answers.put("notices", a -> page());
    answers.put("places", a -> List.of());
    answers.put("holderReached", a -> false);
    answers.put("set", a -> List.of());
    answers.put("reports", a -> List.of("adoption"));
    answers.put("formats", a -> List.of(new Reports.Format("csv", "text/csv", "report-csv 0.1.0")));
    answers.put(
        "run", a -> new Reports.ReportFile("adoption.csv", "text/csv", "csv", new WrittenA()));
    answers.put("report", a -> report());
    answers.put("advices", a -> List.of());
    answers.put(
        "debitAdvice", a -> new Document("bao-no-1.pdf", "application/pdf", new byte[] {37, 80}));
  }

  /** Replaces the answer of a method; {@code lines} serves budgets and audit. */
  public void when(String method, Function<Object[], Object> answer) {
    answers.put(method, answer);
  }

  public void refuse(String method, Refused.Kind kind) {
    when(
        method,
        a -> {
          throw Refused.of(
              kind, "CODE_" + kind, "field", Text.of("câu", "sentence"), Text.of("bước", "step"));
        });
  }

  /** Arguments of the latest call of a method. */
  public Object[] asked(String method) {
    return arguments.get(names.lastIndexOf(method));
  }

  private <T> T fake(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> {
              Object[] args = given == null ? new Object[0] : given;
              synchronized (this) {
                names.add(method.getName());
                arguments.add(args);
              }
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answer.apply(args);
            }));
  }

  private Session session(Actor actor) {
    return new Session("maker", "csrf", actor, Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static Actor actor(String login, Role role, UnitCode unit, OfficeCode office) {
    return new Actor("p-" + login, login, "Người " + login, List.of(new Grant(role, unit, office)));
  }

  private static Page<Object> page() {
    return new Page<>(List.of(), 0, 50, 0);
  }

  private static Page<UnitView> page(List<UnitView> units, UnitQuery query) {
    return new Page<>(units, query.offset(), query.limit(), units.size());
  }

  private static UnitView unit(UnitCode code) {
    return new UnitView(
        code,
        "Trường Mầm non",
        Block.DISTRICT,
        3,
        Chapter.of("622"),
        Sector.of("071"),
        "SCHOOL",
        OFFICE,
        "KBNN 9918",
        "112",
        "Nậm Nhùn",
        "03434",
        "",
        null,
        List.of(),
        null,
        null,
        EnrolmentState.REG_DRAFT,
        true);
  }

  private static Attachment stored(Object[] asked) {
    try (InputStream bytes = (InputStream) asked[3]) {
      long size = bytes.readAllBytes().length;
      return new Attachment(
          AttachmentKind.OTHER, (String) asked[2], "application/pdf", size, "0".repeat(64));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ActSpec spec(String act) {
    return new ActSpec(
        act,
        Text.of("Gửi", "Send"),
        Set.of(DossierState.DRAFT),
        List.of(DossierState.WAIT_SIGN2),
        Set.of(Role.UNIT_MAKER),
        false,
        false,
        List.of());
  }

  /** A draft; of nothing when no content is given. */
  public static DossierView view(NewDossier draft, long version) {
    DossierContent content =
        new DossierContent(
            "01ABC",
            "SVC_RECURRENT_EXPENDITURE",
            UNIT,
            OFFICE,
            org.dvctt.model.AccountNumber.parse("9523.3.1990796.00000"),
            Chapter.of("622"),
            org.dvctt.model.FiscalYear.of(2020),
            draft == null ? List.of() : draft.vouchers(),
            List.of());
    List<VoucherView> vouchers =
        content.vouchers().stream()
            .map(v -> new VoucherView("v1", 1, v, "NONE", "", "", false, null))
            .toList();
    return new DossierView(
        "01ABC",
        null,
        version,
        1,
        DossierState.DRAFT,
        content,
        "Trường",
        "KBNN",
        "hash",
        Channel.ONLINE,
        "",
        false,
        "NONE",
        "NONE",
        "",
        List.of(),
        Instant.parse("2020-08-03T01:00:00Z"),
        null,
        null,
        null,
        null,
        vouchers,
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        List.of(spec("submit")));
  }

  private static AdoptionReport report() {
    AdoptionRow row = new AdoptionRow("TOTAL", "Tỉnh", 841, 831, 831, 30958, 38613, 30958, 38613);
    AdoptionRow none = new AdoptionRow("CITY", "Trống", 0, 0, 0, 0, 0, 0, 0);
    return new AdoptionReport(
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 7, 31),
        Instant.parse("2020-08-03T01:00:00Z"),
        row,
        List.of(),
        List.of(none),
        none,
        row,
        List.of(),
        List.of());
  }
}
