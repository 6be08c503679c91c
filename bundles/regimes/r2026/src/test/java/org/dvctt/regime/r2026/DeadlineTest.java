/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;

import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** R2020: one or two working days by kind; R2026: by the day of sending. */
public class DeadlineTest {
  private static int days(org.dvctt.spi.regime.RegimePack pack, Asked asked) {
    return pack.judge(asked.question()).deadline().workingDays();
  }

  @Test
  public void theSentDateDecidesInR2026WhateverTheKind() {
    String[] one = {"2026-01-24", "2026-02-01", "2026-12-24", "2027-01-01", "2026-03-10"};
    String[] two = {
      "2026-01-25", "2026-01-31", "2026-12-25", "2026-12-31", "2027-01-30", "2028-01-29"
    };
    for (String day : one) {
      assertEquals(day, 1, days(R26, Asked.on(day, Slip.of(1))));
      assertEquals(day, 1, days(R26, Asked.on(day, Slip.advance(1))));
    }
    for (String day : two) {
      assertEquals(day, 2, days(R26, Asked.on(day, Slip.of(1))));
      assertEquals(day, 2, days(R26, Asked.on(day, Slip.advance(1))));
    }
  }

  @Test
  public void theKindDecidesInR2020WhateverTheDay() {
    for (String day : new String[] {"2020-03-16", "2020-12-28", "2024-06-03", "2025-12-31"}) {
      assertEquals(2, days(R20, Asked.on(day, Slip.of(1))));
      assertEquals(1, days(R20, Asked.on(day, Slip.advance(1))));
      assertEquals(2, days(R20, Asked.on(day, Slip.advance(1), Slip.of(1))));
    }
  }

  @Test
  public void instalmentsUpToFourFifthsOfAControlledContractArePaidFirst() {
    Slip slip = Slip.of(10_000_000).contract("01/HĐ", 100_000_000);
    assertEquals(1, days(R20, Asked.on("2021-02-01", slip)));
    assertEquals(1, days(R20, Asked.on("2021-02-01", slip).paid("01/HĐ", 70_000_000)));
    assertEquals(2, days(R20, Asked.on("2021-02-01", slip).paid("01/HĐ", 70_000_001)));
    assertEquals(2, days(R20, Asked.on("2021-02-01", Slip.of(1).contract("02/HĐ", 50_000_000))));
  }

  @Test
  public void theBasisIsThatOfTheRowThatCounts() {
    assertEquals(
        "Nghị định 347/2025/NĐ-CP Điều 6 (gửi từ ngày 25 đến 31 tháng 1)",
        R26.judge(Asked.on("2026-01-25", Slip.of(1)).question()).deadline().basis());
    assertEquals(
        "Nghị định 11/2020/NĐ-CP Điều 7 (tạm ứng)",
        R20.judge(Asked.on("2020-09-01", Slip.advance(1)).question()).deadline().basis());
  }
}
