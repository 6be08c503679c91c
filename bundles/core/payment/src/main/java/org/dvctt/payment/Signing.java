/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.model.CanonicalForm;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/**
 * What must hold before a signature: the register, segregation of duties U1 and U2, the frozen
 * content.
 */
final class Signing {
  private Signing() {}

  static void check(Acting acting, int position) {
    DossierRow row = acting.row();
    String person = acting.actor();
    Enrolled.unit(acting.ground.registry, acting.tx, row.unit(), acting.today());
    if (!acting.ground.registry.isSignatory(
        acting.tx, row.content().account(), person, position, acting.today())) {
      throw Refusals.duty(
          "R03",
          "Bạn không có trong mẫu chữ ký của tài khoản này.",
          "You are not in this account's register of signatories.");
    }
    if (position == 1 && person.equals(acting.table.signer(row, 2).orElse(""))) {
      throw Refusals.duty(
          "SOD_U1",
          "Người ký thứ nhất phải khác người ký thứ hai.",
          "The first signer is another person than the second.");
    }
    if (position == 1 && person.equals(row.maker())) {
      throw Refusals.duty(
          "SOD_U2",
          "Người lập hồ sơ không được ký chủ tài khoản.",
          "The maker never signs as account holder.");
    }
    sameContent(row);
  }

  /** The content is still the one that was frozen. */
  static void sameContent(DossierRow row) {
    if (!CanonicalForm.hash(row.content()).equals(row.contentHash())) {
      throw Refused.of(
          Refused.Kind.CONFLICT,
          "CONTENT_CHANGED",
          "content",
          Text.of(
              "Nội dung hồ sơ không khớp với mã băm đã khóa.",
              "The content does not fit its frozen hash."),
          Text.of("Báo ngay cho quản trị hệ thống.", "Tell the administrators at once."));
    }
  }
}
