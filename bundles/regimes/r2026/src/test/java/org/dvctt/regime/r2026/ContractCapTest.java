/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** C07, with vector B6 of the domain and its neighbours. */
public class ContractCapTest {
  private static final String FIELD = "R16 vouchers[0].contract.total";

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = ContractCapTest.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }

  private static Slip contract(long amount) {
    return Slip.of(amount).contract("01/HĐ", 200_000_000);
  }

  @Test
  public void appendixB6IsExactUnderBothLaws() throws IOException {
    int rows = 0;
    for (String line : lines("contract-cap-b6.csv")) {
      String[] cells = line.split(",", -1);
      for (RegimePack pack : new RegimePack[] {R20, R26}) {
        Asked asked =
            Asked.on(
                    pack == R20 ? "2020-09-01" : "2026-03-10",
                    Slip.of(Long.parseLong(cells[2])).contract("01/HĐ", Long.parseLong(cells[0])))
                .paid("01/HĐ", Long.parseLong(cells[1]));
        capped(line, pack, asked, cells[3]);
      }
      rows++;
    }
    assertEquals("rows of the file", 3, rows);
  }

  private static void capped(String line, RegimePack pack, Asked asked, String over) {
    if (over.isEmpty()) {
      assertEquals(line, "PASS", Packs.told(pack, "C07", asked));
      return;
    }
    assertEquals(line, "FAIL " + FIELD, Packs.told(pack, "C07", asked));
    Reason reason = Packs.verdict(pack, "C07", asked).reasons().get(0);
    assertTrue(reason.sentence().vi(), reason.sentence().vi().contains("là " + over + " đồng"));
    assertTrue(reason.sentence().en(), reason.sentence().en().contains(over + " đồng over"));
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
