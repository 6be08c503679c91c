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
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.outbox.DbWaitingMessages;
import org.dvctt.store.testing.Eventually;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
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
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

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
    store = TestStore.on(engine);
    store.migrate("audit", AuditMigrations.class.getClassLoader());
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
    String returned = brought("CHECKED");
    desk.guard.bankReturns.set(1);
    act("leader", returned, "approve");
    await(returned, "PAYMENT_RETURNED");
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

    String movement =
        "(SELECT MAX(movement) FROM budget_posting WHERE dossier_id = '" + paid + "')";
    corrupt(
        "budget.balance",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET amount = amount + 1 WHERE bucket = 'CONSUMED' AND movement = "
            + movement);
    corrupt(
        "budget.movement",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET kind = 'RELEASE' WHERE movement = " + movement);
    corrupt(
        "budget.available",
        "budget_line",
        "9523.3.1990796",
        "UPDATE budget_line SET available = available - 7");
    corrupt(
        "budget.available",
        "budget_line",
        "9523.3.1990796",
        "ALTER TABLE budget_line DROP CONSTRAINT budget_line_not_overspent",
        "UPDATE budget_line SET available = -1");
    corrupt(
        "budget.line",
        "budget_posting",
        "movement",
        "UPDATE budget_posting SET line_id = 999 WHERE movement = " + movement);
    corrupt(
        "budget.negative",
        "budget_posting",
        reserved,
        "DELETE FROM budget_posting WHERE dossier_id = '" + reserved + "'",
        "INSERT INTO budget_posting SELECT 900001, line_id, 'RESERVED', -5, 'RELEASE', '"
            + reserved
            + "', 1, '', posted_at FROM budget_posting WHERE movement = 1 AND bucket = 'AVAILABLE'",
        "INSERT INTO budget_posting SELECT 900001, line_id, 'AVAILABLE', 5, 'RELEASE', '"
            + reserved
            + "', 1, '', posted_at FROM budget_posting WHERE movement = 1 AND bucket = 'AVAILABLE'");
    corrupt(
        "dossier.reserved",
        "budget_posting",
        reserved,
        "DELETE FROM budget_posting WHERE dossier_id = '" + reserved + "'");
    corrupt(
        "dossier.consumed",
        "budget_posting",
        paid,
        "DELETE FROM budget_posting WHERE movement = " + movement);
    corrupt(
        "dossier.budget",
        "budget_posting",
        reserved,
        "UPDATE dossier SET budget_status = 'RELEASED' WHERE dossier_id = '" + reserved + "'");
    corrupt(
        "dossier.budget",
        "budget_posting",
        refused,
        "UPDATE dossier SET budget_status = 'RESERVED' WHERE dossier_id = '" + refused + "'");
    corrupt(
        "dossier.consumed",
        "budget_posting",
        returned,
        "UPDATE dossier_voucher SET payment = 'SUCCESS' WHERE dossier_id = '" + returned + "'");
    corrupt(
        "dossier.ledger",
        "dossier",
        paid,
        "UPDATE dossier SET ledger_number = '' WHERE dossier_id = '" + paid + "'");
    corrupt(
        "voucher.payment",
        "dossier_voucher",
        paid,
        "UPDATE dossier_voucher SET payment = 'PROCESSING' WHERE dossier_id = '" + paid + "'");
    corrupt(
        "voucher.reference",
        "dossier_voucher",
        paid,
        "UPDATE dossier_voucher SET bank_reference = ' ' WHERE dossier_id = '" + paid + "'");
    corrupt(
        "dossier.vouchers",
        "dossier_voucher",
        paid,
        "DELETE FROM dossier_voucher WHERE dossier_id = '" + paid + "'");
    corrupt(
        "dossier.history.gap",
        "dossier_history",
        paid,
        "DELETE FROM dossier_history WHERE history_line = 3 AND dossier_id = '" + paid + "'");
    corrupt(
        "dossier.history.step",
        "dossier_history",
        paid,
        "UPDATE dossier_history SET to_state = 'SENT' WHERE history_line = 2 AND dossier_id = '"
            + paid
            + "'");
    corrupt(
        "dossier.state",
        "dossier",
        draft,
        "UPDATE dossier SET state = 'CANCELLED' WHERE dossier_id = '" + draft + "'");
    corrupt(
        "dossier.version",
        "dossier",
        draft,
        "UPDATE dossier SET row_version = row_version + 1 WHERE dossier_id = '" + draft + "'");
    corrupt(
        "dossier.content",
        "dossier",
        signed,
        "UPDATE dossier SET content = (SELECT content FROM dossier WHERE dossier_id = '"
            + draft
            + "') WHERE dossier_id = '"
            + signed
            + "'");
    corrupt(
        "dossier.content",
        "dossier",
        draft,
        "UPDATE dossier SET content = '{' WHERE dossier_id = '" + draft + "'");
    corrupt(
        "dossier.content",
        "dossier",
        draft,
        "UPDATE dossier SET total = total + 1 WHERE dossier_id = '" + draft + "'");
    corrupt(
        "dossier.signature",
        "dossier_signature",
        signed,
        "UPDATE dossier_signature SET content_hash = '"
            + "0".repeat(64)
            + "' WHERE dossier_id = '"
            + signed
            + "'");
    corrupt(
        "dossier.code",
        "dossier",
        "-0001",
        "ALTER TABLE dossier DROP CONSTRAINT dossier_code",
        "UPDATE dossier SET code = (SELECT code FROM dossier WHERE dossier_id = '"
            + paid
            + "') WHERE dossier_id = '"
            + sent
            + "'");
    corrupt(
        "dossier.code",
        "dossier",
        sent,
        "UPDATE dossier SET code = NULL WHERE dossier_id = '" + sent + "'");
    corrupt(
        "outbox.ledger.post",
        "outbox",
        waiting,
        "UPDATE outbox SET state = 'DONE' WHERE topic = 'ledger.post' AND state = 'WAITING'");
    corrupt(
        "outbox.bank.send",
        "outbox",
        sent + "-1-1",
        "DELETE FROM outbox WHERE topic = 'bank.send' AND state = 'WAITING'");
    corrupt(
        "dossier.missing",
        "dossier_history",
        draft,
        "DELETE FROM dossier WHERE dossier_id = '" + draft + "'");
    corrupt("audit.row", "audit_row", "row 2", "UPDATE audit_row SET actor = 'x' WHERE row_no = 2");
    corrupt("audit.row", "audit_row", "row 3", "DELETE FROM audit_row WHERE row_no = 3");
    corrupt(
        "audit.chain",
        "audit_seal",
        "seal 4",
        "UPDATE audit_seal SET chain_hash = '" + "0".repeat(64) + "' WHERE seal_number = 3");
    corrupt("audit.head", "audit_head", "seal 5", "DELETE FROM audit_seal WHERE seal_number > 5");

    System.out.println(engine + ": " + seeded + " corruptions seeded");
    assertEquals(List.of(), failures);
    assertEquals("clean after all was put back", List.of(), findings(store.transactions()));
    assertTrue("a bank was there", bank != null);
  }

  /** Seeds it in a transaction that is rolled back, and proves the store inside of that. */
  private void corrupt(String check, String table, String key, String... statements) {
    seeded++;
    List<Finding> found = new ArrayList<>();
    try {
      store
          .transactions()
          .writing(
              tx -> {
                found.clear();
                for (String statement : statements) {
                  Sql.in(tx).update(statement);
                }
                found.addAll(findings(new InOneTransaction(tx)));
                throw new PutBack();
              });
    } catch (PutBack done) {
      // As it was before.
    }
    boolean named =
        found.stream()
            .anyMatch(
                finding ->
                    finding.check().equals(check)
                        && finding.table().equals(table)
                        && finding.key().contains(key)
                        && !finding.problem().vi().isBlank()
                        && !finding.nextStep().en().isBlank());
    if (!named) {
      failures.add(check + " of " + key + " by " + List.of(statements) + ": " + found);
    }
  }

  private List<Finding> findings(Transactions transactions) {
    FileBlobs blobs = new FileBlobs(folder.getRoot().toPath());
    return checks.stream().flatMap(check -> check.findings(transactions, blobs).stream()).toList();
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
    new Sealer(
        store.transactions(), store.leases(java.time.Clock.systemUTC()), new StoreReady() {});
    Eventually.eventually(
        "all is sealed",
        () ->
            store
                    .transactions()
                    .<Long>read(
                        tx ->
                            Sql.in(tx)
                                .count(
                                    "SELECT COUNT(*) FROM audit_row r WHERE NOT EXISTS"
                                        + " (SELECT 1 FROM audit_seal s WHERE s.row_no = r.row_no)"))
                == 0);
  }

  private static final class PutBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
