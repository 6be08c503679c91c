/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.registry.CodeName;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitView;
import org.dvctt.api.reporting.AdviceLine;
import org.dvctt.api.reporting.Document;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Payee;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.reporting.paper.ReadPaper;
import org.junit.Test;

public class DebitAdvicesTest {
  private static final Actor MAKER = of("1990796");
  private static final Actor STRANGER = of("1990001");
  private Voucher voucher = PaidDossier.voucher();
  private String unpaid = "";
  private boolean concludedLedger;
  private boolean shifted;
  private String unitName = "Trường Mầm non Nậm Hàng";

  @Test
  public void thePaperSaysWhatWasPaid() throws IOException {
    shifted = true;
    Document file = paper(PaidDossier.PAID);
    assertEquals("bao-no-G12.99.18-200803-0001-C2-02a-NS-0001.pdf", file.name());
    assertEquals("application/pdf", file.mediaType());
    Files.write(Path.of("target", "debit-advice.pdf"), file.bytes());
    String text = new ReadPaper(file.bytes()).flat();
    for (String said :
        List.of(
            "GIẤY BÁO NỢ",
            "KBNN Nậm Nhùn (mã 9918)",
            "Ngày 05 tháng 08 năm 2020",
            "Mã hồ sơ: G12.99.18-200803-0001",
            "G12.99.18-200803-0001-C2-02a/NS-0001",
            "Số 07, ngày 03/08/2020, mẫu C2-02a/NS",
            "Trường Mầm non Nậm Hàng (mã ĐVQHNS 1990796)",
            "9523.3.1990796.00000, năm ngân sách 2020",
            "Thực chi, chuyển khoản, dự toán chính thức",
            "Công ty TNHH Thiết bị trường học Nậm Nhùn (mã số thuế 6200000001)",
            "10120000456",
            "Ngân hàng Nông nghiệp (mã 12101001)",
            "Ngày hạch toán: 04/08/2020",
            "Ngày thanh toán: 05/08/2020 09:30",
            "S-2020-0001",
            "FT20218000123",
            "6551 622 071 13 00000 1.000.000",
            "1.234.567 đồng",
            "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng",
            "duyệt chi lúc 04/08/2020 08:10",
            "BẢN TRÌNH DIỄN / DEMONSTRATION",
            "không phải chữ ký",
            "trang 1/1")) {
      assertTrue(said + " in " + text, text.contains(said));
    }
    assertFalse(text, text.contains("□"));
    assertFalse("names are those of the day of payment", text.contains("hôm nay"));
  }

  @Test
  public void onRealTimeThereIsNoMarkOfADemonstration() {
    assertFalse(new ReadPaper(paper(PaidDossier.PAID).bytes()).flat().contains("TRÌNH DIỄN"));
  }

  @Test
  public void theQrCodeHoldsCodeNumberAmountAndCheckDigits() {
    ReadPaper paper = new ReadPaper(paper(PaidDossier.PAID).bytes());
    String[] parts = paper.qr().split("\\|");
    assertEquals(5, parts.length);
    assertEquals("DVCTT-BAONO-1", parts[0]);
    assertEquals("G12.99.18-200803-0001", parts[1]);
    assertEquals("G12.99.18-200803-0001-C2-02a/NS-0001", parts[2]);
    assertEquals("1234567", parts[3]);
    assertTrue(parts[4], parts[4].matches("[0-9a-f]{16}"));
    assertTrue(paper.flat().contains("mã kiểm tra " + parts[4]));
  }

  @Test
  public void checkDigitsChangeWithThePayee() {
    String before = new ReadPaper(paper(PaidDossier.PAID).bytes()).qr();
    Payee payee = voucher.payee();
    Payee other = new Payee(payee.name(), payee.taxCode(), "10120000457", payee.bankCode());
    voucher = PaidDossier.voucher(voucher.content(), other, null, voucher.lines());
    String after = new ReadPaper(paper(PaidDossier.PAID).bytes()).qr();
    assertNotEquals(before, after);
    assertEquals(
        before.substring(0, before.length() - 16), after.substring(0, after.length() - 16));
  }

  @Test
  public void theSamePaymentGivesTheSameBytes() {
    byte[] first = paper(PaidDossier.PAID).bytes();
    paper(PaidDossier.CASH);
    assertArrayEquals(first, paper(PaidDossier.PAID).bytes());
  }

  @Test
  public void cashNamesWhoTookItAndOnWhatPaper() {
    String text = new ReadPaper(paper(PaidDossier.CASH).bytes()).flat();
    assertTrue(text, text.contains("Người nhận tiền mặt: Người nhận 1990796"));
    assertTrue(text, text.contains("012345678901, cấp ngày 01/05/2019, nơi cấp Lai Châu"));
    assertTrue(text, text.contains("Tạm ứng, tiền mặt"));
    assertFalse(text, text.contains("Ngân hàng:"));
  }

  @Test
  public void twoHundredLinesGoOverSeveralPages() throws IOException {
    List<VoucherLine> lines = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      String content =
          "Tiền điện tháng " + i + (i % 7 == 0 ? " của các điểm trường".repeat(6) : "");
      lines.add(PaidDossier.line(content, "6501", 1_000L * i));
    }
    voucher = PaidDossier.voucher("Tiền điện", voucher.payee(), null, lines);
    shifted = true;
    byte[] bytes = paper(PaidDossier.PAID).bytes();
    Files.write(Path.of("target", "debit-advice-200-lines.pdf"), bytes);
    ReadPaper paper = new ReadPaper(bytes);
    assertTrue("pages " + paper.pages(), paper.pages() >= 5);
    for (int page = 1; page <= paper.pages(); page++) {
      String text = paper.page(page);
      assertTrue(text, text.contains("trang " + page + "/" + paper.pages()));
      assertTrue(text, text.contains("BẢN TRÌNH DIỄN"));
    }
    for (int i = 1; i <= 200; i++) {
      assertTrue("line " + i, paper.flat().contains("Tiền điện tháng " + i + " "));
    }
    assertTrue(paper.flat().contains("Hai mươi triệu một trăm nghìn đồng"));
  }

  @Test
  public void longAndForeignNamesAreWrappedAndShown() throws IOException {
    String longName = "Công ty Cổ phần Xây dựng và Thương mại Tổng hợp ".repeat(12) + "田";
    unitName =
        Normalizer.normalize("Trường Phổ thông Dân tộc bán trú ".repeat(9), Normalizer.Form.NFD);
    Payee payee = new Payee(longName, "", "1".repeat(24), "99999999");
    voucher = PaidDossier.voucher("X".repeat(900), payee, null, voucher.lines());
    byte[] bytes = paper(PaidDossier.PAID).bytes();
    Files.write(Path.of("target", "debit-advice-long.pdf"), bytes);
    String text = new ReadPaper(bytes).flat();
    assertTrue(text, text.contains("Tổng hợp □"));
    assertTrue(text, text.contains("□ thay cho ký tự"));
    assertTrue(text, text.contains("Trường Phổ thông Dân tộc bán trú"));
    assertTrue("a bank that the catalogue lacks has its code", text.contains("99999999"));
  }

  @Test
  public void listNamesThePaidVouchersOnly() {
    List<AdviceLine> lines = advices().advices(MAKER, PaidDossier.CODE);
    assertEquals(
        List.of(PaidDossier.PAID, PaidDossier.CASH),
        lines.stream().map(AdviceLine::voucher).toList());
    assertEquals(Instant.parse("2020-08-05T02:30:00Z"), lines.get(0).paidAt());
  }

  @Test
  public void aVoucherIsNamedByItsNumberToo() {
    assertArrayEquals(paper(PaidDossier.CASH).bytes(), paper("2").bytes());
    for (String none : List.of("0", "4", "-1", "01", "9999", "99999999999", "", "../2", "２")) {
      Refused refused = assertThrows(none, Refused.class, () -> paper(none));
      assertEquals(none, Refused.Kind.NOT_FOUND, refused.kind());
    }
  }

  @Test
  public void aVoucherThatTheBankReturnedHasNoneAndSaysWhatToDo() {
    unpaid = "RETURNED";
    Refused refused = assertThrows(Refused.class, () -> paper(PaidDossier.PAID));
    assertEquals("VOUCHER_NOT_PAID", refused.reasons().get(0).code());
    assertTrue(refused.reasons().get(0).nextStep().vi().contains("sửa hoặc kết thúc"));
    assertEquals(1, advices().advices(MAKER, PaidDossier.CODE).size());
  }

  @Test
  public void whatPeopleConcludedAboutTheLedgerIsTheEntry() {
    concludedLedger = true;
    String text = new ReadPaper(paper(PaidDossier.PAID).bytes()).flat();
    assertTrue(text, text.contains("Số bút toán: S-KL-7"));
    assertTrue(text, text.contains("Ngày hạch toán: 04/08/2020"));
  }

  @Test
  public void aVoucherNotPaidHasNone() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> advices().debitAdvice(MAKER, PaidDossier.ID, PaidDossier.UNDER_WAY));
    assertEquals(Refused.Kind.CONFLICT, refused.kind());
    assertEquals("VOUCHER_NOT_PAID", refused.reasons().get(0).code());
    assertTrue(refused.reasons().get(0).nextStep().vi().contains("ngân hàng báo đã chi trả"));
  }

  @Test
  public void anotherUnitsPersonFindsNothing() {
    for (String voucherId : List.of(PaidDossier.PAID, "none")) {
      Refused refused =
          assertThrows(
              Refused.class, () -> advices().debitAdvice(STRANGER, PaidDossier.ID, voucherId));
      assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
    }
    Refused refused =
        assertThrows(Refused.class, () -> advices().advices(STRANGER, PaidDossier.ID));
    assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
    refused =
        assertThrows(Refused.class, () -> advices().debitAdvice(MAKER, PaidDossier.ID, "none"));
    assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
  }

  private Document paper(String voucherId) {
    return advices().debitAdvice(MAKER, PaidDossier.CODE, voucherId);
  }

  /** Dossiers as the core gives them: only to people of the dossier's unit. */
  private DebitAdvices advices() {
    Dossiers dossiers =
        fake(
            Dossiers.class,
            (method, asked) ->
                switch (method) {
                  case "find" ->
                      asked[0] == MAKER
                          ? Optional.of(PaidDossier.view(voucher, unpaid))
                          : Optional.empty();
                  case "history" -> PaidDossier.history(concludedLedger);
                  default -> throw new UnsupportedOperationException(method);
                });
    return new DebitAdvices(dossiers, registry(), new Clock(shifted));
  }

  private Registry registry() {
    return fake(
        Registry.class,
        (method, asked) -> {
          LocalDate on = (LocalDate) asked[asked.length - 1];
          assertEquals("names of the day of payment", LocalDate.of(2020, 8, 5), on);
          return switch (method) {
            case "catalogue" -> List.of(new CodeName("12101001", "Ngân hàng Nông nghiệp"));
            case "offices" ->
                List.of(
                    new OfficeView(
                        PaidDossier.OFFICE, "KBNN Nậm Nhùn", "DISTRICT", "9910", "G12.99.18"));
            case "unit" -> Optional.of(unit());
            default -> throw new UnsupportedOperationException(method);
          };
        });
  }

  private UnitView unit() {
    return new UnitView(
        PaidDossier.UNIT,
        unitName,
        Block.DISTRICT,
        3,
        Chapter.of("622"),
        Sector.of("071"),
        "SCHOOL",
        PaidDossier.OFFICE,
        "KBNN Nậm Nhùn",
        "112",
        "Huyện Nậm Nhùn",
        "03434",
        "Xã Nậm Hàng, huyện Nậm Nhùn",
        null,
        List.of(AccountNumber.parse("9523.3.1990796.00000")),
        null,
        null,
        EnrolmentState.ENROLLED,
        true);
  }

  private record Clock(boolean shifted) implements BusinessClock {
    @Override
    public Instant now() {
      throw new AssertionError("the paper does not depend on the present time");
    }
  }

  private interface Answers {
    Object to(String method, Object[] asked);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, asked) -> answers.to(method.getName(), asked)));
  }

  private static Actor of(String unit) {
    return new Actor(
        "p-" + unit,
        "kt." + unit,
        "Kế toán " + unit,
        List.of(new Grant(Role.UNIT_MAKER, UnitCode.of(unit), null)));
  }
}
