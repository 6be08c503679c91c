/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.ConclusionView;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.PayeeCheckView;
import org.dvctt.api.payment.RiskView;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Program;
import org.dvctt.model.Reason;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/** A dossier on paper of the one unit, as an officer may see it. */
final class SampleDossier {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final PayeeCheckView NO_MATCH =
      new PayeeCheckView(
          PayeeCheckView.Result.NO,
          "TRAM CAP NUOC",
          "",
          "Danh bạ mẫu",
          DAY,
          FakePortal.NOW,
          Reason.of(
              "R14",
              "vouchers[0].payee.name",
              Text.of("Ngân hàng ghi “TRAM CAP NUOC”.", "The bank says “TRAM CAP NUOC”."),
              Text.of("So với hợp đồng.", "Compare with the contract.")),
          Text.of("", ""));

  private SampleDossier() {}

  static DossierView in(DossierState state, ActSpec... acts) {
    return with(List.of(), state, acts);
  }

  /** The same with what the rules said. */
  static DossierView with(List<Verdict> verdicts, DossierState state, ActSpec... acts) {
    DossierContent content =
        new DossierContent(
            "D1",
            DossierContent.RECURRENT_EXPENDITURE,
            FakePortal.UNIT,
            FakePortal.OFFICE,
            AccountNumber.parse("9523.3.1990001.00000"),
            Chapter.of("822"),
            FiscalYear.of(2020),
            List.of(voucher()),
            List.of());
    return new DossierView(
        "D1",
        "9918-2020-000001",
        4,
        1,
        state,
        content,
        "Trường mẫu",
        "KBNN Thử",
        "ab".repeat(32),
        Channel.PAPER,
        "R2020",
        true,
        "NONE",
        "NONE",
        "",
        List.of(),
        FakePortal.NOW,
        FakePortal.NOW,
        FakePortal.NOW,
        FakePortal.NOW,
        null,
        List.of(new VoucherView("D1-1-1", 1, voucher(), "NONE", "", "x-0001", false, NO_MATCH)),
        List.of(),
        verdicts,
        List.of(
            new ConclusionView(
                "D1-1-1",
                "PAID",
                "FT-77",
                new Attachment(
                    AttachmentKind.OTHER, "sao kê.pdf", "application/pdf", 2000, "cd".repeat(32)),
                "Kế toán thanh toán",
                FakePortal.NOW,
                "",
                "OPEN")),
        new RiskView(
            35,
            FakePortal.NOW,
            List.of(
                new RiskView.Assessed(
                    new PluginRef("risk-score", "0.1.0"),
                    new RiskAssessment(
                        35,
                        List.of(
                            new RiskReason(
                                "NEW_PAYEE",
                                35,
                                "vouchers[0].payee",
                                Text.of("Người thụ hưởng mới.", "A new payee."))))))),
        true,
        List.of(acts));
  }

  private static Voucher voucher() {
    return new Voucher(
        "01",
        "C2-02a/NS",
        DAY,
        Voucher.Ticks.USUAL,
        Program.of("00000"),
        "Tiền nước",
        new Declarations(
            new PaperRef("12/QĐ", DAY),
            null,
            new AdvanceRule("Tạm ứng theo hợp đồng", 30),
            new ContractDeclaration("01/NT", DAY, Money.of(5_000_000), "Công ty B")),
        new Payee("Công ty Cấp nước (mẫu)", "", "123456", "12101001"),
        null,
        List.of(
            new VoucherLine(
                "Tiền nước",
                new PaperRef("HD-5", DAY),
                null,
                EconItem.of("6502"),
                Sector.of("071"),
                FundSource.of("13"),
                Money.of(900_000))),
        Money.of(900_000),
        "");
  }

  static ActSpec act(String name, String label, boolean reason, String... inputs) {
    return new ActSpec(
        name,
        Text.of(label, label),
        Set.of(),
        List.of(),
        Set.of(Role.KB_OFFICER),
        reason,
        false,
        List.of(inputs));
  }

  static HistoryLine line(String act, String sentence) {
    return new HistoryLine(
        1,
        FakePortal.NOW,
        act,
        "P2",
        "Người 2",
        DossierState.SENT,
        DossierState.COMPLETION_REQUESTED,
        "",
        "",
        Text.of(sentence, sentence));
  }
}
