/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/**
 * The machine of domain §2.2, declared once: one row an act. Flags: {@code r} a reason of at least
 * ten characters, {@code c} reason codes too. Acts that are declared but not offered by this
 * release answer so.
 */
final class ActTable {
  static final int LEAST_REASON = 10;

  private static final List<Declared> ROWS =
      List.of(
          row("create", "Lập hồ sơ", "Create", "", "DRAFT", "UNIT_MAKER", "", true),
          row("edit", "Sửa", "Edit", "DRAFT", "DRAFT", "UNIT_MAKER", "", true),
          row("cancel", "Hủy", "Cancel", "DRAFT", "CANCELLED", "UNIT_MAKER", "", true),
          row("submit", "Trình ký", "Submit", "DRAFT", "WAIT_SIGN2", "UNIT_MAKER", "", true),
          row(
              "submit_single",
              "Trình chủ tài khoản ký",
              "Submit for one signature",
              "DRAFT",
              "WAIT_SIGN1",
              "UNIT_MAKER",
              "",
              false),
          row("recall_sign2", "Rút lại", "Recall", "WAIT_SIGN2", "DRAFT", "UNIT_MAKER", "", true),
          row("recall_sign1", "Rút lại", "Recall", "WAIT_SIGN1", "DRAFT", "UNIT_MAKER", "", true),
          row(
              "sign2",
              "Ký kế toán trưởng",
              "Sign second",
              "WAIT_SIGN2",
              "WAIT_SIGN1",
              "UNIT_CHIEF_ACCOUNTANT,UNIT_CA_DELEGATE",
              "",
              true),
          row(
              "return2",
              "Trả lại người lập",
              "Return to the maker",
              "WAIT_SIGN2",
              "DRAFT",
              "UNIT_CHIEF_ACCOUNTANT,UNIT_CA_DELEGATE",
              "r",
              true),
          row(
              "sign1",
              "Ký chủ tài khoản và gửi",
              "Sign first and send",
              "WAIT_SIGN1",
              "SENT",
              "UNIT_ACCOUNT_HOLDER,UNIT_AH_DELEGATE",
              "",
              true),
          row("repack", "Đổi bộ quy tắc", "Change of regime", "WAIT_SIGN1", "DRAFT", "", "", true),
          row(
              "return1",
              "Trả lại người lập",
              "Return to the maker",
              "WAIT_SIGN1",
              "DRAFT",
              "UNIT_ACCOUNT_HOLDER,UNIT_AH_DELEGATE",
              "r",
              true),
          row(
              "withdraw",
              "Rút hồ sơ",
              "Withdraw",
              "SENT",
              "WITHDRAWN",
              "UNIT_ACCOUNT_HOLDER,UNIT_AH_DELEGATE",
              "",
              true),
          row("accept", "Tiếp nhận", "Accept", "SENT", "ACCEPTED", "KB_OFFICER", "", true),
          row(
              "record_counter",
              "Ghi nhận tại quầy",
              "Record at the counter",
              "",
              "ACCEPTED",
              "KB_OFFICER",
              "",
              false),
          row(
              "request_completion",
              "Yêu cầu bổ sung",
              "Ask for completion",
              "SENT",
              "COMPLETION_REQUESTED",
              "KB_OFFICER",
              "rc",
              false),
          row(
              "request_completion_late",
              "Yêu cầu bổ sung khi kiểm soát",
              "Ask for completion late",
              "UNDER_CONTROL,ACCEPTED",
              "COMPLETION_REQUESTED",
              "KB_OFFICER",
              "rc",
              false),
          row(
              "revise",
              "Bổ sung",
              "Revise",
              "COMPLETION_REQUESTED",
              "DRAFT",
              "UNIT_MAKER",
              "",
              false),
          row(
              "give_up",
              "Thôi đề nghị",
              "Give up",
              "COMPLETION_REQUESTED,DRAFT",
              "WITHDRAWN",
              "UNIT_ACCOUNT_HOLDER,UNIT_AH_DELEGATE",
              "",
              false),
          row(
              "counter_revise",
              "Bổ sung tại quầy",
              "Revise at the counter",
              "COMPLETION_REQUESTED",
              "ACCEPTED",
              "KB_OFFICER",
              "",
              false),
          row(
              "counter_give_up",
              "Thôi đề nghị tại quầy",
              "Give up at the counter",
              "COMPLETION_REQUESTED",
              "WITHDRAWN",
              "KB_OFFICER",
              "",
              false),
          row(
              "counter_revise_returned",
              "Sửa khoản bị trả tại quầy",
              "Revise a return at the counter",
              "PAYMENT_RETURNED",
              "ACCEPTED",
              "KB_OFFICER",
              "",
              false),
          row(
              "counter_close_returned",
              "Kết thúc khoản bị trả tại quầy",
              "Close a return at the counter",
              "PAYMENT_RETURNED",
              "COMPLETED,CANCELLED",
              "KB_OFFICER",
              "",
              false),
          row(
              "propose_refusal_sent",
              "Đề xuất từ chối tiếp nhận",
              "Propose refusal",
              "SENT",
              "REFUSAL_PROPOSED",
              "KB_OFFICER",
              "rc",
              true),
          row(
              "control",
              "Kiểm soát",
              "Control",
              "ACCEPTED",
              "UNDER_CONTROL",
              "KB_OFFICER",
              "",
              true),
          row(
              "recontrol",
              "Kiểm soát lại từ đầu",
              "Control again",
              "UNDER_CONTROL",
              "UNDER_CONTROL",
              "KB_OFFICER",
              "",
              true),
          row(
              "propose",
              "Đề xuất thanh toán",
              "Propose payment",
              "UNDER_CONTROL",
              "PROPOSED",
              "KB_OFFICER",
              "",
              true),
          row(
              "check",
              "Kiểm soát, trình duyệt",
              "Check",
              "PROPOSED",
              "CHECKED",
              "KB_CONTROLLER",
              "",
              true),
          row(
              "send_back_check",
              "Trả giao dịch viên",
              "Send back",
              "PROPOSED",
              "UNDER_CONTROL",
              "KB_CONTROLLER",
              "r",
              true),
          row("approve", "Duyệt", "Approve", "CHECKED", "APPROVED", "KB_LEADER", "", true),
          row(
              "send_back_approve",
              "Trả giao dịch viên",
              "Send back",
              "CHECKED",
              "UNDER_CONTROL",
              "KB_LEADER",
              "r",
              true),
          row(
              "propose_refusal",
              "Đề xuất từ chối",
              "Propose refusal",
              "UNDER_CONTROL",
              "REFUSAL_PROPOSED",
              "KB_OFFICER",
              "rc",
              true),
          row(
              "propose_refusal_early",
              "Đề xuất từ chối",
              "Propose refusal",
              "ACCEPTED",
              "REFUSAL_PROPOSED",
              "KB_OFFICER",
              "rc",
              true),
          row("refuse", "Từ chối", "Refuse", "REFUSAL_PROPOSED", "REFUSED", "KB_LEADER", "", true),
          row(
              "reject_refusal",
              "Không đồng ý từ chối",
              "Reject the refusal",
              "REFUSAL_PROPOSED",
              "ACCEPTED",
              "KB_LEADER",
              "r",
              true),
          row(
              "reject_refusal_sent",
              "Không đồng ý từ chối tiếp nhận",
              "Reject the refusal",
              "REFUSAL_PROPOSED",
              "SENT",
              "KB_LEADER",
              "r",
              true),
          row("post", "Hạch toán", "Post", "APPROVED", "ACCOUNTED", "", "", true),
          row(
              "ledger_refuse",
              "Sổ cái từ chối",
              "Refused by the ledger",
              "APPROVED",
              "UNDER_CONTROL",
              "",
              "",
              true),
          row(
              "order_payment",
              "Chuyển lệnh thanh toán",
              "Order payment",
              "ACCOUNTED",
              "PAYMENT_SENT",
              "",
              "",
              true),
          row(
              "paid",
              "Ngân hàng đã chi trả",
              "Paid by the bank",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "",
              "",
              true),
          row(
              "returned",
              "Ngân hàng trả lại chứng từ",
              "Returned by the bank",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "",
              "",
              true),
          row(
              "unknown",
              "Ngân hàng chưa trả lời",
              "No answer of the bank",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "PAYMENT_SENT,PAYMENT_RETURNED,COMPLETED",
              "",
              "",
              true),
          row("settle", "Hoàn thành", "Settle", "PAYMENT_SENT", "COMPLETED", "", "", true),
          row(
              "bank_return",
              "Có khoản bị trả lại",
              "Return of a payment",
              "PAYMENT_SENT",
              "PAYMENT_RETURNED",
              "",
              "",
              true),
          row(
              "late_return",
              "Bị trả lại sau khi hoàn thành",
              "Late return",
              "COMPLETED",
              "PAYMENT_RETURNED",
              "",
              "",
              false),
          row(
              "revise_returned",
              "Sửa khoản bị trả lại",
              "Revise the returned",
              "PAYMENT_RETURNED",
              "DRAFT",
              "UNIT_MAKER",
              "",
              false),
          row(
              "close_returned",
              "Kết thúc khoản bị trả lại",
              "Close the returned",
              "PAYMENT_RETURNED,DRAFT",
              "COMPLETED,CANCELLED",
              "UNIT_ACCOUNT_HOLDER,UNIT_AH_DELEGATE",
              "",
              false),
          row(
              "resolve_ledger",
              "Kết luận về sổ cái",
              "Resolve the ledger",
              "APPROVED",
              "ACCOUNTED,UNDER_CONTROL",
              "KB_PAYMENT_MAKER,KB_PAYMENT_CHECKER",
              "r",
              false),
          row(
              "resolve_payment",
              "Kết luận về thanh toán",
              "Resolve the payment",
              "PAYMENT_SENT",
              "PAYMENT_SENT",
              "KB_PAYMENT_MAKER,KB_PAYMENT_CHECKER",
              "r",
              false),
          row(
              "extend",
              "Xin lỗi, gia hạn",
              "Extend",
              "ACCEPTED,UNDER_CONTROL,PROPOSED,CHECKED,REFUSAL_PROPOSED,APPROVED",
              "ACCEPTED,UNDER_CONTROL,PROPOSED,CHECKED,REFUSAL_PROPOSED,APPROVED",
              "KB_OFFICER",
              "r",
              false),
          row(
              "reassign",
              "Phân công lại",
              "Reassign",
              "SENT,ACCEPTED,UNDER_CONTROL",
              "SENT,ACCEPTED,UNDER_CONTROL",
              "KB_OFFICE_HEAD",
              "r",
              false),
          row(
              "comment",
              "Ghi ý kiến",
              "Comment",
              "SENT,ACCEPTED,UNDER_CONTROL,PROPOSED,CHECKED",
              "SENT,ACCEPTED,UNDER_CONTROL,PROPOSED,CHECKED",
              "KB_OFFICER",
              "r",
              false),
          row(
              "hold",
              "Chờ quy tắc",
              "Hold for a rule",
              "ACCEPTED,UNDER_CONTROL",
              "ACCEPTED,UNDER_CONTROL",
              "",
              "",
              true),
          row(
              "release",
              "Hết chờ quy tắc",
              "Release",
              "ACCEPTED,UNDER_CONTROL",
              "ACCEPTED,UNDER_CONTROL",
              "",
              "",
              true));

  private static final Map<String, Declared> BY_NAME =
      ROWS.stream().collect(Collectors.toMap(row -> row.spec().act(), Function.identity()));

  private ActTable() {}

  /**
   * A row with what the public one leaves out.
   *
   * @param codes true when reason codes R01…R99 are required
   */
  record Declared(ActSpec spec, boolean codes) {
    boolean ofSystem() {
      return spec.actors().isEmpty();
    }

    /** True when the act keeps the state: its row names the same states on both sides. */
    boolean stays() {
      return !spec.from().isEmpty() && spec.from().equals(Set.copyOf(spec.to()));
    }

    /** Whether the row has an arrow between the states; a refused control, too, may stay. */
    boolean leads(DossierState from, DossierState to) {
      return from == to || (!stays() && spec.to().contains(to));
    }
  }

  static List<ActSpec> rows() {
    return ROWS.stream().map(Declared::spec).toList();
  }

  /** The row of an act. */
  static Declared of(String act) {
    Declared row = BY_NAME.get(act);
    if (row == null) {
      throw Refusals.unknownAct(act);
    }
    return row;
  }

  private static Declared row(
      String act,
      String vi,
      String en,
      String from,
      String to,
      String actors,
      String flags,
      boolean offered) {
    ActSpec spec =
        new ActSpec(
            act,
            Text.of(vi, en),
            names(from).map(DossierState::valueOf).collect(Collectors.toUnmodifiableSet()),
            names(to).map(DossierState::valueOf).toList(),
            names(actors).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
            flags.contains("r"),
            offered);
    return new Declared(spec, flags.contains("c"));
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(",")).filter(name -> !name.isEmpty());
  }
}
