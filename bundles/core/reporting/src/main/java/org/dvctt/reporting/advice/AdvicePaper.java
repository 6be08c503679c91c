/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.reporting.paper.Align;
import org.dvctt.reporting.paper.Grid;
import org.dvctt.reporting.paper.Sheet;
import org.dvctt.reporting.paper.Style;

/** A debit advice on A4, in Vietnamese: amounts 1.234.567, dates dd/MM/yyyy (domain A3). */
final class AdvicePaper {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final String DEMONSTRATION =
      "BẢN TRÌNH DIỄN / DEMONSTRATION – không có giá trị thanh toán";
  private static final float QR_SIDE = 92;
  private static final float LABEL_WIDTH = 118;

  private final DebitAdvice advice;
  private final Voucher voucher;
  private final Sheet sheet;

  private AdvicePaper(DebitAdvice advice, Sheet sheet) {
    this.advice = advice;
    this.voucher = advice.voucher();
    this.sheet = sheet;
  }

  /** The paper as PDF: the same advice gives the same bytes. */
  static byte[] of(DebitAdvice advice) {
    Sheet.Edges edges =
        new Sheet.Edges(
            advice.demonstration() ? DEMONSTRATION : "",
            "Giấy báo Nợ " + advice.documentNumber() + " · mã kiểm tra " + advice.checkDigits(),
            "□ thay cho ký tự mà phông chữ của giấy này không có; xem nội dung gốc trên hồ sơ"
                + " điện tử.");
    try (Sheet sheet =
        new Sheet("Giấy báo Nợ " + advice.documentNumber(), advice.paidAt(), edges)) {
      new AdvicePaper(advice, sheet).write();
      return sheet.bytes();
    }
  }

  private void write() {
    heading();
    facts();
    lines();
    sums();
    confirmations();
    note();
  }

  private void heading() {
    float upper = sheet.y();
    sheet.qr(advice.qr(), Sheet.RIGHT - QR_SIDE, upper, QR_SIDE);
    float width = Sheet.WIDTH - QR_SIDE - 18;
    sheet.flow("KHO BẠC NHÀ NƯỚC", Style.PLAIN, Sheet.LEFT, width, Align.LEFT);
    sheet.flow(
        advice.officeName() + " (mã " + advice.office() + ")",
        Style.BOLD,
        Sheet.LEFT,
        width,
        Align.LEFT);
    sheet.down(14, 0);
    sheet.flow("GIẤY BÁO NỢ", Style.BOLD.size(17), Sheet.LEFT, Sheet.WIDTH, Align.CENTRE);
    LocalDate on = advice.paidOn();
    sheet.flow(
        String.format(
            Locale.ROOT,
            "Ngày %02d tháng %02d năm %d",
            on.getDayOfMonth(),
            on.getMonthValue(),
            on.getYear()),
        Style.PLAIN,
        Sheet.LEFT,
        Sheet.WIDTH,
        Align.CENTRE);
    float below = upper - QR_SIDE - 8;
    if (sheet.y() > below) {
      sheet.down(sheet.y() - below, 0);
    }
  }

  private void facts() {
    fact("Mã hồ sơ", advice.dossierCode());
    fact("Số chứng từ hệ thống", advice.documentNumber());
    fact(
        "Chứng từ của đơn vị",
        "Số " + voucher.number() + ", ngày " + date(voucher.date()) + ", mẫu " + voucher.form());
    sheet.down(4, 0);
    fact("Đơn vị", advice.unit().name() + " (mã ĐVQHNS " + advice.unit().code() + ")");
    fact("Địa chỉ", advice.unit().address());
    fact("Ghi Nợ tài khoản", advice.account() + ", năm ngân sách " + advice.budgetYear());
    fact("Nội dung", voucher.content());
    fact("Tính chất", ticks());
    sheet.down(4, 0);
    receiver();
    sheet.down(4, 0);
    String posted = advice.postedOn() == null ? "" : date(advice.postedOn());
    fact("Ngày hạch toán", posted);
    fact("Ngày thanh toán", time(advice.paidAt()));
    fact("Số bút toán", advice.ledgerNumber());
    fact("Số tham chiếu", advice.bankReference());
    sheet.down(8, 0);
  }

  private String ticks() {
    return (voucher.nature() == Voucher.Nature.ADVANCE ? "Tạm ứng" : "Thực chi")
        + ", "
        + (voucher.method() == Voucher.Method.CASH ? "tiền mặt" : "chuyển khoản")
        + ", dự toán "
        + (voucher.ticks().budget() == Voucher.BudgetKind.PROVISIONAL ? "tạm cấp" : "chính thức");
  }

  private void receiver() {
    Payee payee = voucher.payee();
    if (payee != null) {
      String tax = payee.taxCode().isEmpty() ? "" : " (mã số thuế " + payee.taxCode() + ")";
      fact("Người thụ hưởng", payee.name() + tax);
      fact("Tài khoản", payee.account());
      String bank = advice.bankName();
      fact(
          "Ngân hàng", bank.isEmpty() ? payee.bankCode() : bank + " (mã " + payee.bankCode() + ")");
    }
    CashReceiver cash = voucher.cash();
    if (cash != null) {
      fact("Người nhận tiền mặt", cash.name());
      LocalDate issued = cash.issuedOn();
      fact(
          "Giấy tờ",
          cash.idNumber()
              + (issued == null ? "" : ", cấp ngày " + date(issued))
              + (cash.issuedBy().isEmpty() ? "" : ", nơi cấp " + cash.issuedBy()));
    }
  }

  /** A label and what it says; nothing when there is nothing to say. */
  private void fact(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    float x = Sheet.LEFT + LABEL_WIDTH;
    boolean first = true;
    for (String line : sheet.lines(text, Style.PLAIN, Sheet.RIGHT - x)) {
      sheet.down(Style.PLAIN.leading(), 0);
      if (first) {
        sheet.put(label + ":", Style.PLAIN, Sheet.LEFT, sheet.y(), Align.LEFT);
      }
      sheet.put(line, Style.PLAIN, x, sheet.y(), Align.LEFT);
      first = false;
    }
  }

  private void lines() {
    Grid grid =
        new Grid(
            sheet,
            Style.PLAIN.size(9.5f),
            List.of(
                new Grid.Column("STT", 28, Align.CENTRE),
                new Grid.Column("Nội dung", Sheet.WIDTH - 28 - 42 * 3 - 36 - 46 - 92, Align.LEFT),
                new Grid.Column("Mã NDKT", 42, Align.CENTRE),
                new Grid.Column("Mã chương", 42, Align.CENTRE),
                new Grid.Column("Mã ngành", 42, Align.CENTRE),
                new Grid.Column("Mã nguồn", 36, Align.CENTRE),
                new Grid.Column("Mã CTMT", 46, Align.CENTRE),
                new Grid.Column("Số tiền (đồng)", 92, Align.RIGHT)));
    grid.head();
    int number = 1;
    for (VoucherLine line : voucher.lines()) {
      grid.row(
          List.of(
              String.valueOf(number++),
              line.content(),
              line.econItem().toString(),
              advice.chapter().toString(),
              line.sector().toString(),
              line.fundSource().toString(),
              voucher.program().toString(),
              line.amount().formatted()));
    }
    List<String> total = new ArrayList<>(List.of("", "Tổng cộng", "", "", "", "", ""));
    total.add(voucher.total().formatted());
    grid.boldRow(total);
  }

  private void sums() {
    sheet.down(4, 0);
    sheet.flow(
        "Số tiền bằng số: " + voucher.total().formatted() + " đồng",
        Style.BOLD,
        Sheet.LEFT,
        Sheet.WIDTH,
        Align.LEFT);
    sheet.flow(
        "Số tiền bằng chữ: " + AmountInWords.of(voucher.total()),
        Style.BOLD,
        Sheet.LEFT,
        Sheet.WIDTH,
        Align.LEFT);
  }

  /** Who dealt with it, side by side, kept together on one page. */
  private void confirmations() {
    if (advice.confirmed().isEmpty()) {
      return;
    }
    sheet.down(10, 110);
    float upper = sheet.y();
    float width = Sheet.WIDTH / advice.confirmed().size();
    float x = Sheet.LEFT;
    float lowest = upper;
    for (DebitAdvice.Confirmation each : advice.confirmed()) {
      float baseline = upper;
      baseline = centred(each.box(), Style.BOLD, x, width, baseline);
      baseline = centred(each.name(), Style.PLAIN, x, width, baseline);
      String did = each.did() + " lúc " + time(each.at());
      baseline = centred(did, Style.PLAIN.size(9.5f), x, width, baseline);
      lowest = Math.min(lowest, baseline);
      x += width;
    }
    sheet.down(upper - lowest, 0);
  }

  private float centred(String text, Style style, float x, float width, float from) {
    float baseline = from;
    List<String> lines = sheet.lines(text, style, width - 12);
    for (String line : lines.subList(0, Math.min(lines.size(), 3))) {
      baseline -= style.leading();
      sheet.put(line, style, x + width / 2, baseline, Align.CENTRE);
    }
    return baseline;
  }

  private void note() {
    sheet.down(10, 0);
    sheet.flow(
        "Giấy này do hệ thống lập từ hồ sơ điện tử; tên và giờ ở trên là của lịch sử hồ sơ, không"
            + " phải chữ ký. Mã QR ghi mã hồ sơ, số chứng từ, số tiền và mã kiểm tra; đối chiếu với"
            + " hồ sơ trên hệ thống trước khi dùng.",
        Style.PLAIN.size(9),
        Sheet.LEFT,
        Sheet.WIDTH,
        Align.LEFT);
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(BusinessClock.ZONE));
  }
}
