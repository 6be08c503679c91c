/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.access.Actor;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/**
 * An admin's import from a file: who may do it, the one audit line that it leaves whether done or
 * refused, and the preview that leaves none.
 *
 * @param act e.g. {@code registry.catalogue_import}
 * @param subject e.g. {@code catalogue:chapter}
 */
public record BulkAct(Actor actor, String act, String subject, boolean preview, String reason) {
  private static final Set<Role> MAY = Set.of(Role.KB_SYSADMIN, Role.KB_CENTRAL);
  private static final int MOST_REASON = 500;

  /** What was done, with the JSON object that explains it in the audit line. */
  public record Done<T>(T answer, String detail) {}

  /** As {@link #on(List, Faults, Transactions, AuditTrail, Function)}, with one file. */
  public <T> T on(
      GivenFile file,
      Faults unread,
      Transactions transactions,
      AuditTrail audit,
      Function<Tx, Done<T>> work) {
    return on(List.of(file), unread, transactions, audit, work);
  }

  /**
   * Does the work in one transaction, or in a reading one when it is a preview.
   *
   * @param files as read; the audit line names them in this order
   * @param unread faults of reading them
   */
  public <T> T on(
      List<GivenFile> files,
      Faults unread,
      Transactions transactions,
      AuditTrail audit,
      Function<Tx, Done<T>> work) {
    try {
      allowed();
      unread.refuse();
      if (preview) {
        return transactions.<Done<T>>read(work::apply).answer();
      }
      return transactions
          .<Done<T>>write(
              tx -> {
                Done<T> done = work.apply(tx);
                record(tx, audit, "DONE", detail(files, done.detail()));
                return done;
              })
          .answer();
    } catch (Refused refused) {
      if (!preview) {
        String outcome = "REFUSED " + refused.reasons().get(0).code();
        String faults = "\"faults\":" + refused.reasons().size();
        transactions.writing(tx -> record(tx, audit, outcome, detail(files, faults)));
      }
      throw refused;
    }
  }

  private void allowed() {
    if (MAY.stream().noneMatch(actor::holds)) {
      throw Refused.of(
          Refused.Kind.FORBIDDEN,
          "WRONG_ROLE",
          "",
          Text.of(
              "Việc này dành cho quản trị hệ thống hoặc kho bạc trung ương.",
              "This is for system admins or the central treasury."),
          Text.of("Nhờ người có vai trò đó.", "Ask somebody with that role."));
    }
    if (reason.length() > MOST_REASON) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "TOO_LONG",
          "reason",
          Text.of("Lý do quá dài.", "The reason is too long."),
          Text.of(
              "Viết tối đa " + MOST_REASON + " ký tự.",
              "Write at most " + MOST_REASON + " characters."));
    }
  }

  private void record(Tx tx, AuditTrail audit, String outcome, String detail) {
    String why = reason.length() > MOST_REASON ? reason.substring(0, MOST_REASON) : reason;
    audit.record(tx, new AuditEntry(actor.person(), act, subject, outcome, why, detail));
  }

  private static String detail(List<GivenFile> files, String more) {
    StringBuilder detail = new StringBuilder("{");
    for (int i = 0; i < files.size(); i++) {
      String number = i == 0 ? "" : "_" + (i + 1);
      detail.append("\"file").append(number).append("\":\"").append(files.get(i).plainName());
      detail.append("\",\"sha256").append(number).append("\":\"").append(files.get(i).hash());
      detail.append("\",");
    }
    return detail.append(more).append('}').toString();
  }
}
