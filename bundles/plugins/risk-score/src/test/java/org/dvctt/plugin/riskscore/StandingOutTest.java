/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.dvctt.model.DossierContent;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RiskQuestion.Signing;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

public class StandingOutTest {
  private static final LocalDateTime MORNING = LocalDateTime.parse("2020-08-03T09:30");
  private static final List<Signing> TWO =
      List.of(new Signing(2, "a", false), new Signing(1, "b", false));
  private final StandingOut score = new StandingOut(RiskScoreConformanceTest.SHIPPED);

  private static DossierContent content(long... amounts) {
    Slip[] slips = new Slip[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      slips[i] = Slip.of(amounts[i]);
    }
    return Asked.on("2020-08-03", slips).question().content();
  }

  private static PayeeAccount payee(DossierContent content) {
    return PayeeAccount.of(java.util.Objects.requireNonNull(content.vouchers().get(0).payee()));
  }

  private static List<String> codes(RiskAssessment assessment) {
    return assessment.reasons().stream().map(RiskReason::code).toList();
  }

  @Test
  public void nothingStandsOutInAUsualDossier() {
    assertEquals(
        RiskAssessment.NONE,
        score.assess(new RiskQuestion(content(5_123_000), MORNING, TWO, Set.of())));
  }

  @Test
  public void aNewPayeeIsToldOnceWithTheLastDigitsOfItsAccount() {
    DossierContent content = content(5_123_000, 6_123_000);
    PayeeAccount payee = payee(content);
    RiskAssessment said = score.assess(new RiskQuestion(content, MORNING, TWO, Set.of(payee)));
    assertEquals(30, said.score());
    assertEquals("vouchers[0].payee", said.reasons().get(0).field());
    String sentence = said.reasons().get(0).sentence().vi();
    String tail = payee.account().substring(payee.account().length() - 4);
    assertTrue(sentence, sentence.contains("…" + tail + " và 1 chứng từ khác"));
    assertFalse(sentence, sentence.contains(payee.account()));
  }

  @Test
  public void aSumIsRoundFromTheLeastAmountOn() {
    assertEquals(
        List.of("ROUND_SUM"),
        codes(score.assess(new RiskQuestion(content(20_000_000), MORNING, TWO, Set.of()))));
    assertEquals(
        List.of(),
        codes(score.assess(new RiskQuestion(content(25_000_000), MORNING, TWO, Set.of()))));
  }

  @Test
  public void theNightGoesOverMidnight() {
    Night night = new Night(21, 6);
    assertTrue(night.holds(LocalTime.of(21, 0)));
    assertTrue(night.holds(LocalTime.of(5, 59)));
    assertFalse(night.holds(LocalTime.of(6, 0)));
    assertFalse(night.holds(LocalTime.of(20, 59)));
    Night afternoon = new Night(13, 15);
    assertTrue(afternoon.holds(LocalTime.of(14, 59)));
    assertFalse(afternoon.holds(LocalTime.of(15, 0)));
    assertFalse(new Night(0, 0).holds(LocalTime.MIDNIGHT));
  }

  @Test
  public void twoSignaturesFromOneDeviceStandOutAndUnknownDevicesDoNot() {
    List<Signing> same = List.of(new Signing(2, "a", false), new Signing(1, "a", false));
    List<Signing> unknown = List.of(new Signing(2, "", false), new Signing(1, "", false));
    DossierContent content = content(5_123_000);
    assertEquals(
        List.of("ONE_DEVICE"),
        codes(score.assess(new RiskQuestion(content, MORNING, same, Set.of()))));
    assertEquals(
        List.of(), codes(score.assess(new RiskQuestion(content, MORNING, unknown, Set.of()))));
  }

  @Test
  public void allTogetherIsAHundredTheWeightiestFirst() {
    DossierContent content = content(20_000_000);
    RiskAssessment said =
        score.assess(
            new RiskQuestion(
                content,
                LocalDateTime.parse("2020-08-03T23:10"),
                List.of(new Signing(2, "a", true), new Signing(1, "a", false)),
                Set.of(payee(content))));
    assertEquals(100, said.score());
    assertEquals(
        List.of("NEW_PAYEE", "ONE_DEVICE", "NIGHT", "FIRST_SIGNATURE", "ROUND_SUM"), codes(said));
  }

  @Test
  public void aSignOfNoPointsIsNotLookedFor() {
    Weights quiet = new Weights(0, 0, 0, 0, 0, 1, 2, new Night(0, 23));
    DossierContent content = content(20_000_000);
    assertEquals(
        RiskAssessment.NONE,
        new StandingOut(quiet)
            .assess(new RiskQuestion(content, MORNING, TWO, Set.of(payee(content)))));
  }

  @Test
  public void aWrongSettingIsNamedWithWhatToWrite() {
    Night night = new Night(21, 6);
    assertEquals(
        "points.night: 101 phải từ 0 đến 100 · must be from 0 to 100",
        refusal(() -> new Weights(0, 0, 101, 0, 0, 1, 2, night)));
    assertEquals(
        "round.multiple: 1 phải từ 2 trở lên · must be 2 or more",
        refusal(() -> new Weights(0, 0, 0, 0, 0, 1, 1, night)));
    assertEquals(
        "night.to: 24 phải từ 0 đến 23 · must be from 0 to 23", refusal(() -> new Night(1, 24)));
  }

  private static String refusal(org.junit.function.ThrowingRunnable made) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}
