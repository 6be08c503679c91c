/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/** A synthetic dossier with three vouchers: paid by transfer, paid in cash, still at the bank. */
final class PaidDossier {
  static final String ID = "01JSYNTHETIC0000000000001X";
  static final String CODE = "G12.99.18-200803-0001";
  static final UnitCode UNIT = UnitCode.of("1990796");
  static final OfficeCode OFFICE = OfficeCode.of("9918");
  static final String PAID = ID + "-1-1";
  static final String CASH = ID + "-1-2";
  static final String UNDER_WAY = ID + "-1-3";

  private PaidDossier() {}

  static Voucher voucher() {
    return voucher(
        "Mua văn phòng phẩm phục vụ năm học mới",
        new Payee(
            "Công ty TNHH Thiết bị trường học Nậm Nhùn", "6200000001", "10120000456", "12101001"),
        null,
        List.of(
            line("Giấy in A4, bút, sổ", "6551", 1_000_000), line("Mực máy in", "6552", 234_567)));
  }

  static Voucher voucher(String content, Payee payee, CashReceiver cash, List<VoucherLine> lines) {
    Money total = lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
    return new Voucher(
        "07",
        "C2-02a/NS",
        LocalDate.of(2020, 8, 3),
        cash == null
            ? Voucher.Ticks.USUAL
            : new Voucher.Ticks(
                Voucher.BudgetKind.OFFICIAL, Voucher.Nature.ADVANCE, Voucher.Method.CASH),
        Program.of("00000"),
        content,
        Declarations.NONE,
        payee,
        cash,
        lines,
        total,
        "");
  }

  static VoucherLine line(String content, String item, long dong) {
    return new VoucherLine(
        content,
        null,
        null,
        EconItem.of(item),
        Sector.of("071"),
        FundSource.of("13"),
        Money.of(dong));
  }

  /** {@code unpaid}: state of the first voucher's payment instead of paid, or empty. */
  static DossierView view(Voucher first, String unpaid) {
    Voucher cash =
        voucher(
            "Tạm ứng công tác phí",
            null,
            new CashReceiver(
                "Người nhận 1990796", "012345678901", LocalDate.of(2019, 5, 1), "Lai Châu"),
            List.of(line("Công tác phí tháng 8", "6701", 5_000_000)));
    List<Voucher> vouchers = List.of(first, cash, first);
    DossierContent content =
        new DossierContent(
            ID,
            DossierContent.RECURRENT_EXPENDITURE,
            UNIT,
            OFFICE,
            AccountNumber.parse("9523.3.1990796.00000"),
            Chapter.of("622"),
            FiscalYear.of(2020),
            vouchers,
            List.of());
    List<VoucherView> views =
        List.of(
            new VoucherView(
                PAID,
                1,
                first,
                unpaid.isEmpty() ? "SUCCESS" : unpaid,
                "FT20218000123",
                CODE + "-C2-02a/NS-0001",
                false,
                null),
            new VoucherView(
                CASH, 1, cash, "SUCCESS", "FT20218000124", CODE + "-C2-02a/NS-0002", false, null),
            new VoucherView(
                UNDER_WAY, 1, first, "PROCESSING", "", CODE + "-C2-02a/NS-0003", false, null));
    return new DossierView(
        ID,
        CODE,
        12,
        1,
        DossierState.PAYMENT_SENT,
        content,
        "Tên hôm nay",
        "KBNN hôm nay",
        "0".repeat(64),
        Channel.ONLINE,
        "r2020 0.1.0",
        true,
        "CONSUMED",
        "POSTED",
        "S-2020-0001",
        List.of(),
        Instant.parse("2020-08-03T01:00:00Z"),
        Instant.parse("2020-08-03T01:05:00Z"),
        Instant.parse("2020-08-03T02:00:00Z"),
        Instant.parse("2020-08-05T10:00:00Z"),
        null,
        views,
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        List.of());
  }

  static List<HistoryLine> history(boolean concludedLedger) {
    List<HistoryLine> lines = new ArrayList<>();
    add(lines, "2020-08-03T02:00:00Z", "accept", "Giao dịch viên 9918", "");
    add(lines, "2020-08-03T02:30:00Z", "propose", "Giao dịch viên 9918", "");
    add(lines, "2020-08-03T03:00:00Z", "check", "Kiểm soát viên 9918", "");
    add(lines, "2020-08-04T01:10:00Z", "approve", "Lãnh đạo 9918", "");
    if (concludedLedger) {
      add(lines, "2020-08-04T01:11:00Z", "resolve_ledger", "Thanh toán viên", "S-KL-7");
    } else {
      add(lines, "2020-08-04T01:11:00Z", "post", "Hệ thống", "S-2020-0001");
    }
    add(lines, "2020-08-04T01:12:00Z", "order_payment", "Hệ thống", "");
    add(lines, "2020-08-05T02:30:00Z", "paid", "Hệ thống", PAID + " FT20218000123 ");
    add(lines, "2020-08-05T02:40:00Z", "paid", "Hệ thống", CASH + " FT20218000124 ");
    return lines;
  }

  private static void add(List<HistoryLine> lines, String at, String act, String who, String note) {
    lines.add(
        new HistoryLine(
            lines.size() + 1,
            Instant.parse(at),
            act,
            "p",
            who,
            DossierState.SENT,
            act.equals("resolve_ledger") ? DossierState.ACCOUNTED : DossierState.ACCEPTED,
            "",
            note,
            Text.of("câu", "sentence")));
  }
}
