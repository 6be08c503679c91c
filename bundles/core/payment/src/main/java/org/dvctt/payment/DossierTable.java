/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Verdict;
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

  /** The row as it is now. */
  DossierRow again(DossierRow before) {
    return find(before.id()).orElseThrow();
  }

  /**
   * Writes the change with its history line.
   *
   * @throws Overtaken when the row has moved on
   */
  void apply(DossierRow row, Change change, Doer doer, Instant now) {
    List<@Nullable Object> params = new ArrayList<>(change.columns().values());
    String sets = sets(change);
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
      throw new Overtaken(row.version(), row.version() + 1);
    }
    history(row.id(), row.historyLines() + 1, row.state(), change, doer, now);
  }

  /** Sets the columns of the act that made the row, whose history line is there already. */
  void complete(DossierRow row, Change change) {
    List<@Nullable Object> params = new ArrayList<>(change.columns().values());
    params.add(row.id());
    sql.update(
        "UPDATE dossier SET " + sets(change) + "row_version = row_version WHERE dossier_id = ?",
        params.toArray());
  }

  private static String sets(Change change) {
    return change.columns().keySet().stream()
        .map(column -> column + " = ?, ")
        .collect(Collectors.joining());
  }

  /**
   * Holds the dossier until the transaction ends. Without it two people at once both pass the check
   * of the version and the later one meets the earlier one's rows instead of a clear answer.
   *
   * @throws Overtaken when the row has moved on
   */
  void hold(DossierRow row) {
    if (!sql.hold(
        "SELECT row_version FROM dossier WHERE dossier_id = ? AND row_version = ?",
        row.id(),
        row.version())) {
      throw new Overtaken(row.version(), row.version() + 1);
    }
  }

  /** Holds the dossier, whatever its version is. */
  void hold(String id) {
    sql.hold("SELECT row_version FROM dossier WHERE dossier_id = ?", id);
  }

  void history(
      String id, int line, @Nullable DossierState from, Change change, Doer doer, Instant now) {
    List<@Nullable Object> params =
        new ArrayList<>(List.of(id, line, now, change.act(), doer.person(), doer.name()));
    params.add(from);
    params.addAll(List.of(change.to(), doer.reason(), change.detail()));
    String command = doer.command().take();
    params.add(command);
    params.add(command == null ? null : doer.command().body());
    sql.update(
        "INSERT INTO dossier_history (dossier_id, history_line, done_at, act, actor, actor_name, from_state,"
            + " to_state, reason, detail, command_id, command_body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params.toArray());
  }

  /** Voids the signatures over the present version; those over earlier ones stand. */
  void voidSignatures(DossierRow row) {
    sql.update(
        "UPDATE dossier_signature SET voided = 1 WHERE dossier_id = ? AND content_version = ?"
            + " AND voided = 0",
        row.id(),
        row.contentVersion());
  }

  void sign(DossierRow row, int position, Doer doer, Instant now) {
    sql.update(
        "INSERT INTO dossier_signature (dossier_id, history_line, signing_position, person, person_name,"
            + " signed_at, content_hash, signature_level, voided, content_version, device, account)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
        row.id(),
        row.historyLines() + 1,
        position,
        doer.person(),
        doer.name(),
        now,
        row.contentHash(),
        "AUTHENTICATED",
        row.contentVersion(),
        doer.device(),
        row.content().account().toString());
  }

  /** Who signed the present version in the position. */
  Optional<String> signer(DossierRow row, int position) {
    return sql.one(
        "SELECT person FROM dossier_signature WHERE dossier_id = ? AND signing_position = ?"
            + " AND content_version = ? AND voided = 0",
        found -> found.text("person"),
        row.id(),
        position,
        row.contentVersion());
  }

  /** True when the person has done one of the acts on the dossier. */
  boolean hasDone(DossierRow row, String person, Collection<String> acts) {
    List<@Nullable Object> params = new ArrayList<>(List.of(row.id(), person));
    params.addAll(acts);
    return sql.count(
            "SELECT COUNT(*) FROM dossier_history WHERE dossier_id = ? AND actor = ? AND act IN ("
                + String.join(", ", Collections.nCopies(acts.size(), "?"))
                + ")",
            params.toArray())
        > 0;
  }

  /** Keeps the reason codes of the act that comes next, each with its guidance. */
  void reasons(DossierRow row, List<String> codes, Map<String, String> guidance) {
    sql.batch(
        "INSERT INTO dossier_reason (dossier_id, history_line, code, guidance) VALUES (?, ?, ?, ?)",
        codes.stream()
            .distinct()
            .map(
                code ->
                    new @Nullable Object[] {
                      row.id(), row.historyLines() + 1, code, cut(guidance.getOrDefault(code, ""))
                    })
            .toList());
  }

  private static String cut(String guidance) {
    return guidance.length() > 1000 ? guidance.substring(0, 1000) : guidance;
  }

  /** A content version, the present one or an earlier one. */
  DossierContent content(DossierRow row, int version) {
    if (version == row.contentVersion()) {
      return row.content();
    }
    return sql.one(
            "SELECT content FROM dossier_content WHERE dossier_id = ? AND content_version = ?",
            found -> ContentJson.content(found.text("content")),
            row.id(),
            version)
        .orElseThrow(
            () -> new IllegalStateException(row.id() + " has no content version " + version));
  }

  /** Keeps the verdicts of the act that comes next. */
  void verdicts(DossierRow row, String moment, RuleBook.Asked asked, List<Verdict> verdicts) {
    verdicts(row, row.historyLines() + 1, moment, asked, verdicts);
  }

  /** Keeps the verdicts of the act with that line of the history. */
  void verdicts(
      DossierRow row, int line, String moment, RuleBook.Asked asked, List<Verdict> verdicts) {
    sql.update(
        "INSERT INTO dossier_verdicts (dossier_id, history_line, asked_at, plugin, snapshot_id, inputs_hash,"
            + " verdicts) VALUES (?, ?, ?, ?, ?, ?, ?)",
        row.id(),
        line,
        moment,
        asked.plugin().toString(),
        asked.snapshot(),
        row.contentHash(),
        ContentJson.write(verdicts));
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

  private static DossierRow read(Row row) {
    return new DossierRow(
        row.text("dossier_id"),
        row.optionalText("code"),
        UnitCode.of(row.text("unit_code")),
        OfficeCode.of(row.text("office_code")),
        DossierState.valueOf(row.text("state")),
        row.number("row_version"),
        row.integer("content_version"),
        new StoredContent(row.text("content")),
        row.text("content_hash"),
        Channel.valueOf(row.text("channel")),
        row.text("provisional_pack"),
        row.text("pinned_pack"),
        row.integer("processing_days"),
        row.text("budget_status"),
        row.text("ledger_status"),
        row.text("ledger_number"),
        row.optionalInstant("ask_person_at").map(at -> !Instant.now().isBefore(at)).orElse(false),
        row.flag("rule_hold"),
        row.flag("extended"),
        row.integer("completions"),
        row.flag("ordered"),
        row.flag("revises_return"),
        row.text("maker"),
        row.text("officer"),
        row.text("controller"),
        row.integer("history_lines"),
        row.instant("created_at"),
        row.optionalInstant("first_sent_at"),
        row.optionalInstant("sent_at"),
        row.optionalInstant("accepted_at"),
        row.optionalInstant("due_at"),
        row.optionalInstant("completed_at"));
  }
}
