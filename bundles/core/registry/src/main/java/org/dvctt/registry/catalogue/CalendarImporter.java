/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.CalendarFiles;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.api.registry.OfficeDays;
import org.dvctt.api.registry.WorkCalendars;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.registry.CalendarDays;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.BulkAct;
import org.dvctt.registry.load.CsvFile;
import org.dvctt.registry.load.CsvRow;
import org.dvctt.registry.load.Faults;
import org.dvctt.registry.load.GivenFile;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings and shows working calendars: all files of an act in one transaction. */
@Component
public final class CalendarImporter implements WorkCalendars {
  private final Transactions transactions;
  private final BusinessClock clock;
  private final AuditTrail audit;

  @Activate
  public CalendarImporter(
      @Reference Transactions transactions,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public List<CatalogueShape> shapes() {
    return CalendarKinds.all().stream().map(Catalogue::shape).toList();
  }

  @Override
  public OfficeDays days(
      OfficeCode office, LocalDate from, LocalDate to, @Nullable Instant knownAt) {
    Instant known = knownAt == null ? clock.now() : knownAt;
    return transactions.read(tx -> CalendarDays.read(Sql.in(tx), office, from, to, known));
  }

  /** A file with its kind. */
  private record Part(GivenFile file, Catalogue kind) {}

  @Override
  public List<CatalogueImport> take(Actor actor, CalendarFiles given) {
    LocalDate from = given.from() == null ? clock.today() : given.from();
    Faults unread = Faults.named();
    List<GivenFile> files = new ArrayList<>();
    Map<DatedTable, Part> parts = new EnumMap<>(DatedTable.class);
    for (Path path : given.files()) {
      GivenFile file = GivenFile.read(path, unread);
      files.add(file);
      CalendarKinds.of(file, unread).ifPresent(kind -> take(parts, new Part(file, kind), unread));
    }
    String subject =
        parts.values().stream().map(part -> part.kind().name()).collect(Collectors.joining(","));
    return new BulkAct(
            actor, "registry.calendar_load", "calendar:" + subject, given.preview(), given.reason())
        .on(
            files,
            unread,
            transactions,
            audit,
            tx -> work(tx, List.copyOf(parts.values()), from, given.preview()));
  }

  private static void take(Map<DatedTable, Part> parts, Part part, Faults unread) {
    if (parts.putIfAbsent(part.kind().table(), part) != null) {
      unread.add(
          "FILE_TWICE",
          part.file().name(),
          0,
          "",
          "Mỗi loại lịch chỉ một tệp trong một lần nạp.",
          "There is one file of a kind in one load.");
    }
  }

  private BulkAct.Done<List<CatalogueImport>> work(
      Tx tx, List<Part> parts, LocalDate from, boolean preview) {
    Sql sql = Sql.in(tx);
    Faults faults = Faults.named();
    List<CatalogueImport> answers = new ArrayList<>();
    List<Runnable> writing = new ArrayList<>();
    for (Part part : parts) {
      final long started = System.nanoTime();
      DatedTable table = part.kind().table();
      if (!preview) {
        table.lock(sql);
      }
      List<CsvRow> rows = rows(part, faults);
      if (rows.isEmpty()) {
        continue;
      }
      Plan plan = plan(sql, part, rows, from, faults);
      writing.add(() -> table.rewrite(sql, plan.gone(), plan.added(), clock.now()));
      answers.add(plan.answer(part.file(), preview, started));
    }
    faults.refuse();
    if (!preview) {
      writing.forEach(Runnable::run);
    }
    return new BulkAct.Done<>(List.copyOf(answers), detail(from, answers));
  }

  private static List<CsvRow> rows(Part part, Faults faults) {
    CatalogueShape shape = part.kind().shape();
    return CsvFile.read(
        part.file().name(), part.file().bytes(), faults, shape.needed(), shape.optional());
  }

  private static Plan plan(Sql sql, Part part, List<CsvRow> rows, LocalDate from, Faults faults) {
    int before = faults.count();
    Register register = new Register(sql, from);
    Map<List<Object>, List<DatedLine>> known = part.kind().known(register);
    Reading reading = part.kind().read(rows, register);
    boolean dated = rows.get(0).has(Wanted.VALID_FROM);
    Plan plan = Plan.of(part.kind(), reading, known, from, dated);
    // A row that can't be read would only look like a gap.
    if (part.kind() instanceof OfficeSpans spans && faults.count() == before) {
      List<Object> all = List.of("");
      List<DatedLine> lines = new ArrayList<>(known.getOrDefault(all, List.of()));
      lines.removeAll(plan.gone());
      plan.added().stream().filter(line -> line.key().equals(all)).forEach(lines::add);
      spans.gap(lines, from).ifPresent(day -> gap(part.file().name(), day, faults));
    }
    return plan;
  }

  private static void gap(String file, LocalDate day, Faults faults) {
    faults.add(
        "GAP",
        file,
        0,
        Wanted.VALID_TO,
        "Từ " + day + " không còn khai gì cho mọi kho bạc.",
        "From " + day + " on nothing is declared for all offices.");
  }

  private static String detail(LocalDate from, List<CatalogueImport> answers) {
    return "\"from\":\""
        + from
        + "\","
        + answers.stream()
            .map(
                it ->
                    "\""
                        + it.catalogue()
                        + "\":\"+"
                        + it.added()
                        + " ~"
                        + it.changed()
                        + " -"
                        + it.ended()
                        + " ="
                        + it.unchanged()
                        + "\"")
            .collect(Collectors.joining(","));
  }
}
