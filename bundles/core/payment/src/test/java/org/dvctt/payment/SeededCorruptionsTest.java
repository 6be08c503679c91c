/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.audit.AuditCheck;
import org.dvctt.audit.AuditMigrations;
import org.dvctt.audit.Sealer;
import org.dvctt.audit.StoredAuditTrail;
import org.dvctt.budget.BudgetCheck;
import org.dvctt.budget.PostedHoldings;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Finding;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.store.Sql;
import org.dvctt.store.outbox.DbWaitingMessages;
import org.dvctt.store.testing.Eventually;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * A store in which dossiers stand at every stage of their money is clean; then one thing at a time
 * is changed behind the platform's back, and each is found and named by check, table and key.
 */
@RunWith(Parameterized.class)
public class SeededCorruptionsTest {
  @Parameter public String engine;

  private TestStore store;
  private Desk desk;
  private List<LedgerCheck> checks;
  private final List<String> failures = new ArrayList<>();
  private int seeded;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine).with("audit", AuditMigrations.class.getClassLoader());
    StoreReady ready = new StoreReady() {};
    desk = new Desk(store, new StoredAuditTrail(Desk.day(), ready), store.outbox());
    checks =
        List.of(
            new PaymentCheck(new PostedHoldings(), new DbWaitingMessages()),
            new BudgetCheck(),
            new AuditCheck());
    OutboxHandler facts = delivery -> store.transactions().writing(delivery::done);
    store.worker(
        Map.of(
            Orders.LEDGER_POST, new LedgerPosting(desk.ground),
            Orders.PAYMENT_ORDER, new PaymentOrdering(desk.ground),
            Orders.BANK_SEND, new BankPaying(desk.ground),
            FactEvent.TOPIC, facts));
    new Sealer(store.transactions(), store.leases(java.time.Clock.systemUTC()), ready);
    desk.allot(100_000_000);
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void eachSeededCorruptionIsFoundAndNamed() {
    String paid = approved();
    await(paid, "COMPLETED");
    sealed();
    String returned = brought("CHECKED");
    desk.guard.bankReturns.set(1);
    act("leader", returned, "approve");
    await(returned, "PAYMENT_RETURNED");
    sealed();
    Object bank = desk.guard.plugins.remove(BankChannel.class);
    String sent = approved();
    await(sent, "PAYMENT_SENT");
    desk.guard.plugins.remove(LedgerGateway.class);
    String waiting = approved();
    String reserved = brought("UNDER_CONTROL");
    String signed = brought("WAIT_SIGN1");
    String draft = brought("DRAFT");
    String refused = brought("UNDER_CONTROL");
    act("officer", refused, "propose_refusal");
    act("leader", refused, "refuse");
    sealed();
    assertEquals("clean before", List.of(), findings(store.transactions()));

    new Corruptions(paid, returned, sent, waiting, reserved, signed, draft, refused)
        .all()
        .forEach(this::corrupt);
    System.out.println(engine + ": " + seeded + " corruptions seeded");
    assertEquals(List.of(), failures);
    assertEquals("clean after all was put back", List.of(), findings(store.transactions()));
    assertTrue("a bank was there", bank != null);
  }

  @Test
  public void signaturesOverAnEarlierVersionAreProvedAgainstThatVersion() {
    String id = brought("CHECKED");
    desk.guard.bankReturns.set(1);
    act("leader", id, "approve");
    await(id, "PAYMENT_RETURNED");
    act("maker", id, "revise_returned");
    act("maker", id, "edit");
    sealed();
    assertEquals(List.of(), findings(store.transactions()));
    corrupt(
        new Corruptions.Corruption(
            "dossier.signature",
            "dossier_signature",
            id,
            List.of(
                "UPDATE dossier_signature SET content_hash = '"
                    + "0".repeat(64)
                    + "' WHERE dossier_id = '"
                    + id
                    + "'")));
    assertEquals(List.of(), failures);
  }

  /** Seeds it in a transaction that is rolled back, and proves the store inside of that. */
  private void corrupt(Corruptions.Corruption corruption) {
    seeded++;
    List<Finding> found = new ArrayList<>();
    try {
      store
          .transactions()
          .writing(
              tx -> {
                found.clear();
                for (String statement : corruption.statements()) {
                  Sql.in(tx).update(statement);
                }
                found.addAll(findings(new InOneTransaction(tx)));
                throw new PutBack();
              });
    } catch (PutBack done) {
      // As it was before.
    }
    if (found.stream().noneMatch(corruption::isNamedBy)) {
      failures.add(corruption + ": " + found);
    }
  }

  private List<Finding> findings(Transactions transactions) {
    return checks.stream()
        .flatMap(check -> check.findings(transactions, desk.blobs).stream())
        .toList();
  }

  private String approved() {
    String id = brought("CHECKED");
    act("leader", id, "approve");
    return id;
  }

  private String brought(String state) {
    String id =
        desk.dossiers
            .create(DossiersInState.worker("maker"), Desk.draft(1_000_000), desk.command())
            .id();
    for (String[] step :
        new String[][] {
          {"maker", "submit"},
          {"second", "sign2"},
          {"first", "sign1"},
          {"officer", "accept"},
          {"officer", "control"},
          {"officer", "propose"},
          {"controller", "check"}
        }) {
      if (desk.row(id).state().name().equals(state)) {
        break;
      }
      act(step[0], id, step[1]);
    }
    assertEquals(state, desk.row(id).state().name());
    return id;
  }

  private void act(String who, String id, String act) {
    desk.act(DossiersInState.worker(who), id, act, desk.row(id).version(), "lý do đủ dài", "R99");
  }

  private void await(String id, String state) {
    Eventually.eventually(id + " " + state, () -> desk.row(id).state().name().equals(state));
  }

  private void sealed() {
    Eventually.eventually(
        "all is sealed",
        () ->
            store
                    .transactions()
                    .<Long>read(
                        tx ->
                            Sql.in(tx)
                                .count(
                                    "SELECT COUNT(*) FROM audit_row r WHERE NOT EXISTS (SELECT 1"
                                        + " FROM audit_seal s WHERE r.row_no >= s.row_no"
                                        + " AND r.row_no <= s.last_row)"))
                == 0);
  }

  private static final class PutBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
