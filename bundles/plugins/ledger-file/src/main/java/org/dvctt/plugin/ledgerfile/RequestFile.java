/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.plugin.fileexchange.Sha256;

/**
 * An order as the ledger gets it.
 *
 * @param content what must be the same when the same order comes again; not the posting date, which
 *     is the day of the asking
 */
record RequestFile(String name, String content, byte[] bytes) {
  static final String HEAD = "dvctt-ledger-request 1";
  private static final int NAME = 60;

  /**
   * @throws IllegalArgumentException when nothing can be booked by it
   */
  static RequestFile of(LedgerOrder order) {
    if (order.orderId().isBlank() || order.dossierCode().isBlank() || order.amounts().isEmpty()) {
      throw new IllegalArgumentException(
          "cần mã lệnh, mã hồ sơ và dòng tiền · an order has an id, a dossier and amounts");
    }
    Money total = Money.ZERO;
    for (Money amount : order.amounts().values()) {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException(
            "số tiền phải từ 1 đồng · an amount is at least 1 đồng: " + order.orderId());
      }
      total = total.plus(amount);
    }
    String lines =
        order.amounts().entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry<BudgetLine, Money>::getKey))
            .map(line -> "line = " + line.getKey().key() + " " + line.getValue().dong() + "\n")
            .collect(Collectors.joining());
    String content = "dossier = " + line(order.dossierCode()) + "\n" + lines;
    String text =
        HEAD
            + "\norder = "
            + line(order.orderId())
            + "\nposting_date = "
            + order.postingDate()
            + "\n"
            + content
            + "total = "
            + total.dong()
            + "\n";
    return new RequestFile(name(order.orderId()), Sha256.of(content), SealedText.seal(text));
  }

  /** Safe on any file system, and another one for another order. */
  static String name(String orderId) {
    String safe = orderId.replaceAll("[^A-Za-z0-9-]", "_");
    return safe.substring(0, Math.min(NAME, safe.length()))
        + "."
        + Sha256.of(orderId).substring(0, 8)
        + ".req";
  }

  private static String line(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "có ký tự điều khiển · a control character is in it: " + text.strip());
    }
    return text;
  }
}
