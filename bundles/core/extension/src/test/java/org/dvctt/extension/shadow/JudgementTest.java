/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.dvctt.model.Verdict;
import org.junit.Test;

public class JudgementTest {
  @Test
  public void verdictsAreComparedByRuleOutcomeAndReasonCodes() {
    String[][] table = {
      // asked, candidate, what differs
      {"", "", "[]"},
      {"R1 PASS", "R1 PASS", "[]"},
      {"R1 PASS", "", "[R1: PASS → -]"},
      {"", "R1 FAIL A", "[R1: - → FAIL A]"},
      {"R1 FAIL A", "R1 WARN A", "[R1: FAIL A → WARN A]"},
      {"R1 FAIL A", "R1 FAIL B", "[R1: FAIL A → FAIL B]"},
      {"R1 FAIL A B", "R1 FAIL B A", "[]"},
      {"R1 FAIL A", "R1 FAIL A A", "[R1: FAIL A → FAIL A ×2]"},
      {"R1 PASS, R1 FAIL A", "R1 FAIL A, R1 PASS", "[]"},
      {"R1 PASS, R1 FAIL A", "R1 FAIL A", "[R1: FAIL A; PASS → FAIL A]"},
      {"R1 PASS, R2 PASS", "R2 FAIL A, R3 PASS", "[R1: PASS → -, R2: PASS → FAIL A, R3: - → PASS]"},
    };
    for (String[] row : table) {
      assertEquals(
          row[0] + " | " + row[1],
          row[2],
          text(
              Judgement.of(Said.verdicts("1.0.0", row[0]))
                  .changes(Judgement.of(Said.verdicts("2.0.0", row[1])))));
    }
  }

  @Test
  public void aPacksDeadlineIsComparedAsIfItWereARule() {
    Judgement asked = Judgement.of(Said.pack(2, "R1 PASS"));
    assertEquals("[]", text(asked.changes(Judgement.of(Said.pack(2, "R1 PASS")))));
    assertEquals(
        "[deadline: 2 working days → 3 working days]",
        text(asked.changes(Judgement.of(Said.pack(3, "R1 PASS")))));
  }

  @Test
  public void whereNobodyWasAskedAllThatIsSaidDiffers() {
    assertEquals(
        "[R1: - → PASS]",
        text(Judgement.of(null).changes(Judgement.of(Said.verdicts("1.0.0", "R1 PASS")))));
    assertEquals("[]", text(Judgement.of(null).changes(Judgement.of(List.<Verdict>of()))));
  }

  @Test
  public void anotherKindOfAnswerIsNoJudgement() {
    assertThrows(IllegalArgumentException.class, () -> Judgement.of("PAID"));
  }

  private static String text(List<Change> changes) {
    return changes.stream()
        .map(change -> change.rule() + ": " + change.from() + " → " + change.to())
        .toList()
        .toString();
  }
}
