/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a voucher: their names in the JSON API, which are those of XML and JSON files, and
 * the headings of their columns.
 */
enum Field {
  NUMBER("number", 50, "Số chứng từ", "Voucher number", Need.REQUIRED, "UNC-015"),
  UNIT("unit", 7, "Mã đơn vị", "Unit code", Need.USUAL, "1990796"),
  ACCOUNT(
      "account", 24, "Tài khoản dự toán", "Budget account", Need.REQUIRED, "9523.3.1990796.00000"),
  BUDGET_YEAR("budget_year", 4, "Năm ngân sách", "Budget year", Need.REQUIRED, "2020"),
  DATE("date", 10, "Ngày chứng từ", "Voucher date", Need.REQUIRED, "03/08/2020"),
  NATURE("nature", 20, "Thực chi hay tạm ứng", "Actual or advance", Need.USUAL, "Thực chi"),
  METHOD("method", 20, "Hình thức chi", "Method", Need.USUAL, "Chuyển khoản"),
  PROGRAM("program", 5, "Mã CTMT, dự án", "Programme code", Need.USUAL, "00000"),
  CONTENT(
      "content",
      1000,
      "Nội dung thanh toán",
      "General content",
      Need.REQUIRED,
      "Văn phòng phẩm quý III"),
  PAYEE_NAME("payee.name", 255, "Tên người hưởng", "Payee name", Need.USUAL, "Công ty A"),
  PAYEE_TAX(
      "payee.tax_code", 20, "Mã số thuế người hưởng", "Payee tax code", Need.USUAL, "0100100100"),
  PAYEE_ACCOUNT(
      "payee.account", 34, "Số tài khoản người hưởng", "Payee account", Need.USUAL, "0123456789"),
  PAYEE_BANK("payee.bank_code", 40, "Mã ngân hàng", "Bank code", Need.USUAL, "12101001"),
  LINE_CONTENT("lines.content", 1000, "Nội dung chi", "Line content", Need.REQUIRED, "Giấy in"),
  ECON_ITEM("lines.econ_item", 4, "Mã NDKT", "Economic item", Need.REQUIRED, "6551"),
  SECTOR("lines.sector", 3, "Mã ngành kinh tế", "Sector", Need.REQUIRED, "071"),
  FUND_SOURCE("lines.fund_source", 2, "Mã nguồn NSNN", "Fund source", Need.REQUIRED, "13"),
  AMOUNT("lines.amount", 30, "Số tiền", "Amount", Need.REQUIRED, "1.500.000"),
  INVOICE_NUMBER(
      "lines.invoice.number", 100, "Số hóa đơn", "Invoice number", Need.USUAL, "0001234"),
  INVOICE_DATE("lines.invoice.date", 10, "Ngày hóa đơn", "Invoice date", Need.USUAL, "01/08/2020"),
  DOCUMENT_NUMBER("lines.document.number", 100, "Số văn bản", "Document number", Need.USUAL, ""),
  DOCUMENT_DATE("lines.document.date", 10, "Ngày văn bản", "Document date", Need.USUAL, ""),
  TOTAL("total", 30, "Tổng số tiền chứng từ", "Voucher total", Need.USUAL, "1.500.000"),
  CONTRACT_NUMBER("contract.number", 100, "Số hợp đồng", "Contract number", Need.USUAL, ""),
  CONTRACT_DATE("contract.signed_on", 10, "Ngày hợp đồng", "Contract date", Need.USUAL, ""),
  CONTRACT_TOTAL("contract.total", 30, "Giá trị hợp đồng", "Contract total", Need.USUAL, ""),
  CONTRACT_OTHER(
      "contract.counterparty", 255, "Bên ký hợp đồng", "Contract counterparty", Need.USUAL, ""),
  CASH_NAME("cash.name", 255, "Người nhận tiền mặt", "Cash receiver", Need.USUAL, ""),
  CASH_ID("cash.id_number", 20, "Số giấy tờ người nhận", "Receiver id number", Need.USUAL, ""),
  CASH_ISSUED_ON("cash.id_issued_on", 10, "Ngày cấp giấy tờ", "Id issued on", Need.USUAL, ""),
  CASH_ISSUED_BY("cash.id_issued_by", 255, "Nơi cấp giấy tờ", "Id issued by", Need.USUAL, ""),
  ACCEPTANCE_NUMBER("acceptance.number", 100, "Số nghiệm thu", "Acceptance number", Need.RARE, ""),
  ACCEPTANCE_DATE("acceptance.signed_on", 10, "Ngày nghiệm thu", "Acceptance date", Need.RARE, ""),
  ACCEPTANCE_TOTAL("acceptance.total", 30, "Giá trị nghiệm thu", "Acceptance total", Need.RARE, ""),
  ACCEPTANCE_OTHER(
      "acceptance.counterparty", 255, "Bên nghiệm thu", "Acceptance counterparty", Need.RARE, ""),
  ADVANCE_TEXT("advance_rule.text", 500, "Điều khoản tạm ứng", "Advance rule", Need.RARE, ""),
  ADVANCE_PERCENT(
      "advance_rule.most_percent", 3, "Tạm ứng tối đa %", "Advance percent", Need.RARE, ""),
  TENDER_NUMBER("tender.number", 100, "Số quyết định trúng thầu", "Tender decision", Need.RARE, ""),
  TENDER_DATE("tender.date", 10, "Ngày quyết định trúng thầu", "Tender date", Need.RARE, ""),
  FORM("form", 30, "Mẫu chứng từ", "Form", Need.RARE, "C2-02a/NS"),
  WORDS("words", 400, "Số tiền bằng chữ", "Total in words", Need.RARE, "");

  /** Whether a voucher or line needs it, or the template shows it. */
  enum Need {
    REQUIRED,
    USUAL,
    RARE
  }

  private static final String OF_LINE = "lines.";
  private static final Map<String, Field> BY_KEY = new HashMap<>();
  private static final Map<String, Field> BY_HEADING = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_KEY.put(field.key, field);
      BY_HEADING.put(folded(field.heading.vi()), field);
      BY_HEADING.put(folded(field.heading.en()), field);
      BY_HEADING.put(folded(field.key), field);
    }
  }

  private final String key;
  private final int longest;
  private final Text heading;
  private final Need need;
  private final String example;

  Field(String key, int longest, String vi, String en, Need need, String example) {
    this.key = key;
    this.longest = longest;
    this.heading = Text.of(vi, en);
    this.need = need;
    this.example = example;
  }

  /** The field of a path within a voucher, or null. */
  static @Nullable Field ofKey(String key) {
    return BY_KEY.get(key);
  }

  /** The field whose heading it is, in either language, or null. */
  static @Nullable Field ofHeading(String heading) {
    return BY_HEADING.get(folded(heading));
  }

  /** Those of a column each in the template. */
  static List<Field> usual() {
    List<Field> usual = new ArrayList<>(List.of(values()));
    usual.removeIf(field -> field.need == Need.RARE);
    return usual;
  }

  /** Letters and digits without marks, as headings are compared. */
  static String folded(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[^a-z0-9%]+", "");
  }

  /** Name in the API and in text files. */
  String key() {
    return key;
  }

  int longest() {
    return longest;
  }

  Text heading() {
    return heading;
  }

  boolean required() {
    return need == Need.REQUIRED;
  }

  boolean ofLine() {
    return key.startsWith(OF_LINE);
  }

  String example() {
    return example;
  }
}
