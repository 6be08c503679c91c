/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;

/** Collects what is wrong with one dossier; each check has its own next step. */
final class Findings {
  private static final Text RESTORE =
      Text.of(
          "Không duyệt tiếp hồ sơ này; so với bản sao lưu gần nhất và nhật ký (dvctt:audit-list).",
          "Take no further act on this dossier; compare it with the latest backup and the audit"
              + " trail (dvctt:audit-list).");
  private static final Text MONEY =
      Text.of(
          "Dừng chi của đơn vị này và đối chiếu bút toán của hồ sơ với chứng từ.",
          "Stop payments of this unit and compare the dossier's postings with its vouchers.");
  private static final Text OTHER_SIDE =
      Text.of(
          "Hỏi sổ cái và ngân hàng về lệnh này trước khi làm gì khác: không gửi lại bằng tay.",
          "Ask the ledger and the bank about this order before anything else: do not send it again"
              + " by hand.");

  private final String dossier;
  private final List<Finding> found = new ArrayList<>();

  Findings(String dossier) {
    this.dossier = dossier;
  }

  List<Finding> list() {
    return List.copyOf(found);
  }

  void history(String check, String table, String vi, String en) {
    add(check, table, dossier, vi, en, RESTORE);
  }

  void money(String check, String vi, String en) {
    add(check, "budget_posting", dossier, vi, en, MONEY);
  }

  void order(String check, String table, String key, String vi, String en) {
    add(check, table, key, vi, en, OTHER_SIDE);
  }

  private void add(String check, String table, String key, String vi, String en, Text next) {
    found.add(new Finding(check, table, key, Text.of(vi, en), next));
  }
}
