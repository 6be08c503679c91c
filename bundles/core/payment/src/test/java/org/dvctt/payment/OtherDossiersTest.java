/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.Money;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.model.Voucher;
import org.junit.Test;

/**
 * What a dossier owes to the others of its unit: duplicates, and contracts that several draw on.
 */
public class OtherDossiersTest extends DossiersAtWork {
  @Test
  public void aVoucherLikeAnEarlierOneNeedsAReasonToBeProposed() {
    String earlier = desk.row(dossiers.in("SE")).code().orElseThrow();
    String id = dossiers.in("UC");
    Verdict warned =
        verdicts(id).stream()
            .filter(verdict -> verdict.rule().rule().equals("V18"))
            .findFirst()
            .orElseThrow();
    assertEquals(Verdict.Outcome.WARN, warned.outcome());
    assertTrue(warned.reasons().get(0).sentence().vi().contains(earlier));
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                desk.dossiers.act(
                    DossiersInState.worker("officer"),
                    id,
                    ActRequest.plain("propose", desk.row(id).version(), desk.command())));
    assertEquals("WARNING_NOT_ACKNOWLEDGED", refused.reasons().get(0).code());
    act("officer", id, "propose");
    assertEquals(DossierState.PROPOSED, desk.row(id).state());
  }

  @Test
  public void whatWasRefusedWithdrawnOrCameBackIsNoDuplicate() {
    dossiers.in("RF");
    dossiers.in("WD");
    dossiers.in("PT");
    assertTrue(
        verdicts(dossiers.in("UC")).stream()
            .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.PASS));
  }

  @Test
  public void theRulesAreToldWhatOthersHaveDrawnOnTheContract() {
    sign1(signed2(600, "05/hđ"));
    sign1(signed2(300, "05/HĐ"));
    RuleQuestion last = desk.guard.asked.get(desk.guard.asked.size() - 1);
    assertEquals(Money.of(600), last.facts().paidOnContract().get("05/HĐ"));
  }

  @Test
  public void twoAtOnceNeverDrawMoreThanTheContractHolds() throws Exception {
    desk.guard.pack = OtherDossiersTest::withinTheContract;
    for (int round = 0; round < 6; round++) {
      List<String> both = List.of(signed2(600, "HĐ " + round), signed2(600, "HĐ " + round));
      atOnce(both, this::sign1);
      both.stream()
          .filter(id -> desk.row(id).state() == DossierState.SENT)
          .forEach(id -> act("officer", id, "accept"));
      atOnce(both, id -> act("officer", id, "control"));
      atOnce(both, id -> act("officer", id, "propose"));
      long proposed =
          both.stream().filter(id -> desk.row(id).state() == DossierState.PROPOSED).count();
      assertTrue("round " + round + ": " + proposed, proposed <= 1);
    }
    assertEquals(List.of(), desk.budgets.verify());
  }

  private interface Step {
    void on(String id);
  }

  /** All begin together; who is refused is refused. */
  private static void atOnce(List<String> ids, Step step) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(ids.size());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> tries = new ArrayList<>();
    for (String id : ids) {
      tries.add(
          pool.submit(
              () -> {
                go.await();
                try {
                  step.on(id);
                } catch (Refused refused) {
                  assertTrue(!refused.reasons().isEmpty());
                }
                return null;
              }));
    }
    go.countDown();
    for (Future<?> one : tries) {
      one.get();
    }
    pool.shutdown();
  }

  private static PackAnswer withinTheContract(RuleQuestion question) {
    Voucher voucher = question.content().vouchers().get(0);
    ContractDeclaration contract = voucher.contract();
    if (contract == null) {
      return FakeGuard.answer();
    }
    Money drawn = question.facts().paidOnContract().getOrDefault(contract.number(), Money.ZERO);
    RuleRef rule = new RuleRef("fake", "1", "C07", "luật");
    return FakeGuard.answer(
        drawn.plus(voucher.total()).dong() > contract.value().dong()
            ? Verdict.fail(
                rule,
                List.of(
                    new Reason(
                        "R16",
                        "vouchers[0].contract",
                        Text.of("Vượt hợp đồng.", "More than the contract."),
                        Text.of("Xem lại.", "Look again."),
                        "luật")))
            : Verdict.pass(rule));
  }

  /** A dossier on the contract, of 1,000 đồng, which waits for its first signature. */
  private String signed2(long amount, String number) {
    Voucher usual = Desk.voucher(amount);
    Voucher voucher =
        new Voucher(
            usual.number(),
            usual.form(),
            usual.date(),
            usual.ticks(),
            usual.program(),
            usual.content(),
            Declarations.of(
                new ContractDeclaration(
                    number, LocalDate.of(2020, 1, 15), Money.of(1000), "Điện lực")),
            usual.payee(),
            null,
            usual.lines(),
            usual.total(),
            usual.words());
    String id =
        desk.dossiers
            .create(
                DossiersInState.worker("maker"), Desk.draft(Desk.ACCOUNT, voucher), desk.command())
            .id();
    act("maker", id, "submit");
    act("second", id, "sign2");
    return id;
  }

  private void sign1(String id) {
    act("first", id, "sign1");
  }

  private List<Verdict> verdicts(String id) {
    return desk.dossiers.find(DossiersInState.worker("officer"), id).orElseThrow().verdicts();
  }
}
