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

  private long seal;
  private String hash = "";
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
        "SELECT s.seal_number, s.row_no AS sealed_row, s.chain_hash, "
            + AuditRow.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_row r ON r.row_no = s.row_no"
            + " ORDER BY s.seal_number",
        verification::sealed);
    sql.each(
        "SELECT "
            + AuditRow.COLUMNS
            + " FROM audit_row r WHERE NOT EXISTS"
            + " (SELECT 1 FROM audit_seal s WHERE s.row_no = r.row_no)",
        row -> verification.own(AuditRow.read(row)));
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

  private void sealed(Row row) {
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
    seal = number;
    long rowNumber = row.number("sealed_row");
    if (row.optionalText("row_hash").isEmpty()) {
      fault(
          "audit.row",
          "audit_row",
          "row " + rowNumber,
          "dòng " + rowNumber + " bị xóa",
          "row " + rowNumber + " was removed");
    } else {
      AuditRow stored = AuditRow.read(row);
      own(stored);
      String link = AuditRow.link(number, hash, rowNumber, stored.hash());
      if (!link.equals(row.text("chain_hash"))) {
        fault(
            "audit.chain",
            "audit_seal",
            "seal " + number,
            "niêm " + number + " không khớp các dòng trước nó",
            "seal " + number + " does not fit the rows before it");
      }
    }
    hash = row.text("chain_hash");
    if (number == before.number()) {
      hashAtHead = hash;
    }
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
}
