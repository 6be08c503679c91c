/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Text;

/** What the check says to people. */
final class Sentences {
  private static final Text NEXT =
      Text.of(
          "Giảm số tiền về trong mức, tách phần ngoài định mức, hoặc gửi căn cứ cho phép chi cao"
              + " hơn.",
          "Lower the amount to the cap, take out what the norm does not cover, or send the paper"
              + " that allows more.");

  private Sentences() {}

  static Reason over(AppliedNorm norm, Spending.Over over) {
    String spent = dong(over.spent());
    String cap = dong(norm.cap());
    String excess = dong(over.spent().minus(norm.cap()));
    Text name = norm.norm().name();
    String id = " (" + norm.norm().id() + ")";
    Text per = per(norm.norm().per());
    return new Reason(
        ReasonCode.R99.name(),
        over.field(),
        Text.of(
            name.vi()
                + id
                + ": chi "
                + spent
                + ", mức tối đa "
                + per.vi()
                + " là "
                + cap
                + ", vượt "
                + excess
                + ".",
            name.en()
                + id
                + ": "
                + spent
                + " are spent, the cap "
                + per.en()
                + " is "
                + cap
                + ", that is "
                + excess
                + " over it."),
        NEXT,
        norm.source());
  }

  private static Text per(Norm.Per per) {
    return switch (per) {
      case LINE -> Text.of("một dòng", "for a line");
      case VOUCHER -> Text.of("một chứng từ", "for a voucher");
      case DOSSIER -> Text.of("một hồ sơ", "for a dossier");
    };
  }

  private static String dong(Money money) {
    return money.formatted() + " đồng";
  }
}
