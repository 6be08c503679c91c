/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.DossierContent;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Reason;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.regime.r2020.R2020;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.RandomDossier;
import org.junit.Test;

/**
 * Whatever a dossier holds and whatever is known of its surroundings, a pack answers: it never
 * throws, always names the law, points at fields that are there, and says the same when asked
 * again, be it another copy of the pack.
 */
public class PackConformanceTest {
  private static final int DOSSIERS = 1_000;
  private static final Pattern AT = Pattern.compile("vouchers\\[(\\d+)](?:\\.lines\\[(\\d+)])?.+");
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  @Test
  public void r2020AnswersWhateverItIsAsked() {
    Set<String> said = answers(R20, R2020.ofVersion("1.2.3"), "2020-03-16", "2026-02-28");
    assertTrue(said.toString(), said.containsAll(List.of("C09 FAIL", "C09 WARN", "C09 PASS")));
    assertTrue(said.toString(), said.containsAll(List.of("V13 WARN", "V14 WARN", "C17 WARN")));
    assertEquals(said.toString(), 9, rules(said));
  }

  @Test
  public void r2026AnswersWhateverItIsAsked() {
    Set<String> said = answers(R26, R2026.ofVersion("1.2.3"), "2026-01-01", "2031-12-31");
    assertTrue(said.toString(), said.containsAll(List.of("V13 FAIL", "V14 FAIL")));
    assertEquals(said.toString(), 8, rules(said));
  }

  /** Asks many times; what was said, as rule and outcome. */
  private Set<String> answers(RegimePack pack, RegimePack copy, String first, String last) {
    System.out.println("PackConformanceTest seed " + seed);
    RandomDossier dossiers = new RandomDossier(seed);
    Random days = new Random(seed);
    long from = LocalDate.parse(first).toEpochDay();
    int span = (int) (LocalDate.parse(last).toEpochDay() - from) + 1;
    Set<String> said = new HashSet<>();
    for (int i = 0; i < DOSSIERS; i++) {
      RuleQuestion question = dossiers.on(LocalDate.ofEpochDay(from + days.nextInt(span)));
      String which = "seed " + seed + ", dossier " + i + ": ";
      PackAnswer answer = ask(pack, question, which);
      assertEquals(which, answer, ask(pack, question, which));
      assertEquals(which, answer, ask(copy, question, which));
      look(answer, question.content(), which, said);
    }
    assertTrue(
        said.toString(),
        said.containsAll(
            List.of(
                "C01 FAIL",
                "C01 PASS",
                "C03 FAIL",
                "C03 WARN",
                "C03 PASS",
                "C05 WARN",
                "C05 PASS",
                "C07 FAIL",
                "C07 PASS",
                "C08 FAIL",
                "C08 PASS",
                "C17 FAIL",
                "C17 PASS",
                "V13 PASS",
                "V14 PASS",
                "days 1",
                "days 2")));
    return said;
  }

  private static PackAnswer ask(RegimePack pack, RuleQuestion question, String which) {
    try {
      return pack.judge(question);
    } catch (RuntimeException e) {
      throw new AssertionError(which + question, e);
    }
  }

  private static void look(
      PackAnswer answer, DossierContent content, String which, Set<String> said) {
    assertFalse(which, answer.deadline().basis().isBlank());
    said.add("days " + answer.deadline().workingDays());
    for (Verdict verdict : answer.verdicts()) {
      said.add(verdict.rule().rule() + " " + verdict.outcome());
      assertFalse(which + verdict, verdict.rule().source().isBlank());
      assertEquals(
          which + verdict, verdict.outcome() == Verdict.Outcome.PASS, verdict.reasons().isEmpty());
      for (Reason reason : verdict.reasons()) {
        String basis = reason.legalBasis();
        assertTrue(which + reason, basis != null && !basis.isBlank());
        assertTrue(which + reason, ReasonCode.find(reason.code()).isPresent());
        assertTrue(which + reason, isThere(reason.field(), content));
      }
    }
  }

  private static boolean isThere(String field, DossierContent content) {
    Matcher at = AT.matcher(field);
    if (!at.matches()) {
      return field.equals("attachments") || field.equals("budget_year");
    }
    int voucher = Integer.parseInt(at.group(1));
    return voucher < content.vouchers().size()
        && (at.group(2) == null
            || Integer.parseInt(at.group(2)) < content.vouchers().get(voucher).lines().size());
  }

  private static long rules(Set<String> said) {
    return said.stream()
        .filter(it -> !it.startsWith("days"))
        .map(it -> it.substring(0, 3))
        .distinct()
        .count();
  }
}
