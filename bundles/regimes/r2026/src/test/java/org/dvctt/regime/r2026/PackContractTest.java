/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Reason;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.Verdict;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** What every pack owes: purity, provenance, a legal basis and a next step for all it says. */
public class PackContractTest {
  private static final List<String> DAYS_OF_2020 =
      List.of(
          "2020-03-16",
          "2020-08-05",
          "2020-08-06",
          "2021-11-30",
          "2021-12-01",
          "2024-04-30",
          "2024-05-01",
          "2025-12-31",
          "2026-01-31");
  private static final List<String> DAYS_OF_2026 =
      List.of("2026-01-01", "2026-02-01", "2026-12-31", "2031-06-02");

  private static List<String> days(RegimePack pack) {
    return pack == R20 ? DAYS_OF_2020 : DAYS_OF_2026;
  }

  /** Nearly everything is wrong with it. */
  private static Asked bad(String day) {
    return Asked.on(
            day,
            Slip.of(250_000_000).form("X").item("6500").cash().invoice().contract("1", 200_000_000),
            Slip.advance(190_000_000).item("6501").contract("1", 200_000_000).rule("Điều 5", 10),
            Slip.advance(1))
        .first()
        .allotted(1);
  }

  @Test
  public void sameQuestionSameAnswer() {
    for (RegimePack pack : List.of(R20, R26)) {
      for (String day : days(pack)) {
        assertEquals(pack.judge(bad(day).question()), pack.judge(bad(day).question()));
        LocalDate on = LocalDate.parse(day);
        FiscalYear year = FiscalYear.of(on.getYear());
        assertEquals(pack.profile(on, year), pack.profile(on, year));
      }
    }
  }

  @Test
  public void everyVerdictNamesPluginVersionRuleAndSource() {
    for (RegimePack pack : List.of(R20, R26)) {
      for (String day : days(pack)) {
        PackAnswer answer = pack.judge(bad(day).question());
        Set<String> rules = new HashSet<>();
        for (Verdict verdict : answer.verdicts()) {
          assertEquals(pack == R20 ? "regime-r2020" : "regime-r2026", verdict.rule().plugin());
          assertEquals("1.2.3", verdict.rule().version());
          assertTrue(verdict.rule().rule(), rules.add(verdict.rule().rule()));
          assertFalse(verdict.rule().toString(), verdict.rule().source().isBlank());
        }
        Set<String> all = new HashSet<>(Set.of("C01", "C03", "C05", "C07", "C08", "C17"));
        all.addAll(Set.of("V13", "V14"));
        if (pack == R20) {
          all.add("C09");
        }
        assertEquals(all, rules);
        assertFalse(answer.deadline().basis().isBlank());
      }
    }
  }

  @Test
  public void everyReasonIsInTheTaxonomyWithFieldBasisAndNextStepInTwoLanguages() {
    int seen = 0;
    for (RegimePack pack : List.of(R20, R26)) {
      for (String day : days(pack)) {
        for (Verdict verdict : pack.judge(bad(day).question()).verdicts()) {
          for (Reason reason : verdict.reasons()) {
            seen++;
            assertTrue(reason.code(), ReasonCode.find(reason.code()).isPresent());
            String basis = reason.legalBasis();
            assertTrue(reason.toString(), basis != null && !basis.isBlank());
            for (String text :
                List.of(
                    reason.field(),
                    reason.sentence().vi(),
                    reason.sentence().en(),
                    reason.nextStep().vi(),
                    reason.nextStep().en())) {
              assertFalse(reason.toString(), text.isBlank());
            }
          }
        }
      }
    }
    assertTrue("the bad dossier has faults: " + seen, seen > 80);
  }

  @Test
  public void everyValueOfTheProfileHasItsLawAndTwoLanguages() {
    for (RegimePack pack : List.of(R20, R26)) {
      for (String day : days(pack)) {
        RegimeProfile profile = pack.profile(LocalDate.parse(day), FiscalYear.of(2025));
        assertEquals(pack == R20 ? "R2020" : "R2026", profile.pack());
        assertFalse(profile.completion().basis().isBlank());
        assertFalse(profile.notice().basis().isBlank());
        assertTrue(profile.forms().size() > 20);
        for (RegimeProfile.Value value : profile.values()) {
          assertFalse(value.toString(), value.basis().isBlank());
          assertFalse(value.toString(), value.value().vi().isBlank());
          assertFalse(value.toString(), value.value().en().isBlank());
          assertTrue(value.toString(), value.doubt() == null || !value.doubt().en().isBlank());
        }
      }
    }
  }

  @Test
  public void outsideItsLawAPackIsSilentLoudly() {
    assertThrows(
        IllegalStateException.class,
        () -> R20.judge(Asked.on("2020-03-15", Slip.of(1)).question()));
    assertThrows(
        IllegalStateException.class,
        () -> R26.judge(Asked.on("2025-12-31", Slip.of(1)).question()));
    assertThrows(
        IllegalStateException.class,
        () ->
            R26.judge(
                Asked.on("2026-03-10", Slip.of(1)).service("SVC_ACCOUNT_CLOSURE").question()));
  }

  @Test
  public void aDossierReceivedInTimeFinishesUnderR2020AfterItsTail() {
    assertEquals(
        2, R20.judge(Asked.on("2026-02-10", Slip.of(1)).question()).deadline().workingDays());
  }
}
