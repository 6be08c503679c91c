/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RuleQuestion;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.regime.RegimePack;
import org.junit.Test;

/** Which pack is asked: by the day of sending and the budget year, or the pinned one (§0.2). */
public class RuleBookTest {
  private static final Map<String, Map<String, String>> PACKS =
      Map.of(
          "R2020",
          Map.of(
              RegimePack.PACK, "R2020",
              RegimePack.SENT_FROM, "2020-03-16",
              RegimePack.SENT_TO, "2025-12-31",
              RegimePack.TAIL_TO, "2026-01-31"),
          "R2026",
          Map.of(
              RegimePack.PACK, "R2026",
              RegimePack.SENT_FROM, "2026-01-01",
              RegimePack.SENT_TO, "9999-12-31",
              RegimePack.PRIOR_FROM, "2026-02-01"));

  @Test
  public void theDayOfSendingAndTheBudgetYearTellThePack() {
    assertEquals("R2020", pack("2025-12-30", 2025, ""));
    assertEquals("R2020", pack("2025-12-30", 2026, ""));
    assertEquals("the tail of 2025", "R2020", pack("2026-01-05", 2025, ""));
    assertEquals("R2026", pack("2026-01-05", 2026, ""));
    assertEquals("R2020", pack("2026-01-31", 2025, ""));
    assertEquals("after the tail", "R2026", pack("2026-02-01", 2025, ""));
  }

  @Test
  public void whatIsPinnedIsAskedWhateverTheDay() {
    assertEquals("R2020", pack("2026-03-01", 2026, "R2020"));
    assertEquals("R2026", pack("2025-12-30", 2025, "R2026"));
  }

  @Test
  public void beforeAllPacksNoneIsTheLaw() {
    PluginFailure failure = assertThrows(PluginFailure.class, () -> pack("2019-12-31", 2019, ""));
    assertEquals(PluginFailure.Why.MISSING, failure.why());
  }

  @Test
  public void everyQuestionIsOfferedOnceToCandidatesAlsoWhereNoCheckIsAsked() {
    FakeGuard guard = new FakeGuard(new NoTransaction());
    RuleBook rules = new RuleBook(guard);
    rules.ask(question("2020-08-03", 2020), "", "12");
    assertEquals(
        List.of("RegimePack dossier:01ABC [fake 1.0.0]", "ControlCheck dossier:01ABC []"),
        guard.offered);
    guard.plugins.put(ControlCheck.class, (ControlCheck) question -> List.of());
    guard.offered.clear();
    rules.ask(question("2020-08-03", 2020), "", "12");
    assertEquals(
        List.of("RegimePack dossier:01ABC [fake 1.0.0]", "ControlCheck dossier:01ABC [fake 1.0.0]"),
        guard.offered);
  }

  @Test
  public void whatCouldNotBeAskedIsNotOffered() {
    FakeGuard guard = new FakeGuard(new NoTransaction());
    guard.pack =
        question -> {
          throw new PluginFailure(PluginFailure.Why.FAILED, "fake", "");
        };
    RuleBook rules = new RuleBook(guard);
    assertThrows(PluginFailure.class, () -> rules.ask(question("2020-08-03", 2020), "", "12"));
    assertEquals(List.of(), guard.offered);
  }

  private static String pack(String on, int budgetYear, String pinned) {
    return new RuleBook(new TwoPacks()).ask(question(on, budgetYear), pinned, "12").pack();
  }

  private static RuleQuestion question(String on, int budgetYear) {
    DossierContent content =
        new DossierContent(
            "01ABC",
            DossierContent.RECURRENT_EXPENDITURE,
            Desk.UNIT,
            FakeRegistry.OFFICE,
            Desk.ACCOUNT,
            org.dvctt.model.Chapter.of("622"),
            FiscalYear.of(budgetYear),
            List.of(Desk.voucher(1000)),
            List.of());
    return new RuleQuestion(
        RuleQuestion.Moment.SIGN1, LocalDate.parse(on), content, DossierFacts.NONE);
  }

  private static final class NoTransaction implements Transactions {
    @Override
    public <T> T write(Work<T> work) {
      throw new AssertionError();
    }

    @Override
    public <T> T read(Work<T> work) {
      throw new AssertionError();
    }

    @Override
    public boolean active() {
      return false;
    }
  }

  private static final class TwoPacks implements Guard {
    private static final FakeGuard ONE = new FakeGuard(null);

    @Override
    public long snapshot() {
      return 1;
    }

    @Override
    public List<PluginRef> admitted(Class<?> point) {
      return point == RegimePack.class
          ? PACKS.keySet().stream().map(name -> new PluginRef(name, "1")).toList()
          : List.of();
    }

    @Override
    public List<PluginRef> due(Class<?> point, Scope scope) {
      return admitted(point);
    }

    @Override
    public List<String> missing() {
      return List.of();
    }

    @Override
    public List<PluginRef> admitted(Class<?> point, Scope scope) {
      return admitted(point);
    }

    @Override
    public String property(Class<?> point, PluginRef plugin, String property) {
      return PACKS.get(plugin.id()).getOrDefault(property, "");
    }

    @Override
    public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
      return new Answer<>(
          call.on(point.cast(ONE.plugins.get(RegimePack.class))), plugin, snapshot());
    }
  }
}
