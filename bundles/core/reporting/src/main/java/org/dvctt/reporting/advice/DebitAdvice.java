/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/**
 * What a debit advice says: one voucher that a bank has paid, with names as they were on that day.
 *
 * @param dossierCode official code of the dossier
 * @param documentNumber system number of the voucher
 * @param bankName the payee's bank on the day of payment, empty when the catalogue had no such code
 *     or for cash
 * @param paidAt business time of the payment
 * @param postedOn day of the ledger entry, null when history does not tell
 * @param confirmed who controlled and approved, in that order
 * @param demonstration business time is shifted: nothing of it is real
 */
record DebitAdvice(
    OfficeCode office,
    String officeName,
    UnitOnPaper unit,
    AccountNumber account,
    Chapter chapter,
    FiscalYear budgetYear,
    String dossierCode,
    String documentNumber,
    Voucher voucher,
    String bankName,
    Instant paidAt,
    @Nullable LocalDate postedOn,
    String ledgerNumber,
    String bankReference,
    List<Confirmation> confirmed,
    boolean demonstration) {

  /** Shape and version of the text in the QR code. */
  private static final String KIND = "DVCTT-BAONO-1";

  /** The unit as named on the day; {@code address} may be empty. */
  record UnitOnPaper(String code, String name, String address) {}

  /**
   * What a person of the treasury did in the dossier.
   *
   * @param box title of the form's box for that role
   * @param did what the history says the person did
   */
  record Confirmation(String box, String name, String did, Instant at) {}

  DebitAdvice {
    confirmed = List.copyOf(confirmed);
  }

  LocalDate paidOn() {
    return BusinessClock.day(paidAt);
  }

  /**
   * The first 16 hexadecimal digits of a SHA-256 over what was paid, from whom, to whom and when.
   * Whoever has the paper compares them with the system's; they prove nothing by themselves.
   */
  String checkDigits() {
    List<String> facts = new ArrayList<>();
    facts.addAll(List.of(KIND, office.value(), dossierCode, documentNumber, unit.code()));
    facts.addAll(List.of(account.toString(), chapter.toString(), budgetYear.toString()));
    Payee payee = voucher.payee();
    if (payee != null) {
      facts.addAll(List.of(payee.name(), payee.account(), payee.bankCode()));
    }
    CashReceiver cash = voucher.cash();
    if (cash != null) {
      facts.addAll(List.of(cash.name(), cash.idNumber()));
    }
    for (VoucherLine line : voucher.lines()) {
      facts.add(
          String.join(
              "|",
              line.content(),
              line.econItem().toString(),
              line.sector().toString(),
              line.fundSource().toString(),
              line.amount().toString()));
    }
    facts.addAll(List.of(voucher.program().toString(), voucher.total().toString()));
    facts.addAll(List.of(ledgerNumber, bankReference, paidAt.toString()));
    String text = Normalizer.normalize(String.join("\n", facts), Normalizer.Form.NFC);
    return CanonicalForm.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Text of the QR code: kind, dossier code, document number, amount in đồng, check digits. */
  String qr() {
    return String.join(
        "|", KIND, dossierCode, documentNumber, voucher.total().toString(), checkDigits());
  }

  /** Name of the file, the same as the document number as far as file names allow. */
  String fileName() {
    return "bao-no-" + documentNumber.replaceAll("[^A-Za-z0-9.-]", "-") + ".pdf";
  }
}
