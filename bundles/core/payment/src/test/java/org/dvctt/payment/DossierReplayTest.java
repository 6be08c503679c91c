/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.core.ports.RuleReplay.Replayed;
import org.dvctt.model.RuleQuestion;
import org.junit.Test;

/** Questions of real dossiers, to be put again. */
public class DossierReplayTest extends DossiersAtWork {
  private static final LocalDate MONDAY = LocalDate.of(2020, 8, 3);

  @Test
  public void whatWasSentIsAskedAboutAgainAsAtControl() {
    String draft = dossiers.in("DR");
    String controlled = dossiers.in("UC");
    List<Replayed> questions = replay(MONDAY, MONDAY, 10);
    assertEquals(1, questions.size());
    Replayed replayed = questions.get(0);
    assertEquals("dossier:" + controlled, replayed.subject());
    assertEquals("R2020", replayed.pack());
    assertEquals("12", replayed.province());
    assertEquals(RuleQuestion.Moment.CONTROL, replayed.question().moment());
    assertEquals(MONDAY, replayed.question().on());
    assertEquals(desk.row(controlled).content(), replayed.question().content());
    assertEquals(
        "as it was asked at control",
        desk.guard.asked.get(desk.guard.asked.size() - 1),
        replayed.question());
    assertTrue(questions.stream().noneMatch(it -> it.subject().endsWith(draft)));
  }

  @Test
  public void theLatestSentOfThePeriodComeFirstWhateverBecameOfThem() {
    String first = dossiers.in("RF");
    later(Duration.ofDays(1));
    String second = dossiers.in("CO");
    later(Duration.ofDays(1));
    String third = dossiers.in("SE");
    assertEquals(List.of(third, second, first), ids(MONDAY, MONDAY.plusDays(2), 10));
    assertEquals(List.of(third, second), ids(MONDAY, MONDAY.plusDays(2), 2));
    assertEquals(List.of(second), ids(MONDAY.plusDays(1), MONDAY.plusDays(1), 10));
    assertEquals(List.of(), ids(MONDAY.minusDays(5), MONDAY.minusDays(1), 10));
  }

  @Test
  public void askingForQuestionsAsksNobody() {
    dossiers.in("SE");
    int asked = desk.guard.asked.size();
    int offered = desk.guard.offered.size();
    replay(MONDAY, MONDAY, 10);
    assertEquals(asked, desk.guard.asked.size());
    assertEquals(offered, desk.guard.offered.size());
  }

  private void later(Duration by) {
    desk.clock.now = desk.clock.now.plus(by);
  }

  private List<String> ids(LocalDate from, LocalDate to, int most) {
    return replay(from, to, most).stream()
        .map(replayed -> replayed.subject().substring("dossier:".length()))
        .toList();
  }

  private List<Replayed> replay(LocalDate from, LocalDate to, int most) {
    return new DossierReplay(desk.ground).questions(from, to, most);
  }
}
