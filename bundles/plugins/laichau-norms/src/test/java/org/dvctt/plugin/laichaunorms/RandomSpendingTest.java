/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** Many slips at random around the caps: a warning means more than the cap, and how much more. */
public class RandomSpendingTest {
  private static final int ROUNDS = 2_000;
  private static final String[] ITEMS = {"6501", "6658", "6699", "6702", "6703", "6704", "6353"};
  private static final String[] CONTENTS = {"Giải khát", "Khác", ""};
  private static final Pattern EXCESS = Pattern.compile("([\\d.]+) đồng over it");
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  public void aVerdictIsAWarningOnlyAboveACapAndTheExcessIsNeverNegative() {
    System.out.println("RandomSpendingTest seed " + seed);
    NormCheck check = Norms.warning();
    int warned = 0;
    int passed = 0;
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate day = LocalDate.of(2017, 12, 1).plusDays(random.nextInt(3_000));
      RuleQuestion question = Asked.on(day.toString(), slip(), slip()).question();
      List<Verdict> verdicts = check.check(question);
      assertTrue(verdicts.size() <= 1);
      for (Verdict verdict : verdicts) {
        String which = "seed " + seed + ", round " + i + ": " + verdict;
        warned += verdict.outcome() == Verdict.Outcome.WARN ? 1 : 0;
        passed += verdict.outcome() == Verdict.Outcome.PASS ? 1 : 0;
        verdict.reasons().forEach(reason -> assertTrue(which, excess(reason) > 0));
        assertEquals(which, anyOver(question), verdict.outcome() == Verdict.Outcome.WARN);
      }
      if (verdicts.isEmpty()) {
        assertTrue("seed " + seed, !anyOver(question));
      }
    }
    assertTrue(warned + " warned, " + passed + " passed", warned > 100 && passed > 100);
  }

  /** The same, worked out the slow way: each norm's lines added up by hand. */
  private static boolean anyOver(RuleQuestion question) {
    for (Norm norm : NormTable.ofLaiChau().on(question.on())) {
      long dossier = 0;
      for (var voucher : question.content().vouchers()) {
        long sum = 0;
        for (var line : voucher.lines()) {
          long amount = norm.covers(line) ? line.amount().dong() : 0;
          sum += amount;
          if (norm.per() == Norm.Per.LINE && amount > norm.cap().dong()) {
            return true;
          }
        }
        dossier += sum;
        if (norm.per() == Norm.Per.VOUCHER && sum > norm.cap().dong()) {
          return true;
        }
      }
      if (norm.per() == Norm.Per.DOSSIER && dossier > norm.cap().dong()) {
        return true;
      }
    }
    return false;
  }

  private static long excess(Reason reason) {
    Matcher found = EXCESS.matcher(reason.sentence().en());
    assertTrue(reason.toString(), found.find());
    return Long.parseLong(found.group(1).replace(".", ""));
  }

  private Slip slip() {
    Slip slip = Slip.of(amount()).item(one(ITEMS)).content(one(CONTENTS));
    for (int left = random.nextInt(3); left > 0; left--) {
      slip.line(one(ITEMS), amount(), one(CONTENTS));
    }
    return slip;
  }

  private long amount() {
    return random.nextInt(12) * 1_000_000L + random.nextInt(3) - 1;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
