/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.api.payment.DossierView;

/** People who bring new dossiers of one to three orders from the draft to approval. */
final class NewOrders implements Callable<Void> {
  private static final int MOST_VOUCHERS = 3;
  private final RestartedCore core;
  private final Random random;
  private final AtomicInteger left;
  private final List<String> dossiers;

  /**
   * @param left orders to be brought still, for all of them
   * @param dossiers takes in each id
   */
  NewOrders(RestartedCore core, Random random, AtomicInteger left, List<String> dossiers) {
    this.core = core;
    this.random = random;
    this.left = left;
    this.dossiers = dossiers;
  }

  @Override
  public Void call() {
    while (true) {
      // Two dossiers of three hold one voucher: an order behind an unknown one waits for it.
      int wanted = Math.max(1, random.nextInt(MOST_VOUCHERS * 2) - MOST_VOUCHERS + 1);
      int before = left.getAndAdd(-wanted);
      if (before <= 0) {
        return null;
      }
      long[] amounts =
          random.longs(Math.min(wanted, before), 1_001, 60_000).map(a -> a / 10 * 10).toArray();
      DossierView view = core.with(wiring -> wiring.staff().create(amounts));
      dossiers.add(view.id());
      for (Staff.Step step : Staff.TO_APPROVAL) {
        DossierView seen = view;
        view = core.with(wiring -> wiring.staff().act(step.who(), seen, step.act()));
      }
    }
  }
}
