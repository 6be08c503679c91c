/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class CanonicalFormTest {
  @Test
  public void formIsAsWrittenDown() {
    assertEquals(
        String.join(
            "\n",
            "dvctt-dossier:2",
            "id:2:D1",
            "service:25:SVC_RECURRENT_EXPENDITURE",
            "unit:7:1990001",
            "treasury:4:9911",
            "account:20:9523.2.1990001.00000",
            "chapter:3:509",
            "budget_year:4:2020",
            "vouchers:1:1",
            "number:2:01",
            "form:9:C2-02a/NS",
            "date:10:2020-08-03",
            "budget_kind:8:OFFICIAL",
            "nature:6:ACTUAL",
            "method:8:TRANSFER",
            "program:5:00000",
            "content:14:Tiền điện",
            "tender:1:0",
            "contract:1:0",
            "advance_rule:0:",
            "advance_percent:1:0",
            "acceptance:1:0",
            "payee:1:1",
            "payee_name:1:A",
            "payee_tax_code:0:",
            "payee_account:6:123456",
            "payee_bank:3:abc",
            "cash:1:0",
            "lines:1:1",
            "line_content:1:x",
            "invoice:1:0",
            "document:1:0",
            "econ_item:4:6501",
            "sector:3:351",
            "fund_source:2:13",
            "amount:4:1000",
            "total:4:1000",
            "words:20:Một nghìn đồng",
            "attachments:1:0",
            ""),
        CanonicalForm.of(content("Tiền điện", "A", "")));
  }

  @Test
  public void decomposedTextSignsTheSame() {
    String decomposed = Normalizer.normalize("Tiền điện", Normalizer.Form.NFD);
    assertEquals(
        CanonicalForm.hash(content("Tiền điện", "A", "")),
        CanonicalForm.hash(content(decomposed, "A", "")));
  }

  @Test
  public void noTextCanPassForAnotherField() {
    assertNotEquals(
        CanonicalForm.hash(content("x", "A\npayee_tax_code:1:1", "")),
        CanonicalForm.hash(content("x", "A", "1")));
  }

  private static DossierContent content(String text, String payee, String taxCode) {
    VoucherLine line =
        new VoucherLine(
            "x",
            null,
            null,
            EconItem.of("6501"),
            Sector.of("351"),
            FundSource.of("13"),
            Money.of(1000));
    Voucher voucher =
        new Voucher(
            "01",
            "C2-02a/NS",
            LocalDate.of(2020, 8, 3),
            Voucher.Ticks.USUAL,
            Program.of("00000"),
            text,
            Declarations.NONE,
            new Payee(payee, taxCode, "123456", "abc"),
            null,
            List.of(line),
            Money.of(1000),
            "Một nghìn đồng");
    return new DossierContent(
        "D1",
        DossierContent.RECURRENT_EXPENDITURE,
        UnitCode.of("1990001"),
        OfficeCode.of("9911"),
        AccountNumber.parse("9523.2.1990001.00000"),
        Chapter.of("509"),
        FiscalYear.of(2020),
        List.of(voucher),
        List.of());
  }
}
