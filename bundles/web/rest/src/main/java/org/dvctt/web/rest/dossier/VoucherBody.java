/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A voucher, the same shape in both directions. */
@Payload
@Schema(
    description = "A budget withdrawal slip (C2-02a/NS).",
    requiredProperties = {
      "number", "form", "date", "nature", "method", "content", "lines", "total"
    })
public record VoucherBody(
    @Schema(description = "The unit's own paper number.") @Nullable String number,
    @Schema(description = "Form symbol.", example = "C2-02a/NS") @Nullable String form,
    @Schema(description = "Voucher date.") @Nullable LocalDate date,
    @Schema(description = "Official or provisional budget; absent: OFFICIAL.", nullable = true)
        Voucher.@Nullable BudgetKind budgetKind,
    @Schema(description = "Actual expenditure or advance.") Voucher.@Nullable Nature nature,
    @Schema(description = "Transfer or cash.") Voucher.@Nullable Method method,
    @Schema(description = "Target programme; absent: 00000.", nullable = true)
        @Nullable String program,
    @Schema(description = "General content.") @Nullable String content,
    @Schema(description = "Tender-result decision, or null.", nullable = true)
        @Nullable PaperBody tender,
    @Schema(description = "Declared contract or decision, or null.", nullable = true)
        @Nullable ContractBody contract,
    @Schema(description = "Advance rule stated there, or null.", nullable = true)
        @Nullable AdvanceBody advanceRule,
    @Schema(description = "Acceptance record, or null.", nullable = true)
        @Nullable ContractBody acceptance,
    @Schema(description = "Who is paid by transfer; null for cash.", nullable = true)
        @Nullable PayeeBody payee,
    @Schema(description = "Who takes the cash; null for a transfer.", nullable = true)
        @Nullable CashBody cash,
    @Schema(description = "Lines, at least one.") @Nullable List<LineBody> lines,
    @Schema(description = "Declared total, đồng.") @Nullable Long total,
    @Schema(description = "The total in words; absent: written by the system.", nullable = true)
        @Nullable String words) {

  /** A line. */
  @Payload
  @Schema(
      name = "VoucherLine",
      description = "One line of a voucher.",
      requiredProperties = {"content", "econ_item", "sector", "fund_source", "amount"})
  public record LineBody(
      @Schema(description = "Content.") @Nullable String content,
      @Schema(description = "Invoice, or null.", nullable = true) @Nullable PaperBody invoice,
      @Schema(description = "Other document, or null.", nullable = true)
          @Nullable PaperBody document,
      @Schema(description = "Economic item.", example = "6501") @Nullable String econItem,
      @Schema(description = "Economic sector.", example = "071") @Nullable String sector,
      @Schema(description = "Fund source.", example = "13") @Nullable String fundSource,
      @Schema(description = "Amount, đồng.") @Nullable Long amount) {
    static LineBody of(VoucherLine line) {
      return new LineBody(
          line.content(),
          PaperBody.of(line.invoice()),
          PaperBody.of(line.document()),
          line.econItem().value(),
          line.sector().value(),
          line.fundSource().value(),
          line.amount().dong());
    }
  }

  /** A paper that is referred to. */
  @Payload
  @Schema(
      name = "Paper",
      description = "Number and date of a paper.",
      requiredProperties = {"number", "date"})
  public record PaperBody(
      @Schema(description = "Number.") @Nullable String number,
      @Schema(description = "Date.") @Nullable LocalDate date) {
    static @Nullable PaperBody of(@Nullable PaperRef paper) {
      return paper == null ? null : new PaperBody(paper.number(), paper.date());
    }
  }

  /** The advance rule. */
  @Payload
  @Schema(
      name = "AdvanceRule",
      description = "Advance rule as stated in the contract or decision.",
      requiredProperties = {"text"})
  public record AdvanceBody(
      @Schema(description = "As stated.") @Nullable String text,
      @Schema(description = "Highest advance in % of the contract; absent: none.", nullable = true)
          @Nullable Integer mostPercent) {
    static @Nullable AdvanceBody of(@Nullable AdvanceRule rule) {
      return rule == null ? null : new AdvanceBody(rule.text(), rule.mostPercent());
    }
  }

  /** The payee. */
  @Payload
  @Schema(
      name = "Payee",
      description = "Beneficiary of a transfer.",
      requiredProperties = {"name", "account", "bank_code"})
  public record PayeeBody(
      @Schema(description = "Name as at the bank.") @Nullable String name,
      @Schema(description = "Tax code, or absent.", nullable = true) @Nullable String taxCode,
      @Schema(description = "Account number at the bank.") @Nullable String account,
      @Schema(description = "Bank, code of the catalogue.", example = "12101001")
          @Nullable String bankCode) {
    static @Nullable PayeeBody of(@Nullable Payee payee) {
      return payee == null
          ? null
          : new PayeeBody(payee.name(), payee.taxCode(), payee.account(), payee.bankCode());
    }
  }

  /** Who takes cash. */
  @Payload
  @Schema(
      name = "CashReceiver",
      description = "Who takes the cash.",
      requiredProperties = {"name", "id_number", "id_issued_on", "id_issued_by"})
  public record CashBody(
      @Schema(description = "Name.") @Nullable String name,
      @Schema(description = "Number of the identity paper.") @Nullable String idNumber,
      @Schema(description = "When it was issued.") @Nullable LocalDate idIssuedOn,
      @Schema(description = "Where it was issued.") @Nullable String idIssuedBy) {
    static @Nullable CashBody of(@Nullable CashReceiver cash) {
      return cash == null
          ? null
          : new CashBody(cash.name(), cash.idNumber(), cash.issuedOn(), cash.issuedBy());
    }
  }

  /** The contract. */
  @Payload
  @Schema(
      name = "Contract",
      description =
          "Declared contract, decision or acceptance record; half of it may stay in a draft, but is"
              + " not sent.")
  public record ContractBody(
      @Schema(description = "Number.", nullable = true) @Nullable String number,
      @Schema(description = "Day of signing.", nullable = true) @Nullable LocalDate signedOn,
      @Schema(description = "Value, đồng.", nullable = true) @Nullable Long total,
      @Schema(description = "The other side.", nullable = true) @Nullable String counterparty) {
    static @Nullable ContractBody of(@Nullable ContractDeclaration contract) {
      if (contract == null) {
        return null;
      }
      Money total = contract.total();
      return new ContractBody(
          contract.number(),
          contract.signedOn(),
          total == null ? null : total.dong(),
          contract.counterparty());
    }
  }

  static VoucherBody of(Voucher voucher) {
    Declarations declared = voucher.declared();
    return new VoucherBody(
        voucher.number(),
        voucher.form(),
        voucher.date(),
        voucher.ticks().budget(),
        voucher.nature(),
        voucher.method(),
        voucher.program().value(),
        voucher.content(),
        PaperBody.of(declared.tender()),
        ContractBody.of(declared.contract()),
        AdvanceBody.of(declared.advanceRule()),
        ContractBody.of(declared.acceptance()),
        PayeeBody.of(voucher.payee()),
        CashBody.of(voucher.cash()),
        voucher.lines().stream().map(LineBody::of).toList(),
        voucher.total().dong(),
        voucher.words());
  }
}
