/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** States of a unit's enrolment (domain §2.4 S1) with the words that people read. */
public enum EnrolmentState {
  /** Nothing is saved yet. */
  REG_DRAFT("Chưa khai đăng ký", "Not filled in"),
  REG_SAVED("Đã lưu, chờ chủ tài khoản ký", "Saved, waiting for the holder's signature"),
  REG_SIGNED("Đã ký, chưa gửi", "Signed, not sent"),
  REG_SENT("Đã gửi Kho bạc", "Sent to the treasury"),
  REG_RETURNED("Kho bạc trả lại", "Returned by the treasury"),
  REG_ACCEPTED("Kho bạc đã tiếp nhận", "Accepted by the treasury"),
  ENROLLED("Đang sử dụng DVCTT", "Enrolled"),
  SUSPENDED("Tạm ngừng", "Suspended"),
  TERMINATED("Đã chấm dứt", "Terminated");

  private final Text label;

  EnrolmentState(String vi, String en) {
    label = Text.of(vi, en);
  }

  public Text label() {
    return label;
  }

  /**
   * True while the unit counts as enrolled (indicator I02): from its enrolment until it ends, a
   * suspension included.
   */
  public boolean countsAsEnrolled() {
    return this == ENROLLED || this == SUSPENDED;
  }

  /** True when the unit has been enrolled at some time. */
  public boolean everEnrolled() {
    return countsAsEnrolled() || this == TERMINATED;
  }
}
