/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.core.ports.PaidVoucher;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Chapter;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;

/** A synthetic voucher that an office paid. */
final class PaidHere {
  private static final UnitCode UNIT = UnitCode.of("1990001");

  private PaidHere() {}

  static PaidVoucher in(OfficeCode office, Money amount) {
    Voucher voucher =
        new Voucher(
            "01",
            "C2-02a/NS",
            LocalDate.of(2020, 7, 14),
            Voucher.Ticks.USUAL,
            Program.of("00000"),
            "Mua văn phòng phẩm",
            Declarations.NONE,
            new Payee("Công ty mẫu", "6200000001", "10120000456", "12101001"),
            null,
            List.of(),
            amount,
            "");
    DossierContent content =
        new DossierContent(
            "01JSYNTHETIC0000000000001X",
            DossierContent.RECURRENT_EXPENDITURE,
            UNIT,
            office,
            AccountNumber.parse("9523.3.1990001.00000"),
            Chapter.of("822"),
            FiscalYear.of(2020),
            List.of(voucher),
            List.of());
    return new PaidVoucher(
        LocalDate.of(2020, 7, 15),
        "G12.99.18-200714-0001",
        UNIT,
        office,
        content,
        voucher,
        "01/2020",
        "NH-17");
  }
}
