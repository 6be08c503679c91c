/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the unit signs: everything of a dossier that is frozen at {@code submit}. The internal id is
 * part of it, the official dossier code is not.
 */
public record DossierContent(
    String dossierId,
    String service,
    UnitCode unit,
    OfficeCode office,
    AccountNumber account,
    Chapter chapter,
    FiscalYear budgetYear,
    List<Voucher> vouchers,
    List<Attachment> attachments) {

  /** Service id of payments from a budget account (domain §2.1). */
  public static final String RECURRENT_EXPENDITURE = "SVC_RECURRENT_EXPENDITURE";

  public DossierContent {
    vouchers = List.copyOf(vouchers);
    attachments = List.copyOf(attachments);
  }

  /** True when a paper of the kind is attached. */
  public boolean attached(AttachmentKind kind) {
    return attachments.stream().anyMatch(attachment -> attachment.kind() == kind);
  }

  /** Sum of the declared voucher totals in đồng. */
  public Money total() {
    return vouchers.stream().map(Voucher::total).reduce(Money.ZERO, Money::plus);
  }

  /** The budget line that a voucher line draws on. */
  public BudgetLine budgetLine(Voucher voucher, VoucherLine line) {
    return new BudgetLine(
        budgetYear, account, chapter, line.sector(), voucher.program(), line.fundSource());
  }

  /** What the dossier draws from each budget line in đồng, in the order of the lines' keys. */
  public Map<BudgetLine, Money> claims() {
    Map<BudgetLine, Money> claims = new TreeMap<>();
    vouchers.forEach(
        voucher -> claims(voucher).forEach((line, sum) -> claims.merge(line, sum, Money::plus)));
    return claims;
  }

  /** What one voucher draws from each budget line in đồng, in the order of the lines' keys. */
  public Map<BudgetLine, Money> claims(Voucher voucher) {
    Map<BudgetLine, Money> claims = new TreeMap<>();
    voucher
        .lines()
        .forEach(line -> claims.merge(budgetLine(voucher, line), line.amount(), Money::plus));
    return claims;
  }
}
