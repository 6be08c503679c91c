/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/**
 * The machine of domain §2.4 S1, declared once: one row an act; every other move is refused. {@code
 * record_paper} is no move of S1's own: it is the treasury's record of an enrolment whose paper the
 * office has accepted, as long as nothing of the unit lies at the treasury online.
 */
final class EnrolmentTable {
  static final int LEAST_REASON = 10;
  static final String SAVE = "save";
  static final String RECORD_PAPER = "record_paper";

  private static final List<EnrolmentAct> ROWS =
      List.of(
          row(
              SAVE,
              "Lưu đăng ký",
              "Save",
              "REG_DRAFT,REG_SAVED,REG_RETURNED",
              "REG_SAVED",
              "UNIT_ADMIN,UNIT_MAKER",
              false),
          row("sign", "Ký", "Sign", "REG_SAVED", "REG_SIGNED", "UNIT_ACCOUNT_HOLDER", false),
          row(
              "send",
              "Gửi Kho bạc",
              "Send",
              "REG_SIGNED",
              "REG_SENT",
              "UNIT_ACCOUNT_HOLDER",
              false),
          row("accept", "Tiếp nhận", "Accept", "REG_SENT", "REG_ACCEPTED", "KB_OFFICER", false),
          row("return", "Trả lại", "Return", "REG_SENT", "REG_RETURNED", "KB_OFFICER", true),
          row(
              "enrol",
              "Phê duyệt đăng ký",
              "Enrol",
              "REG_ACCEPTED",
              "ENROLLED",
              "KB_LEADER",
              false),
          row(
              RECORD_PAPER,
              "Ghi nhận đăng ký bằng giấy",
              "Record a paper enrolment",
              "REG_DRAFT,REG_SAVED,REG_SIGNED,REG_RETURNED",
              "ENROLLED",
              "KB_LEADER",
              false),
          row("suspend", "Tạm ngừng", "Suspend", "ENROLLED", "SUSPENDED", "KB_LEADER", true),
          row("resume", "Cho sử dụng lại", "Resume", "SUSPENDED", "ENROLLED", "KB_LEADER", false),
          row(
              "terminate",
              "Chấm dứt",
              "Terminate",
              "ENROLLED,SUSPENDED",
              "TERMINATED",
              "KB_LEADER",
              true));

  private static final Map<String, EnrolmentAct> BY_NAME =
      ROWS.stream().collect(Collectors.toMap(EnrolmentAct::act, Function.identity()));

  private EnrolmentTable() {}

  static List<EnrolmentAct> rows() {
    return ROWS;
  }

  /** The row of an act. */
  static EnrolmentAct of(String act) {
    EnrolmentAct row = BY_NAME.get(act);
    if (row == null) {
      throw EnrolmentRefusals.unknownAct(act);
    }
    return row;
  }

  /** True when the leader may date the act back. */
  static boolean dated(EnrolmentAct row) {
    return row.actors().contains(Role.KB_LEADER);
  }

  private static EnrolmentAct row(
      String act, String vi, String en, String from, String to, String actors, boolean reason) {
    return new EnrolmentAct(
        act,
        Text.of(vi, en),
        names(from).map(EnrolmentState::valueOf).collect(Collectors.toUnmodifiableSet()),
        EnrolmentState.valueOf(to),
        names(actors).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        reason);
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(","));
  }
}
