/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Rejected;

/**
 * What the bank reports by itself, in the order of its journal; the next thing to read is named by
 * how many were read.
 */
final class BankNewsBook {
  private static final int MOST_AT_ONCE = 500;
  private final List<Fields> items = new ArrayList<>();

  /** Takes in a payment that went on by itself. */
  void heard(BankPayment payment) {
    for (int i = 0; i < payment.told(); i++) {
      items.add(Fields.NONE.with("order", payment.orderId()).with("answer", payment.answer()));
    }
  }

  /**
   * The items after those that were read.
   *
   * @param after {@code next} of the last answer, empty at first
   */
  Fields after(String after) {
    if (!after.matches("[0-9]{0,9}")) {
      throw Rejected.malformed("after must be the next of the last news, or empty at first");
    }
    int from = after.isEmpty() ? 0 : Integer.parseInt(after);
    if (from > items.size()) {
      throw new Rejected(
          409,
          "OTHER_JOURNAL",
          "this journal has "
              + items.size()
              + " news and "
              + from
              + " were read: put the journal back, or read again with an empty after");
    }
    int to = Math.min(items.size(), from + MOST_AT_ONCE);
    return Fields.NONE
        .with("items", List.copyOf(items.subList(from, to)))
        .with("next", to == 0 ? after : Integer.toString(to));
  }
}
