/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Imports and the files that can be imported, as they are stored. */
final class ImportTable {
  private static final String IMPORT =
      "SELECT import_id, unit_code, sha256, file_format, file_name, plugin, done_by_name, done_at"
          + " FROM voucher_import ";
  private final Sql sql;

  ImportTable(Sql sql) {
    this.sql = sql;
  }

  /** A file that was kept. */
  record Kept(String format, String name) {}

  /** Keeps a file of the unit; the same bytes again change nothing. */
  void keep(UnitCode unit, IncomingFile file, Actor actor, Instant now) {
    sql.insert(
        "INSERT INTO intake_file (unit_code, sha256, file_format, file_name, size_bytes, sent_by,"
            + " sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        unit.value(),
        file.sha256(),
        file.file().format(),
        file.file().name(),
        file.file().size(),
        actor.person(),
        now);
  }

  Optional<Kept> kept(UnitCode unit, String sha256) {
    return sql.one(
        "SELECT file_format, file_name FROM intake_file WHERE unit_code = ? AND sha256 = ?",
        row -> new Kept(row.text("file_format"), row.text("file_name")),
        unit.value(),
        sha256);
  }

  /** The import of these bytes that still holds. */
  Optional<ImportView> holding(UnitCode unit, String sha256) {
    return sql.one(IMPORT + "WHERE holds = ?", ImportTable::read, key(unit, sha256))
        .map(this::whole);
  }

  /** The import that made a dossier. */
  Optional<ImportView> ofDossier(String dossier) {
    return sql.one(
            IMPORT
                + "WHERE import_id IN (SELECT import_id FROM voucher_import_dossier WHERE dossier_id = ?)",
            ImportTable::read,
            dossier)
        .map(this::whole);
  }

  Optional<ImportView> find(String id) {
    return sql.one(IMPORT + "WHERE import_id = ?", ImportTable::read, id).map(this::whole);
  }

  long count(UnitCode unit) {
    return sql.count("SELECT COUNT(*) FROM voucher_import WHERE unit_code = ?", unit.value());
  }

  List<ImportView> list(UnitCode unit, int offset, int limit) {
    return sql
        .list(
            IMPORT
                + "WHERE unit_code = ? ORDER BY done_at DESC, import_id DESC OFFSET "
                + offset
                + " ROWS FETCH NEXT "
                + limit
                + " ROWS ONLY",
            ImportTable::read,
            unit.value())
        .stream()
        .map(this::whole)
        .toList();
  }

  /** True when every draft of the import was cancelled: the file may come again. */
  boolean cancelled(String id) {
    return sql.count(
            "SELECT COUNT(*) FROM voucher_import_dossier i JOIN dossier d"
                + " ON d.dossier_id = i.dossier_id WHERE i.import_id = ? AND d.state <> ?",
            id,
            DossierState.CANCELLED)
        == 0;
  }

  /** It holds no more. */
  void release(String id) {
    sql.update("UPDATE voucher_import SET holds = NULL WHERE import_id = ?", id);
  }

  /** Writes an import with its drafts. */
  void add(ImportView done, Actor actor, Instant now) {
    sql.update(
        "INSERT INTO voucher_import (import_id, unit_code, sha256, file_format, file_name, plugin,"
            + " done_by, done_by_name, done_at, holds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        done.id(),
        done.unit().value(),
        done.sha256(),
        done.format(),
        done.fileName(),
        done.plugin(),
        actor.person(),
        done.doneBy(),
        now,
        key(done.unit(), done.sha256()));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ImportedDossier dossier : done.dossiers()) {
      rows.add(
          new @Nullable Object[] {
            done.id(),
            rows.size() + 1,
            dossier.id(),
            dossier.account().toString(),
            dossier.budgetYear().value(),
            dossier.vouchers(),
            dossier.lines(),
            dossier.total().dong()
          });
    }
    sql.batch(
        "INSERT INTO voucher_import_dossier (import_id, place, dossier_id, account, budget_year,"
            + " vouchers, voucher_lines, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static String key(UnitCode unit, String sha256) {
    return unit + ":" + sha256;
  }

  private static ImportView read(Row row) {
    return new ImportView(
        row.text("import_id"),
        ImportView.State.IMPORTED,
        UnitCode.of(row.text("unit_code")),
        row.text("file_format"),
        row.text("file_name"),
        row.text("sha256"),
        row.text("plugin"),
        row.instant("done_at"),
        row.text("done_by_name"),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private ImportView whole(ImportView head) {
    return head.with(dossiers(head.id()));
  }

  private List<ImportedDossier> dossiers(String id) {
    return sql.list(
        "SELECT dossier_id, account, budget_year, vouchers, voucher_lines, total"
            + " FROM voucher_import_dossier WHERE import_id = ? ORDER BY place",
        row ->
            new ImportedDossier(
                row.text("dossier_id"),
                AccountNumber.parse(row.text("account")),
                FiscalYear.of(row.integer("budget_year")),
                row.integer("vouchers"),
                row.integer("voucher_lines"),
                Money.of(row.number("total"))),
        id);
  }
}
