/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.payment.PayeeCheckView.Result;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.NameMatch;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Rows of what directories said of payees, and of what is still waited for. A row belongs to bank,
 * account and name together: who corrects one of them has another payee, which was not checked.
 */
final class PayeeTable {
  /** Whether an answer is waited for. */
  enum State {
    WAITING,
    DONE,
    /** No directory serves the province; looked at again when one comes. */
    NO_DIRECTORY
  }

  /**
   * What was said of one payee.
   *
   * @param holder as the bank writes it
   */
  record Answered(
      Result result,
      String holder,
      String newBankCode,
      String source,
      LocalDate heldOn,
      Instant checkedAt) {}

  /** Where the checking of a dossier stands. */
  record Standing(State state, Text why) {}

  private final Sql sql;

  PayeeTable(Sql sql) {
    this.sql = sql;
  }

  /** The payees of the dossier's present content that are paid to an account, each once. */
  static List<Named> payees(DossierRow row) {
    return row.content().vouchers().stream()
        .map(voucher -> (@Nullable Payee) voucher.payee())
        .flatMap(payee -> named(payee).stream())
        .distinct()
        .toList();
  }

  /** Empty when there is nothing to ask about. */
  static Optional<Named> named(@Nullable Payee payee) {
    return payee == null || payee.account().isBlank() || payee.bankCode().isBlank()
        ? Optional.empty()
        : Optional.of(new Named(PayeeAccount.of(payee), payee.name()));
  }

  static String hash(Named payee) {
    String text =
        String.join("\n", payee.account().bankCode(), payee.account().account(), payee.name());
    return CanonicalForm.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What was said of the dossier's payees, by their hash. */
  Map<String, Answered> answers(String dossier) {
    Map<String, Answered> answers = new HashMap<>();
    sql.each(
        "SELECT * FROM payee_answer WHERE dossier_id = ?",
        row ->
            answers.put(
                row.text("payee_hash"),
                new Answered(
                    Result.valueOf(row.text("result")),
                    row.text("holder"),
                    row.text("new_bank"),
                    row.text("source"),
                    row.date("held_on"),
                    row.instant("checked_at"))),
        dossier);
    return answers;
  }

  /** Payees of whom nothing was said since. */
  List<Named> open(DossierRow row, Instant since) {
    Map<String, Answered> answers = answers(row.id());
    List<Named> open = new ArrayList<>();
    for (Named payee : payees(row)) {
      Answered answered = answers.get(hash(payee));
      if (answered == null || answered.checkedAt().isBefore(since)) {
        open.add(payee);
      }
    }
    return open;
  }

  Optional<Standing> standing(String dossier) {
    return sql.one(
        "SELECT state, why_vi, why_en FROM payee_check WHERE dossier_id = ?",
        row ->
            new Standing(
                State.valueOf(row.text("state")), Text.of(row.text("why_vi"), row.text("why_en"))),
        dossier);
  }

  void stands(String dossier, State state, Text why, Instant now) {
    if (!sql.insert(
        "INSERT INTO payee_check (dossier_id, state, why_vi, why_en, ordered_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        dossier,
        state,
        why.vi(),
        why.en(),
        now)) {
      sql.update(
          "UPDATE payee_check SET state = ?, why_vi = ?, why_en = ? WHERE dossier_id = ?",
          state,
          why.vi(),
          why.en(),
          dossier);
    }
  }

  /** Keeps what is known of a payee, in place of what was said before. */
  void keep(String dossier, Named payee, PayeeAsking.Found found, Instant now) {
    String hash = hash(payee);
    AccountHolder holder = found.holder();
    sql.update("DELETE FROM payee_answer WHERE dossier_id = ? AND payee_hash = ?", dossier, hash);
    sql.update(
        "INSERT INTO payee_answer (dossier_id, payee_hash, result, holder, new_bank, source,"
            + " plugin, plugin_version, held_on, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        dossier,
        hash,
        result(payee.name(), holder),
        holder.name(),
        holder.newBankCode(),
        holder.source(),
        found.plugin().id(),
        found.plugin().version(),
        holder.on(),
        now);
  }

  /** Dossiers after one that wait for a directory to come. */
  List<String> withoutDirectory(String after, int most) {
    return sql.list(
        "SELECT dossier_id FROM payee_check "
            + sql.byIndex("payee_check_state")
            + " WHERE state = ? AND dossier_id > ? ORDER BY dossier_id FETCH FIRST "
            + most
            + " ROWS ONLY",
        row -> row.text("dossier_id"),
        State.NO_DIRECTORY,
        after);
  }

  private static Result result(String written, AccountHolder holder) {
    return switch (holder.known()) {
      case HELD -> Result.valueOf(NameMatch.of(written, holder.name()).name());
      case NO_ACCOUNT -> Result.NO_ACCOUNT;
      case NO_BANK -> Result.NO_BANK;
      case UNKNOWN -> throw new IllegalArgumentException("nothing is known of the account");
    };
  }
}
