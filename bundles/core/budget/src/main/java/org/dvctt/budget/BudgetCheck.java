/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Proves the budget ledger: every movement is balanced and goes where its kind says, each line's
 * guarded row equals the sum of its postings, nothing holds less than nothing.
 */
@Component
public final class BudgetCheck implements LedgerCheck {
  private static final int MOST = 500;
  private static final Text COMPARE =
      Text.of(
          "Dừng duyệt chi trên dòng này và đối chiếu bút toán với chứng từ.",
          "Stop approving on this line and compare its postings with the vouchers.");

  @Activate
  public BudgetCheck() {}

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public Map<String, Long> counts(Transactions store) {
    return store.<Map<String, Long>>read(
        tx -> Map.of("postings", Sql.in(tx).count("SELECT COUNT(*) FROM budget_posting")));
  }

  @Override
  public List<Finding> findings(Transactions store, Blobs blobs) {
    return of(store);
  }

  static List<Finding> of(Transactions store) {
    List<Finding> found = new ArrayList<>();
    store
        .<List<Long>>read(BudgetCheck::suspectMovements)
        .forEach(
            number -> store.<List<Finding>>read(tx -> movement(tx, number)).forEach(found::add));
    store
        .<List<Long>>read(BudgetCheck::suspectLines)
        .forEach(id -> store.<Optional<Finding>>write(tx -> line(tx, id)).ifPresent(found::add));
    found.addAll(store.<List<Finding>>read(BudgetCheck::orphans));
    found.addAll(lessThanNothing(store));
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
  }

  private static List<Long> suspectMovements(Tx tx) {
    StringBuilder kinds = new StringBuilder();
    for (Movement kind : Movement.values()) {
      kinds
          .append(kinds.isEmpty() ? "" : " OR ")
          .append("(p.kind = '" + kind + "' AND p.amount < 0 AND p.bucket = '" + kind.from() + "')")
          .append(" OR (p.kind = '" + kind + "' AND p.amount > 0 AND p.bucket = '")
          .append(kind.to() + "')");
    }
    return Sql.in(tx)
        .list(
            "SELECT p.movement FROM budget_posting p GROUP BY p.movement HAVING SUM(p.amount) <> 0"
                + " OR COUNT(*) <> 2 OR SUM(CASE WHEN "
                + kinds
                + " THEN 1 ELSE 0 END) <> 2 ORDER BY p.movement",
            row -> row.number("movement"));
  }

  /** Looked at again: both postings of a movement commit together. */
  private static List<Finding> movement(Tx tx, long number) {
    record Posting(String bucket, long amount, String kind) {}
    List<Posting> postings =
        Sql.in(tx)
            .list(
                "SELECT bucket, amount, kind FROM budget_posting WHERE movement = ?",
                row -> new Posting(row.text("bucket"), row.number("amount"), row.text("kind")),
                number);
    long sum = postings.stream().mapToLong(Posting::amount).sum();
    List<Finding> found = new ArrayList<>();
    if (sum != 0) {
      found.add(
          finding(
              "budget.balance",
              "budget_posting",
              "movement " + number,
              Text.of(
                  "Bút toán lệch " + sum + " đ: tổng các vế phải bằng 0.",
                  "The movement is out of balance by " + sum + " đ."),
              COMPARE));
    } else if (!postings.stream().allMatch(p -> fits(p.kind(), p.bucket(), p.amount()))
        || postings.size() != 2) {
      found.add(
          finding(
              "budget.movement",
              "budget_posting",
              "movement " + number,
              Text.of(
                  "Các vế không đúng loại bút toán: " + postings,
                  "The postings are not those of their kind: " + postings),
              COMPARE));
    }
    return found;
  }

  private static boolean fits(String kind, String bucket, long amount) {
    for (Movement movement : Movement.values()) {
      if (movement.name().equals(kind)) {
        return (amount < 0 ? movement.from() : movement.to()).name().equals(bucket);
      }
    }
    return false;
  }

  private static List<Long> suspectLines(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT l.line_id FROM budget_line l LEFT JOIN budget_posting p"
                + " ON p.line_id = l.line_id AND p.bucket = 'AVAILABLE' GROUP BY l.line_id, l.available"
                + " HAVING l.available < 0 OR l.available <> COALESCE(SUM(p.amount), 0)"
                + " ORDER BY l.line_id",
            row -> row.number("line_id"));
  }

  /** Looked at again while the line is held: nobody moves what is available meanwhile. */
  private static Optional<Finding> line(Tx tx, long id) {
    Sql sql = Sql.in(tx);
    sql.update("UPDATE budget_line SET available = available WHERE line_id = ?", id);
    long posted =
        sql.count(
            "SELECT SUM(amount) FROM budget_posting WHERE line_id = ? AND bucket = 'AVAILABLE'",
            id);
    return sql.one(
            "SELECT line_key, available FROM budget_line WHERE line_id = ?",
            row -> wrong(row, posted),
            id)
        .flatMap(found -> found);
  }

  private static Optional<Finding> wrong(Row row, long posted) {
    long available = row.number("available");
    return available == posted && available >= 0
        ? Optional.empty()
        : Optional.of(
            finding(
                "budget.available",
                "budget_line",
                row.text("line_key"),
                Text.of(
                    "Số dư ghi " + available + " đ, tổng bút toán là " + posted + " đ.",
                    "The line says " + available + " đ available, its postings " + posted + " đ."),
                COMPARE));
  }

  private static List<Finding> orphans(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT DISTINCT p.movement, p.line_id FROM budget_posting p WHERE NOT EXISTS"
                + " (SELECT 1 FROM budget_line l WHERE l.line_id = p.line_id)",
            row ->
                finding(
                    "budget.line",
                    "budget_posting",
                    "movement " + row.number("movement"),
                    Text.of(
                        "Bút toán thuộc dòng dự toán không tồn tại ("
                            + row.number("line_id")
                            + ").",
                        "The movement is on a line that is not there ("
                            + row.number("line_id")
                            + ")."),
                    Text.of(
                        "Dòng đã bị xóa: phục hồi từ bản sao lưu.",
                        "The line was removed: restore it from a backup.")));
  }

  /** Looked at twice: one look alone may miss a reservation that commits while it reads. */
  private static List<Finding> lessThanNothing(Transactions store) {
    List<Finding> first = store.<List<Finding>>read(BudgetCheck::lessThanNothing);
    if (first.isEmpty()) {
      return first;
    }
    List<Finding> again = store.<List<Finding>>read(BudgetCheck::lessThanNothing);
    return first.stream().filter(again::contains).toList();
  }

  private static List<Finding> lessThanNothing(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT p.dossier_id, p.dossier_version, p.line_id, p.bucket, SUM(p.amount) AS held"
                + " FROM budget_posting p WHERE p.bucket IN ('RESERVED', 'CONSUMED')"
                + " GROUP BY p.dossier_id, p.dossier_version, p.line_id, p.bucket"
                + " HAVING SUM(p.amount) < 0",
            row ->
                finding(
                    "budget.negative",
                    "budget_posting",
                    row.text("dossier_id") + "/" + row.integer("dossier_version"),
                    Text.of(
                        "Hồ sơ giữ "
                            + row.number("held")
                            + " đ ở "
                            + row.text("bucket")
                            + ": nhỏ hơn 0.",
                        "The dossier holds "
                            + row.number("held")
                            + " đ in "
                            + row.text("bucket")
                            + ": less than nothing."),
                    COMPARE));
  }

  private static Finding finding(String check, String table, String key, Text what, Text next) {
    return new Finding(check, table, key, what, next);
  }
}
