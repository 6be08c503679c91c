/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.dvctt.model.Reason;
import org.dvctt.spi.regime.RegimePack;
import org.junit.Test;

/** C07, with vector B6 of the domain: total 200 million, paid 150, new 60. */
public class ContractCapTest {
  private static final String FIELD = "R16 vouchers[0].contract.total";

  private static Asked b6(RegimePack pack, long amount) {
    return Asked.on(pack == R20 ? "2020-09-01" : "2026-03-10", contract(amount))
        .paid("01/HĐ", 150_000_000);
  }

  private static Slip contract(long amount) {
    return Slip.of(amount).contract("01/HĐ", 200_000_000);
  }

  @Test
  public void sixtyMoreOnAHundredAndFiftyOfTwoHundredIsTenOver() {
    for (RegimePack pack : new RegimePack[] {R20, R26}) {
      assertEquals("FAIL " + FIELD, Packs.told(pack, "C07", b6(pack, 60_000_000)));
      Reason reason = Packs.verdict(pack, "C07", b6(pack, 60_000_000)).reasons().get(0);
      assertTrue(reason.sentence().vi(), reason.sentence().vi().contains("là 10.000.000 đồng"));
      assertTrue(reason.sentence().en(), reason.sentence().en().contains("10.000.000 đồng over"));
      assertEquals("PASS", Packs.told(pack, "C07", b6(pack, 50_000_000)));
      assertEquals("FAIL " + FIELD, Packs.told(pack, "C07", b6(pack, 50_000_001)));
    }
  }

  @Test
  public void vouchersOfOneContractCountTogetherAndAnotherContractDoesNot() {
    Asked two = Asked.on("2026-03-10", contract(30_000_000), contract(30_000_000));
    assertEquals("PASS", Packs.told(R26, "C07", two));
    assertEquals(
        "FAIL R16 vouchers[1].contract.total",
        Packs.told(R26, "C07", two.paid("01/HĐ", 140_000_001)));
    assertEquals(
        "PASS",
        Packs.told(
            R26, "C07", Asked.on("2026-03-10", contract(200_000_000)).paid("02/HĐ", 900_000_000)));
  }

  @Test
  public void aContractHasOneTotal() {
    assertEquals(
        "FAIL R15 vouchers[1].contract.total",
        Packs.told(
            R26,
            "C07",
            Asked.on(
                "2026-03-10",
                contract(1_000_000),
                Slip.of(1_000_000).contract("01/HĐ ", 300_000_000))));
  }

  @Test
  public void blanksAroundAContractsNumberHideNothing() {
    assertEquals(
        "FAIL " + FIELD,
        Packs.told(
            R20,
            "C07",
            Asked.on("2020-09-01", contract(60_000_000))
                .paid(" 01/HĐ", 100_000_000)
                .paid("01/HĐ ", 50_000_000)));
  }
}
