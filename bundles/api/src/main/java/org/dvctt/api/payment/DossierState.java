/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import org.dvctt.model.Text;

/** States of a dossier (domain §2.2) with the words that people read. */
public enum DossierState {
  DRAFT("Đang soạn", "Draft"),
  WAIT_SIGN2("Chờ KTT ký", "Waiting for the chief accountant"),
  WAIT_SIGN1("Chờ Chủ TK ký", "Waiting for the account holder"),
  SENT("Đã gửi, chờ tiếp nhận", "Sent, waiting for acceptance"),
  COMPLETION_REQUESTED("Cần bổ sung", "To be completed"),
  ACCEPTED("Kho bạc đã tiếp nhận", "Accepted by the treasury"),
  UNDER_CONTROL("Đang kiểm soát", "Under control"),
  PROPOSED("Đã đề xuất thanh toán", "Payment proposed"),
  CHECKED("Đã kiểm soát lại", "Checked"),
  REFUSAL_PROPOSED("Đề xuất từ chối", "Refusal proposed"),
  APPROVED("Đã duyệt", "Approved"),
  ACCOUNTED("Đã hạch toán", "Accounted"),
  PAYMENT_SENT("Đã chuyển ngân hàng", "Sent to the bank"),
  PAYMENT_RETURNED("Ngân hàng trả lại", "Returned by the bank"),
  COMPLETED("Hoàn thành", "Completed"),
  REFUSED("Bị từ chối", "Refused"),
  WITHDRAWN("Đã rút", "Withdrawn"),
  CANCELLED("Đã hủy", "Cancelled");

  private final Text label;

  DossierState(String vi, String en) {
    label = Text.of(vi, en);
  }

  public Text label() {
    return label;
  }

  /** Final states; a late bank return may reopen COMPLETED. */
  public boolean isFinal() {
    return this == COMPLETED || this == REFUSED || this == WITHDRAWN || this == CANCELLED;
  }
}
