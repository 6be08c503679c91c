/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.PaidVoucher;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.model.Money;
import org.junit.Test;

/** The list of payments says what was paid, and when. */
public class PaidListTest extends DossiersAtWork {
  private final PaidList paid = new PaidList(new StoreReady() {});
  private final LocalDate today = LocalDate.of(2020, 8, 3);

  @Test
  public void aPaidVoucherIsInItsDaysListAndInNoOther() {
    String id = dossiers.in("CO");
    List<PaidVoucher> list = list(today, today);
    assertEquals(1, list.size());
    PaidVoucher one = list.get(0);
    assertEquals(today, one.paidOn());
    assertEquals(desk.row(id).code().orElseThrow(), one.dossier());
    assertEquals(Desk.UNIT, one.unit());
    assertEquals(Money.of(one.voucher().total().dong()), one.content().total());
    assertEquals(List.of(), list(today.minusDays(9), today.minusDays(1)));
    assertEquals(List.of(), list(today.plusDays(1), today.plusDays(9)));
  }

  @Test
  public void whatIsNotPaidOrCameBackIsInNone() {
    dossiers.in("AP");
    dossiers.in("PT");
    assertEquals(List.of(), list(today, today));
  }

  @Test
  public void whatWasPaidByALaterVersionIsListedAsThatVersionSays() {
    String id = dossiers.in("PT");
    for (String step :
        List.of(
            "maker revise_returned",
            "maker edit",
            "maker submit",
            "second sign2",
            "first sign1",
            "officer accept",
            "officer control",
            "officer propose",
            "controller check",
            "leader approve")) {
      act(step.split(" ")[0], id, step.split(" ")[1]);
    }
    for (int message = 0; message < 3; message++) {
      dossiers.deliver(id, false);
    }
    List<PaidVoucher> list = list(today, today);
    assertEquals(1, list.size());
    assertEquals(Money.of(1001), list.get(0).voucher().total());
  }

  private List<PaidVoucher> list(LocalDate from, LocalDate to) {
    List<PaidVoucher> list = new ArrayList<>();
    desk.store
        .transactions()
        .<Boolean>read(
            tx -> {
              paid.each(tx, from, to, list::add);
              return true;
            });
    return list;
  }
}
