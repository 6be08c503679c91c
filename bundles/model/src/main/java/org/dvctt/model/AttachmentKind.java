/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** What an attached paper is, as a component of the dossier (domain §2.4, §4.1). */
public enum AttachmentKind {
  BUDGET_APPROVAL("Quyết định giao dự toán", "Budget approval"),
  CONTRACT("Hợp đồng hoặc quyết định", "Contract or decision"),
  ACCEPTANCE("Biên bản nghiệm thu", "Acceptance record"),
  PAYMENT_STATEMENT("Bảng kê nội dung thanh toán/tạm ứng", "Payment statement"),
  PAYEE_LIST("Danh sách thanh toán cho đối tượng thụ hưởng", "Payee list"),
  OTHER("Giấy tờ khác", "Other paper");

  private final Text label;

  AttachmentKind(String vi, String en) {
    label = Text.of(vi, en);
  }

  public Text label() {
    return label;
  }
}
