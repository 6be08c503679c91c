/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Reads and changes dossier rows; a change applies only to the version that was read. */
final class DossierTable {
  private final Sql sql;

  DossierTable(Sql sql) {
    this.sql = sql;
  }

  Optional<DossierRow> find(String idOrCode) {
    return sql.one(
        "SELECT * FROM dossier WHERE "
            + (idOrCode.indexOf('-') < 0 ? "dossier_id" : "code")
            + " = ?",
        DossierTable::read,
        idOrCode);
  }

  /** Writes the change with its history line. Throws STALE when the row has moved on. */
  void apply(
      DossierRow row, Change change, String actor, String actorName, String reason, Instant now) {
    List<@Nullable Object> params = new ArrayList<>();
    String sets =
        change.columns().keySet().stream()
            .map(column -> column + " = ?, ")
            .collect(Collectors.joining());
    params.addAll(change.columns().values());
    params.add(change.to());
    params.add(now);
    params.add(row.id());
    params.add(row.version());
    int changed =
        sql.update(
            "UPDATE dossier SET "
                + sets
                + "state = ?, updated_at = ?, row_version = row_version + 1, history_lines = history_lines + 1"
                + " WHERE dossier_id = ? AND row_version = ?",
            params.toArray());
    if (changed != 1) {
      throw Refusals.stale(row.version(), row.version() + 1);
    }
    history(row.id(), row.historyLines() + 1, row.state(), change, actor, actorName, reason, now);
  }

  /**
   * Holds the dossier until the transaction ends. Without it two people at once both pass the check
   * of the version and the later one meets the earlier one's rows instead of a clear answer.
   */
  void hold(DossierRow row) {
    int held =
        sql.update(
            "UPDATE dossier SET row_version = row_version WHERE dossier_id = ? AND row_version = ?",
            row.id(),
            row.version());
    if (held != 1) {
      throw Refusals.stale(row.version(), row.version() + 1);
    }
  }

  void history(
      String id,
      int line,
      @Nullable DossierState from,
      Change change,
      String actor,
      String actorName,
      String reason,
      Instant now) {
    String kept = reason.length() > 2000 ? reason.substring(0, 2000) : reason;
    List<@Nullable Object> params =
        new ArrayList<>(List.of(id, line, now, change.act(), actor, actorName));
    params.add(from);
    params.addAll(List.of(change.to(), kept, change.detail()));
    sql.update(
        "INSERT INTO dossier_history (dossier_id, history_line, done_at, act, actor, actor_name, from_state,"
            + " to_state, reason, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params.toArray());
  }

  void voidSignatures(String id) {
    sql.update("UPDATE dossier_signature SET voided = 1 WHERE dossier_id = ? AND voided = 0", id);
  }

  void sign(DossierRow row, int position, String person, String name, Instant now) {
    sql.update(
        "INSERT INTO dossier_signature (dossier_id, history_line, signing_position, person, person_name,"
            + " signed_at, content_hash, signature_level, voided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        row.id(),
        row.historyLines() + 1,
        position,
        person,
        name,
        now,
        row.contentHash(),
        "AUTHENTICATED");
  }

  Optional<String> signer(String id, int position) {
    return sql.one(
        "SELECT person FROM dossier_signature WHERE dossier_id = ? AND signing_position = ? AND voided = 0",
        row -> row.text("person"),
        id,
        position);
  }

  void verdicts(DossierRow row, String moment, RuleBook.Asked asked) {
    sql.update(
        "INSERT INTO dossier_verdicts (dossier_id, history_line, asked_at, plugin, snapshot_id, inputs_hash,"
            + " verdicts) VALUES (?, ?, ?, ?, ?, ?, ?)",
        row.id(),
        row.historyLines() + 1,
        moment,
        asked.plugin().toString(),
        asked.snapshot(),
        row.contentHash(),
        ContentJson.write(asked.verdicts()));
  }

  /** Next official code of the office on the day: {@code <eid>-YYMMDD-NNNN}. */
  String nextCode(OfficeCode office, String electronicId, LocalDate on) {
    if (!sql.insert(
        "INSERT INTO dossier_code_counter (office_code, sent_on, last_number) VALUES (?, ?, 1)",
        office.value(),
        on)) {
      sql.update(
          "UPDATE dossier_code_counter SET last_number = last_number + 1 WHERE office_code = ? AND sent_on = ?",
          office.value(),
          on);
    }
    long number =
        sql.count(
            "SELECT last_number FROM dossier_code_counter WHERE office_code = ? AND sent_on = ?",
            office.value(),
            on);
    return String.format(
        "%s-%02d%02d%02d-%04d",
        electronicId, on.getYear() % 100, on.getMonthValue(), on.getDayOfMonth(), number);
  }

  static DossierRow read(Row row) {
    return new DossierRow(
        row.text("dossier_id"),
        row.optionalText("code"),
        UnitCode.of(row.text("unit_code")),
        OfficeCode.of(row.text("office_code")),
        DossierState.valueOf(row.text("state")),
        row.number("row_version"),
        row.integer("content_version"),
        ContentJson.content(row.text("content")),
        row.text("content_hash"),
        row.text("channel"),
        row.text("provisional_pack"),
        row.text("pinned_pack"),
        row.integer("processing_days"),
        row.text("budget_status"),
        row.text("ledger_status"),
        row.text("ledger_number"),
        row.flag("rule_hold"),
        row.text("maker"),
        row.text("officer"),
        row.text("controller"),
        row.integer("history_lines"),
        row.instant("created_at"),
        row.optionalInstant("sent_at"),
        row.optionalInstant("accepted_at"),
        row.optionalInstant("due_at"),
        row.optionalInstant("completed_at"));
  }
}
