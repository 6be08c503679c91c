/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.plugin.fileexchange.BadFile;

/** pain.002: what the bank did with our orders. */
final class StatusReport {
  /** Codes of ISO's external code sets for group and transaction status. */
  private static final Map<String, Status> WORDS =
      Map.ofEntries(
          Map.entry("RCVD", Status.ACCEPTED),
          Map.entry("PDNG", Status.ACCEPTED),
          Map.entry("ACTC", Status.ACCEPTED),
          Map.entry("ACCP", Status.ACCEPTED),
          Map.entry("ACWC", Status.ACCEPTED),
          Map.entry("ACSP", Status.ACCEPTED),
          Map.entry("ACSC", Status.PAID),
          Map.entry("ACCC", Status.PAID),
          Map.entry("RJCT", Status.RETURNED),
          Map.entry("CANC", Status.RETURNED));

  private StatusReport() {}

  static List<Told> read(Part body, String account) {
    Part group =
        body.at("OrgnlGrpInfAndSts")
            .orElseThrow(
                () -> new BadFile("Thiếu OrgnlGrpInfAndSts.", "OrgnlGrpInfAndSts is missing."));
    if (!group.text("OrgnlMsgNmId").startsWith("pain.001")) {
      throw new BadFile(
          "OrgnlMsgNmId không phải pain.001.", "OrgnlMsgNmId is not that of a pain.001.");
    }
    List<Told> lines = new ArrayList<>();
    for (Part payment : body.all("OrgnlPmtInfAndSts")) {
      for (Part transaction : payment.all("TxInfAndSts")) {
        lines.add(line(lines.size() + 1, transaction, payment, group, account));
      }
    }
    if (lines.isEmpty()) {
      // One order a message: what is said of the whole is said of the order.
      Part said = body.all("OrgnlPmtInfAndSts").stream().findFirst().orElse(group);
      String word = first(said.text("PmtInfSts"), group.text("GrpSts"));
      if (!word.isEmpty()) {
        lines.add(
            told(1, group.text("OrgnlMsgId"), word, said, first(reason(said), reason(group))));
      }
    }
    return lines;
  }

  private static Told line(int place, Part transaction, Part payment, Part group, String account) {
    String debtor =
        first(
            transaction.text("OrgnlTxRef", "DbtrAcct", "Id", "Othr", "Id"),
            transaction.text("OrgnlTxRef", "DbtrAcct", "Id", "IBAN"));
    if (!debtor.isEmpty() && !debtor.equals(account)) {
      throw Message.otherAccount(debtor);
    }
    String order =
        first(
            transaction.text("OrgnlEndToEndId"),
            transaction.text("OrgnlInstrId"),
            group.text("OrgnlMsgId"));
    String word = first(transaction.text("TxSts"), payment.text("PmtInfSts"), group.text("GrpSts"));
    return told(
        place,
        order,
        word,
        transaction,
        first(reason(transaction), reason(payment), reason(group)));
  }

  private static Told told(int place, String order, String word, Part said, String reason) {
    Part amount = said.at("OrgnlTxRef", "Amt", "InstdAmt").orElse(new Part("InstdAmt", "", ""));
    return new Told(
        place,
        order,
        WORDS.get(word),
        word,
        amount.text(),
        amount.currency,
        said.text("AcctSvcrRef"),
        reason);
  }

  private static String reason(Part part) {
    return part.all("StsRsnInf").stream().map(Reasons::of).collect(Collectors.joining("; "));
  }

  private static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
