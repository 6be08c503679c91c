/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.HistoryImport;
import org.dvctt.api.registry.HistoryImports;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.registry.load.BulkAct;
import org.dvctt.registry.load.Faults;
import org.dvctt.registry.load.GivenFile;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings in a file of history: rows, months and milestones in one transaction. */
@Component
public final class HistoryImporter implements HistoryImports {
  private static final int SHOWN = 5;

  private final Transactions transactions;
  private final BusinessClock clock;
  private final AuditTrail audit;
  private final HistoryBook history;

  @Activate
  public HistoryImporter(
      @Reference Transactions transactions,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference HistoryBook history,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
    this.history = history;
  }

  @Override
  public HistoryImport take(Actor actor, Path path, boolean preview, String reason) {
    Faults unread = Faults.named();
    GivenFile file = GivenFile.read(path, unread);
    return new BulkAct(
            actor, "registry.history_import", "history:" + file.plainName(), preview, reason)
        .on(file, unread, transactions, audit, tx -> work(tx, file, preview));
  }

  private BulkAct.Done<HistoryImport> work(Tx tx, GivenFile file, boolean preview) {
    final long started = System.nanoTime();
    Sql sql = Sql.in(tx);
    if (!preview) {
      // One import at a time: months are read, compared and taken below.
      sql.update(
          "update registry_lock set changes = changes + 1 where table_name = ?",
          "registry_history_month");
    }
    boolean before =
        sql.count("select count(*) from registry_history_import where file_hash = ?", file.hash())
            > 0;
    Faults faults = Faults.named();
    List<HistoryFile.Read> read = HistoryFile.read(sql, file, faults, clock.today());
    if (!before) {
      onceAMonth(sql, read);
    }
    countable(read);
    faults.refuse();
    List<HistoryRow> rows = read.stream().map(HistoryFile.Read::row).toList();
    ShownMilestones milestones = ShownMilestones.of(sql, rows);
    if (!preview && !before) {
      write(tx, sql, file, rows, milestones);
    }
    HistoryImport answer =
        answer(
            file,
            preview,
            before,
            rows,
            milestones,
            Duration.ofNanos(System.nanoTime() - started).truncatedTo(ChronoUnit.MILLIS));
    return new BulkAct.Done<>(answer, detail(answer));
  }

  /** An office's month that is in already is refused once, at its first row. */
  private static void onceAMonth(Sql sql, List<HistoryFile.Read> read) {
    Map<HistoryMonths.Taken, String> taken = HistoryMonths.all(sql);
    Set<HistoryMonths.Taken> told = new HashSet<>();
    for (HistoryFile.Read one : read) {
      HistoryMonths.Taken month = HistoryMonths.Taken.by(one.row());
      if (taken.containsKey(month) && told.add(month)) {
        one.place()
            .fault(
                "MONTH_TAKEN",
                "received",
                "Tháng "
                    + month.month()
                    + " của kho bạc "
                    + month.office()
                    + " đã nạp từ nguồn khác; nạp nữa sẽ tính hai lần.",
                "Month "
                    + month.month()
                    + " of office "
                    + month.office()
                    + " is in from another source; it would count twice.");
      }
    }
  }

  /** The sum is a whole number of đồng too: where it would overflow, an amount is wrong. */
  private static void countable(List<HistoryFile.Read> read) {
    long total = 0;
    for (HistoryFile.Read one : read) {
      long amount = one.row().amount().dong();
      if (amount > Long.MAX_VALUE - total) {
        one.place()
            .fault(
                "TOTAL_TOO_LARGE",
                "amount",
                "Tổng số tiền của tệp quá lớn.",
                "The total of the file is too large.");
        return;
      }
      total += amount;
    }
  }

  private void write(
      Tx tx, Sql sql, GivenFile file, List<HistoryRow> rows, ShownMilestones milestones) {
    Map<YearMonth, List<HistoryRow>> months = new TreeMap<>();
    for (HistoryRow row : rows) {
      months.computeIfAbsent(YearMonth.from(row.received()), key -> new ArrayList<>()).add(row);
    }
    // A batch a month keeps the fold of each into facts short.
    months.forEach(
        (month, ofMonth) ->
            history.add(tx, "file-" + file.hash().substring(0, 32) + "-" + month, ofMonth));
    HistoryMonths.take(sql, rows, file.hash(), clock.now());
    milestones.write(sql, clock.now());
    sql.update(
        "insert into registry_history_import (file_hash, vouchers, recorded_at) values (?, ?, ?)",
        file.hash(),
        rows.size(),
        clock.now());
  }

  private static HistoryImport answer(
      GivenFile file,
      boolean preview,
      boolean before,
      List<HistoryRow> rows,
      ShownMilestones milestones,
      Duration took) {
    int online = 0;
    Set<String> units = new HashSet<>();
    LocalDate first = rows.get(0).received();
    LocalDate last = first;
    Money total = Money.ZERO;
    for (HistoryRow row : rows) {
      online += row.channel() == Channel.ONLINE ? 1 : 0;
      units.add(row.unit().value());
      first = row.received().isBefore(first) ? row.received() : first;
      last = row.received().isAfter(last) ? row.received() : last;
      total = total.plus(row.amount());
    }
    return new HistoryImport(
        file.hash(),
        preview,
        before,
        online,
        rows.size() - online,
        units.size(),
        before ? 0 : milestones.count(Milestone.REGISTERED),
        before ? 0 : milestones.count(Milestone.FIRST_COMPLETED_PAYMENT),
        first,
        last,
        total,
        rows.stream().limit(SHOWN).map(HistoryImporter::line).toList(),
        took);
  }

  private static String line(HistoryRow row) {
    return row.unit()
        + " "
        + row.office()
        + " "
        + row.service()
        + " "
        + row.channel()
        + " "
        + row.received()
        + " → "
        + (row.completed() == null ? "…" : row.completed())
        + " "
        + row.amount().formatted();
  }

  private static String detail(HistoryImport done) {
    return "\"online\":"
        + done.online()
        + ",\"paper\":"
        + done.paper()
        + ",\"registered\":"
        + done.registered()
        + ",\"first_paid\":"
        + done.firstPaid()
        + ",\"before\":"
        + done.before();
  }
}
