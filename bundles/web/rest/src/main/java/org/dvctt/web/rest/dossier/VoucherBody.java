/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.ContractDeclaration;
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
      "number", "form", "date", "nature", "method", "content", "payee", "lines", "total"
    })
public record VoucherBody(
    @Schema(description = "The unit's own paper number.") @Nullable String number,
    @Schema(description = "Form symbol.", example = "C2-02a/NS") @Nullable String form,
    @Schema(description = "Voucher date.") @Nullable LocalDate date,
    @Schema(description = "Actual expenditure or advance.") Voucher.@Nullable Nature nature,
    @Schema(description = "Transfer or cash.") Voucher.@Nullable Method method,
    @Schema(description = "Target programme; absent: 00000.", nullable = true)
        @Nullable String program,
    @Schema(description = "General content.") @Nullable String content,
    @Schema(description = "Declared contract, or null.", nullable = true)
        @Nullable ContractBody contract,
    @Schema(description = "True when the contract is attached; absent: false.", nullable = true)
        @Nullable Boolean attachedContract,
    @Schema(description = "Who is paid.") @Nullable PayeeBody payee,
    @Schema(description = "Lines, at least one.") @Nullable List<LineBody> lines,
    @Schema(description = "Declared total, đồng.") @Nullable Long total) {

  /** A line. */
  @Payload
  @Schema(
      name = "VoucherLine",
      description = "One line of a voucher.",
      requiredProperties = {"content", "econ_item", "sector", "fund_source", "amount"})
  public record LineBody(
      @Schema(description = "Content.") @Nullable String content,
      @Schema(description = "Economic item.", example = "6501") @Nullable String econItem,
      @Schema(description = "Economic sector.", example = "071") @Nullable String sector,
      @Schema(description = "Fund source.", example = "13") @Nullable String fundSource,
      @Schema(description = "Amount, đồng.") @Nullable Long amount) {
    static LineBody of(VoucherLine line) {
      return new LineBody(
          line.content(),
          line.econItem().value(),
          line.sector().value(),
          line.fundSource().value(),
          line.amount().dong());
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
      @Schema(description = "Bank, key of the catalogue.", example = "agribank")
          @Nullable String bankCode) {
    static PayeeBody of(Payee payee) {
      return new PayeeBody(payee.name(), payee.taxCode(), payee.account(), payee.bankCode());
    }
  }

  /** The contract. */
  @Payload
  @Schema(
      name = "Contract",
      description = "Declared contract or decision: all of it or none.",
      requiredProperties = {"number", "signed_on", "total", "counterparty"})
  public record ContractBody(
      @Schema(description = "Number.") @Nullable String number,
      @Schema(description = "Day of signing.") @Nullable LocalDate signedOn,
      @Schema(description = "Contract value, đồng.") @Nullable Long total,
      @Schema(description = "The other side.") @Nullable String counterparty) {
    static ContractBody of(ContractDeclaration contract) {
      return new ContractBody(
          contract.number(), contract.signedOn(), contract.total().dong(), contract.counterparty());
    }
  }

  static VoucherBody of(Voucher voucher) {
    ContractDeclaration contract = voucher.contract();
    return new VoucherBody(
        voucher.number(),
        voucher.form(),
        voucher.date(),
        voucher.nature(),
        voucher.method(),
        voucher.program().value(),
        voucher.content(),
        contract == null ? null : ContractBody.of(contract),
        voucher.attachedContract(),
        PayeeBody.of(voucher.payee()),
        voucher.lines().stream().map(LineBody::of).toList(),
        voucher.total().dong());
  }
}
