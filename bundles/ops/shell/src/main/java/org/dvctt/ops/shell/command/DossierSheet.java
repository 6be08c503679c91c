/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.stream.Collectors;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.SignatureView;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.model.Reason;
import org.dvctt.model.Verdict;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** A dossier as the tables of {@code dossier-show}. */
record DossierSheet(Console console, DossierView dossier) {
  Grid head() {
    return Grid.orElse("", "")
        .column("Thông tin", "Fact")
        .column("Giá trị", "Value")
        .row(console.say("Số hồ sơ", "Code"), dossier.code())
        .row(console.say("Mã nội bộ", "Id"), dossier.id())
        .row(
            console.say("Trạng thái", "State"),
            dossier.state() + " – " + console.say(dossier.state().label()))
        .row(console.say("Phiên bản", "Version"), dossier.version())
        .row(console.say("Đơn vị", "Unit"), dossier.content().unit() + " " + dossier.unitName())
        .row(
            console.say("Kho bạc", "Office"),
            dossier.content().office() + " " + dossier.officeName())
        .row(console.say("Tài khoản", "Account"), dossier.content().account())
        .row(console.say("Tổng tiền (đồng)", "Total (đồng)"), dossier.content().total())
        .row(
            console.say("Bộ quy định", "Regime pack"),
            dossier.pack() + (dossier.packPinned() ? "" : console.say(" (tạm)", " (provisional)")))
        .row(console.say("Dự toán", "Budget"), dossier.budget())
        .row(console.say("Sổ cái", "Ledger"), dossier.ledger() + " " + dossier.ledgerNumber())
        .row(console.say("Cờ", "Flags"), String.join(", ", dossier.flags()))
        .row(console.say("Lập", "Created"), dossier.createdAt())
        .row(console.say("Gửi", "Sent"), dossier.sentAt())
        .row(console.say("Tiếp nhận", "Accepted"), dossier.acceptedAt())
        .row(console.say("Hẹn trả", "Due"), dossier.dueAt())
        .row(console.say("Hoàn thành", "Completed"), dossier.completedAt());
  }

  Grid vouchers() {
    Grid grid =
        Grid.orElse("Hồ sơ không có chứng từ.", "The dossier has no voucher.")
            .column("Chứng từ", "Voucher")
            .column("Mẫu", "Form")
            .column("Ngày", "Date")
            .number("Số tiền (đồng)", "Amount (đồng)")
            .column("Người thụ hưởng", "Payee")
            .column("Thanh toán", "Payment")
            .column("Số ngân hàng", "Bank reference");
    for (VoucherView view : dossier.vouchers()) {
      grid.row(
          view.documentNumber().isEmpty() ? view.voucher().number() : view.documentNumber(),
          view.voucher().form(),
          view.voucher().date(),
          view.voucher().total(),
          view.voucher().receiver(),
          view.payment(),
          view.bankReference());
    }
    return grid;
  }

  Grid signatures() {
    Grid grid =
        Grid.orElse("Chưa có chữ ký.", "No signature yet.")
            .column("Vị trí", "Position")
            .column("Người ký", "Signer")
            .column("Lúc", "At")
            .column("Mức", "Level");
    for (SignatureView signature : dossier.signatures()) {
      grid.row(signature.position(), signature.name(), signature.signedAt(), signature.level());
    }
    return grid;
  }

  Grid verdicts() {
    Grid grid =
        Grid.orElse("Chưa có kết quả kiểm tra.", "No rule has been asked yet.")
            .column("Quy tắc", "Rule")
            .column("Gói", "Plugin")
            .column("Kết quả", "Outcome")
            .column("Lý do", "Reasons");
    for (Verdict verdict : dossier.verdicts()) {
      grid.row(
          verdict.rule().rule(),
          verdict.rule().plugin() + " " + verdict.rule().version(),
          verdict.outcome(),
          verdict.reasons().stream().map(this::reason).collect(Collectors.joining("; ")));
    }
    return grid;
  }

  private String reason(Reason reason) {
    return reason.code() + ": " + console.say(reason.sentence());
  }
}
