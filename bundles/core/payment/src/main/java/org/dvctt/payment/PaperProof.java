/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;

/**
 * Proves that the bytes of every file which came, and of every evidence on which people concluded
 * something, are in the blob store: rows never go, so their bytes don't either.
 */
final class PaperProof {
  private static final int PAGE = 500;
  private static final int MOST = 500;

  private PaperProof() {}

  /** A row that names a file. */
  private record Named(String key, String hash) {}

  static List<Finding> findings(Transactions store, Blobs blobs) {
    List<Finding> found = new ArrayList<>();
    for (String unit : store.<List<String>>read(PaperProof::units)) {
      look(store.<List<Named>>read(tx -> filesOf(tx, unit)), "attachment", blobs, found);
    }
    look(store.<List<Named>>read(PaperProof::imported), "voucher_import", blobs, found);
    List<Named> page = store.<List<Named>>read(tx -> evidence(tx, ""));
    while (!page.isEmpty()) {
      look(page, "resolution", blobs, found);
      String after = page.get(page.size() - 1).key();
      page = store.<List<Named>>read(tx -> evidence(tx, after));
    }
    return found;
  }

  /** Blobs are looked at outside of the transaction that read the rows. */
  private static void look(List<Named> rows, String table, Blobs blobs, List<Finding> found) {
    for (Named row : rows) {
      if (found.size() < MOST && blobs.file(row.hash()).isEmpty()) {
        found.add(gone(table, row));
      }
    }
  }

  private static List<String> units(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT DISTINCT unit_code FROM attachment ORDER BY unit_code",
            row -> row.text("unit_code"));
  }

  private static List<Named> filesOf(Tx tx, String unit) {
    return Sql.in(tx)
        .list(
            "SELECT sha256 FROM attachment WHERE unit_code = ? ORDER BY sha256",
            row -> new Named(unit + "/" + row.text("sha256"), row.text("sha256")),
            unit);
  }

  /** Files of which drafts were made. */
  private static List<Named> imported(Tx tx) {
    return Sql.in(tx)
        .list(
            "SELECT import_id, sha256 FROM voucher_import ORDER BY import_id",
            row -> new Named(row.text("import_id"), row.text("sha256")));
  }

  private static List<Named> evidence(Tx tx, String after) {
    return Sql.in(tx)
        .list(
            "SELECT resolution_id, evidence FROM resolution WHERE resolution_id > ?"
                + " ORDER BY resolution_id FETCH FIRST "
                + PAGE
                + " ROWS ONLY",
            row -> new Named(row.text("resolution_id"), row.text("evidence")),
            after);
  }

  private static Finding gone(String table, Named row) {
    return new Finding(
        "paper.missing",
        table,
        row.key(),
        Text.of(
            "Không còn tệp " + row.hash() + " mà dòng này nêu.",
            "The file " + row.hash() + " that this row names is gone."),
        Text.of(
            "Phục hồi thư mục blobs từ bản sao lưu; tệp được tìm theo SHA-256 của nó.",
            "Restore the blobs folder from a backup; a file is found by its SHA-256."));
  }
}
