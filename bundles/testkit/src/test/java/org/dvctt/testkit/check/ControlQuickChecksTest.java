/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.junit.Test;

/** Each fault that a check can have is found and named; a sound one has none. */
public class ControlQuickChecksTest {
  private static final RuleRef RULE = new RuleRef("x-check", "1.0.0", "C10", "Nghị quyết mẫu");
  private static final Text SAID = Text.of("Vượt mức.", "Over the cap.");

  private static Verdict warning(String code, String field, Text sentence, Text next) {
    return Verdict.warn(RULE, List.of(Reason.of(code, field, sentence, next)));
  }

  private static ControlCheck saying(Verdict... verdicts) {
    return question -> question.content().vouchers().isEmpty() ? List.of() : List.of(verdicts);
  }

  @Test
  public void aSoundCheckHasNoFindings() {
    assertEquals(List.of(), run(question -> List.of()));
    assertEquals(List.of(), run(saying(Verdict.pass(RULE))));
    assertEquals(List.of(), run(saying(warning("R99", "vouchers[0].total", SAID, SAID))));
    assertEquals(List.of(), run(saying(warning("R99", "", SAID, SAID))));
  }

  @Test
  public void whatIsNoAnswerIsFound() {
    assertFound("It answers null", question -> null);
    List<Verdict> holey = new ArrayList<>();
    holey.add(null);
    assertFound("A verdict is null", question -> holey);
  }

  @Test
  public void whatIsThrownIsFound() {
    assertFound(
        "It throws java.lang.ArithmeticException: / by zero",
        question ->
            List.of(Verdict.pass(RULE)).subList(0, 1 / question.content().vouchers().size()));
    assertFound(
        "It throws java.lang.NoClassDefFoundError",
        question -> {
          throw new NoClassDefFoundError("a.b.C");
        });
    assertFound("It throws java.lang.StackOverflowError", ControlQuickChecksTest::deep);
  }

  private static List<Verdict> deep(RuleQuestion question) {
    return deep(question).subList(0, 0);
  }

  @Test
  public void anAnswerThatChangesIsFound() {
    AtomicInteger calls = new AtomicInteger();
    assertFound(
        "two different answers",
        question -> calls.getAndIncrement() % 2 == 0 ? List.of() : List.of(Verdict.pass(RULE)));
  }

  @Test
  public void aStrangersNameOrNoSourceIsFound() {
    assertFound(
        "names x-check 2.0.0, not x-check 1.0.0",
        saying(Verdict.pass(new RuleRef("x-check", "2.0.0", "C10", "x"))));
    assertFound(
        "names y-check 1.0.0", saying(Verdict.pass(new RuleRef("y-check", "1.0.0", "C10", "x"))));
    assertFound(
        "lacks its rule id", saying(Verdict.pass(new RuleRef("x-check", "1.0.0", "C10", " "))));
    assertFound("answers twice", saying(Verdict.pass(RULE), Verdict.pass(RULE)));
  }

  @Test
  public void aReasonThatHelpsNobodyIsFound() {
    Text half = Text.of("Vượt mức.", "");
    assertFound("lacks its sentence", saying(warning("R99", "", half, SAID)));
    assertFound("lacks its sentence", saying(warning("R99", "", SAID, half)));
    assertFound("reason code oops", saying(warning("oops", "", SAID, SAID)));
    assertFound("vouchers[7]", saying(warning("R99", "vouchers[7].total", SAID, SAID)));
    assertFound("lines[2000]", saying(warning("R99", "vouchers[0].lines[2000].x", SAID, SAID)));
  }

  @Test
  public void anInterruptedProbeAsksNoMore() {
    Thread.currentThread().interrupt();
    assertEquals(List.of(), run(question -> null));
    assertTrue(Thread.interrupted());
  }

  private static List<Text> run(ControlCheck check) {
    return ControlQuickChecks.run(check, "x-check", "1.0.0");
  }

  private static void assertFound(String words, ControlCheck check) {
    List<Text> findings = run(check);
    assertTrue(
        findings.toString(), findings.stream().anyMatch(finding -> finding.en().contains(words)));
    findings.forEach(finding -> assertTrue(finding.toString(), !finding.vi().isBlank()));
  }
}
