/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;
import org.dvctt.model.VoucherLine;

/** What a dossier spends on one norm: the lines that share one cap. */
final class Spending {
  private final List<Placed> lines = new ArrayList<>();

  /** A line and where it is. */
  private record Placed(String field, VoucherLine line) {}

  /**
   * More than the limit.
   *
   * @param field of the line that goes over
   * @param spent in đồng, all lines together
   */
  record Over(String field, Money spent) {}

  private Spending() {}

  /** One for each line, voucher or dossier, whatever the cap is for; none is empty. */
  static List<Spending> of(Norm norm, DossierContent content) {
    List<Spending> all = new ArrayList<>();
    Spending current = new Spending();
    for (int v = 0; v < content.vouchers().size(); v++) {
      List<VoucherLine> lines = content.vouchers().get(v).lines();
      for (int l = 0; l < lines.size(); l++) {
        if (norm.covers(lines.get(l))) {
          String field = "vouchers[" + v + "].lines[" + l + "].amount";
          current.lines.add(new Placed(field, lines.get(l)));
        }
        if (norm.per() == Norm.Per.LINE) {
          current = current.closed(all);
        }
      }
      if (norm.per() == Norm.Per.VOUCHER) {
        current = current.closed(all);
      }
    }
    current.closed(all);
    return all;
  }

  private Spending closed(List<Spending> all) {
    if (lines.isEmpty()) {
      return this;
    }
    all.add(this);
    return new Spending();
  }

  /** Empty when all lines together are within the limit. */
  Optional<Over> over(Money limit) {
    long spent = 0;
    String field = "";
    for (Placed placed : lines) {
      spent = sum(spent, placed.line.amount().dong());
      if (field.isEmpty() && spent > limit.dong()) {
        field = placed.field;
      }
    }
    return spent > limit.dong() ? Optional.of(new Over(field, Money.of(spent))) : Optional.empty();
  }

  /** A sum past what a number holds stays at its end: it is over every cap, or under. */
  private static long sum(long one, long other) {
    long sum = one + other;
    boolean lost = ((one ^ sum) & (other ^ sum)) < 0;
    if (!lost) {
      return sum;
    }
    return one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
