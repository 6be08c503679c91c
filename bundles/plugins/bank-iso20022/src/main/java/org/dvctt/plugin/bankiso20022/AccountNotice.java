/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.plugin.fileexchange.BadFile;
import org.jspecify.annotations.Nullable;

/**
 * camt.054: what was booked on our account. A debit says that the order was paid; a credit that is
 * a reversal, or has return information, that its money came back.
 */
final class AccountNotice {
  private static final Part NOTHING = new Part("", "", "");

  private AccountNotice() {}

  static List<Told> read(Part body, String account) {
    List<Told> lines = new ArrayList<>();
    for (Part notice : body.all("Ntfctn")) {
      String other = notice.text("Acct", "Id", "Othr", "Id");
      String number = other.isEmpty() ? notice.text("Acct", "Id", "IBAN") : other;
      if (number.isEmpty()) {
        throw new BadFile("Thiếu Ntfctn/Acct/Id.", "Ntfctn/Acct/Id is missing.");
      }
      if (!number.equals(account)) {
        throw Message.otherAccount(number);
      }
      for (Part entry : notice.all("Ntry")) {
        entry(entry, lines);
      }
    }
    return lines;
  }

  private static void entry(Part entry, List<Told> lines) {
    List<Part> transactions =
        entry.all("NtryDtls").stream().flatMap(details -> details.all("TxDtls").stream()).toList();
    if (transactions.isEmpty()) {
      lines.add(line(lines.size() + 1, entry, NOTHING, amount(entry)));
    }
    for (Part transaction : transactions) {
      Part amount = transaction.at("Amt").orElse(NOTHING);
      if (amount.text().isEmpty()) {
        amount = transaction.at("AmtDtls", "TxAmt", "Amt").orElse(NOTHING);
      }
      if (amount.text().isEmpty() && transactions.size() == 1) {
        amount = amount(entry);
      }
      lines.add(line(lines.size() + 1, entry, transaction, amount));
    }
  }

  private static Part amount(Part entry) {
    return entry.at("Amt").orElse(NOTHING);
  }

  private static Told line(int place, Part entry, Part transaction, Part amount) {
    String own = transaction.text("CdtDbtInd");
    String direction = own.isEmpty() ? entry.text("CdtDbtInd") : own;
    boolean back =
        entry.text("RvslInd").equals("true")
            || entry.text("RvslInd").equals("1")
            || transaction.at("RtrInf").isPresent();
    String code = entry.text("Sts", "Cd");
    String booked = code.isEmpty() ? entry.text("Sts") : code;
    String reference = transaction.text("Refs", "AcctSvcrRef");
    return new Told(
        place,
        transaction.text("Refs", "EndToEndId"),
        status(booked, direction, back),
        (booked + " " + direction + (back ? " return" : "")).strip(),
        amount.text(),
        amount.currency,
        reference.isEmpty() ? entry.text("AcctSvcrRef") : reference,
        transaction.at("RtrInf").map(Reasons::of).orElse(entry.text("AddtlNtryInf")));
  }

  private static @Nullable Status status(String booked, String direction, boolean back) {
    if (!booked.equals("BOOK")) {
      return null;
    }
    if (direction.equals("DBIT") && !back) {
      return Status.PAID;
    }
    return direction.equals("CRDT") && back ? Status.RETURNED : null;
  }
}
