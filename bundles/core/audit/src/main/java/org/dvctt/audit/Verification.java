/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every hash and every link; finds changed, missing and cut-off rows, also while the
 * sealer goes on.
 */
final class Verification {
  private static final int MOST = 100;
  private static final Text NEXT =
      Text.of(
          "Giữ nguyên hệ thống, sao lưu dữ liệu và báo người phụ trách an toàn thông tin.",
          "Leave the system as it is, back up its data and tell who answers for security.");
  private final List<Finding> faults = new ArrayList<>();

  /** The head before the seals were read: the sealer may have gone on since. */
  private final Chain.Head before;

  /** The last seal that was looked at, and its link. */
  private long seal;

  private String hash = "";
  private @Nullable Open open;
  private String hashAtHead = "";

  private Verification(Chain.Head before) {
    this.before = before;
  }

  /** A sentence a fault, at most a hundred; empty when the trail is whole. */
  static List<String> of(Tx tx) {
    return findings(tx).stream().map(fault -> fault.problem().en()).toList();
  }

  /** At most a hundred. */
  static List<Finding> findings(Tx tx) {
    Verification verification = new Verification(Chain.head(tx));
    Sql sql = Sql.in(tx);
    sql.each(
        "SELECT s.seal_number, s.row_no AS first_row, s.last_row, s.chain_hash, "
            + AuditRow.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_row r"
            + " ON r.row_no >= s.row_no AND r.row_no <= s.last_row"
            + " ORDER BY s.seal_number, r.row_no",
        verification::sealed);
    verification.closed();
    for (SealedRows.Run open : Chain.sealed(tx).open(0)) {
      sql.each(
          "SELECT " + AuditRow.COLUMNS + " FROM audit_row r WHERE r.row_no >= ? AND r.row_no <= ?",
          row -> verification.own(AuditRow.read(row)),
          open.first(),
          open.last());
    }
    verification.head(Chain.head(tx));
    return List.copyOf(verification.faults);
  }

  private void head(Chain.Head after) {
    if (seal < before.number()) {
      cutOff(before.number());
    } else if (!before.hash().equals(hashAtHead) || seal > after.number()) {
      cutOff(after.number());
    }
  }

  private void cutOff(long head) {
    fault(
        "audit.head",
        "audit_head",
        "seal " + seal,
        "chuỗi dừng ở niêm " + seal + " nhưng đầu chuỗi ghi " + head + ": có dòng bị cắt",
        "the chain ends at seal " + seal + " but its head says " + head + ": rows were cut off");
  }

  /** A row of a seal; the first one of another seal ends the one before. */
  private void sealed(Row row) {
    Open seal = open;
    if (seal == null || seal.number != row.number("seal_number")) {
      closed();
      seal = begun(row);
      open = seal;
    }
    if (row.optionalText("row_hash").isPresent()) {
      AuditRow stored = AuditRow.read(row);
      removed(seal, stored.number());
      seal.next = stored.number() + 1;
      own(stored);
      seal.link.row(stored.number(), stored.hash());
    }
  }

  private Open begun(Row row) {
    long number = row.number("seal_number");
    if (number != seal + 1) {
      String missing = (seal + 1) + " to " + (number - 1);
      fault(
          "audit.seal",
          "audit_seal",
          "seal " + missing,
          "thiếu các niêm " + (seal + 1) + " đến " + (number - 1),
          "seals " + missing + " are missing");
    }
    return new Open(
        number,
        row.number("first_row"),
        row.number("last_row"),
        row.text("chain_hash"),
        new Link(number, hash));
  }

  /** Rows of the seal below the number that are not there. */
  private void removed(Open seal, long below) {
    for (; seal.next < below && faults.size() < MOST; seal.next++) {
      seal.whole = false;
      fault(
          "audit.row",
          "audit_row",
          "row " + seal.next,
          "dòng " + seal.next + " bị xóa",
          "row " + seal.next + " was removed");
    }
  }

  private void closed() {
    Open last = open;
    if (last == null) {
      return;
    }
    removed(last, last.last + 1);
    if (last.whole && !last.link.hash().equals(last.hash)) {
      fault(
          "audit.chain",
          "audit_seal",
          "seal " + last.number,
          "niêm " + last.number + " không khớp các dòng trước nó",
          "seal " + last.number + " does not fit the rows before it");
    }
    seal = last.number;
    hash = last.hash;
    if (seal == before.number()) {
      hashAtHead = hash;
    }
    open = null;
  }

  private void own(AuditRow row) {
    if (!row.recomputed().equals(row.hash())) {
      fault(
          "audit.row",
          "audit_row",
          "row " + row.number(),
          "dòng " + row.number() + " bị sửa",
          "row " + row.number() + " was changed");
    }
  }

  private void fault(String check, String table, String key, String vi, String en) {
    if (faults.size() < MOST) {
      faults.add(new Finding(check, table, key, Text.of(vi, en), NEXT));
    }
  }

  /** A seal whose rows are being read. */
  private static final class Open {
    private final long number;
    private final long last;
    private final String hash;
    private final Link link;

    /** The row that should come next. */
    private long next;

    private boolean whole = true;

    Open(long number, long first, long last, String hash, Link link) {
      this.number = number;
      this.next = first;
      this.last = last;
      this.hash = hash;
      this.link = link;
    }
  }
}
