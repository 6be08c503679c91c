/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.api.payment.DossierState;
import org.dvctt.audit.AuditMigrations;
import org.dvctt.audit.Sealer;
import org.dvctt.audit.StoredAuditLog;
import org.dvctt.audit.StoredAuditTrail;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.store.Sql;
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
 * Several people act at random on payment, budget and audit together; afterwards the books must
 * agree with each other and with what people were told. {@code -Dsteps=5000} works longer, {@code
 * -Dseed=…} starts the people's dice where an earlier run did.
 */
@RunWith(Parameterized.class)
public class RandomActsTest {
  private static final int PEOPLE = 4;
  private static final Set<DossierState> ON_THE_WAY =
      EnumSet.of(DossierState.APPROVED, DossierState.ACCOUNTED, DossierState.PAYMENT_SENT);
  @Parameter public String engine;

  private final Matrix matrix = Matrix.read();
  private TestStore store;
  private Desk desk;
  private AuditLog auditLog;
  private RandomPeople people;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine).with("audit", AuditMigrations.class.getClassLoader());
    StoreReady ready = new StoreReady() {};
    desk = new Desk(store, new StoredAuditTrail(Desk.day(), ready), store.outbox());
    auditLog =
        new StoredAuditLog(
            store.transactions(),
            new Sealer(store.transactions(), store.leases(java.time.Clock.systemUTC()), ready));
    OutboxHandler facts = delivery -> store.transactions().writing(delivery::done);
    store.worker(
        Map.of(
            Orders.LEDGER_POST, new LedgerPosting(desk.ground),
            Orders.PAYMENT_ORDER, new PaymentOrdering(desk.ground),
            Orders.BANK_SEND, new BankPaying(desk.ground),
            RiskAssessing.TOPIC, new RiskAssessing(desk.ground),
            FactEvent.TOPIC, facts));
    // Little enough that some of it can't be had.
    desk.allot(2_000_000);
    people = new RandomPeople(desk, matrix);
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void theBooksAgreeWhateverPeopleDo() throws Exception {
    long seed = Long.getLong("seed", new Random().nextLong());
    int steps = Integer.getInteger("steps", 200);
    System.out.println(engine + ": -Dseed=" + seed + " -Dsteps=" + steps);
    Random random = new Random(seed);
    desk.guard.bankReturns.set(random.nextInt(6));
    desk.guard.ledgerRefusals.set(random.nextInt(3));
    ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
    List<Future<?>> days = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      long own = random.nextLong();
      days.add(pool.submit(() -> people.work(own, steps)));
    }
    for (Future<?> day : days) {
      day.get();
    }
    pool.shutdown();
    Eventually.eventually(
        "what was approved is paid, returned or refused by the ledger",
        () -> people.dossiers.stream().noneMatch(id -> ON_THE_WAY.contains(desk.row(id).state())));
    System.out.println(
        people.dossiers.size()
            + " dossiers, "
            + people.done
            + " acts done, "
            + people.refused
            + " refused, "
            + people.replayed
            + " sent again, "
            + desk.guard.paid.size()
            + " bank orders");
    assertEquals(List.of(), List.copyOf(people.wrong));
    theBudgetIsBalanced();
    Set<String> steppedBy = declared();
    int personal = 0;
    for (String id : people.dossiers) {
      DossierRow row = desk.row(id);
      personal += history(row, steppedBy);
      money(row);
    }
    assertEquals("each act that was answered as done, once", people.done.get(), personal);
    assertEquals(
        "officer, controller and leader are three people",
        0,
        count(
            "dossier WHERE leader <> ''"
                + " AND (leader = officer OR leader = controller OR officer = controller)"));
    assertEquals("no order was sent to the bank twice", Set.of(), paidTwice());
    theAuditTrailHasALineForEach();
  }

  private void theBudgetIsBalanced() {
    assertEquals(List.of(), desk.budgets.verify());
    desk.budgets
        .lines(DossiersInState.worker("maker"), Desk.UNIT, Desk.YEAR)
        .forEach(
            line -> {
              assertTrue(line.toString(), line.available().dong() >= 0);
              assertEquals(
                  line.toString(),
                  line.allotted().dong(),
                  line.available().dong() + line.reserved().dong() + line.consumed().dong());
            });
  }

  /** Checks a dossier's line of moves; returns how many of them persons were told of. */
  private int history(DossierRow row, Set<String> declared) {
    record Move(String act, String actor, String from, String to) {}
    List<Move> moves =
        store
            .transactions()
            .<List<Move>>read(
                tx ->
                    Sql.in(tx)
                        .list(
                            "SELECT act, actor, from_state, to_state FROM dossier_history"
                                + " WHERE dossier_id = ? ORDER BY history_line",
                            line ->
                                new Move(
                                    line.text("act"),
                                    line.text("actor"),
                                    line.optionalText("from_state").orElse(""),
                                    line.text("to_state")),
                            row.id()));
    int personal = 0;
    String at = "";
    for (Move move : moves) {
      assertEquals(row.id() + " " + moves, at, move.from());
      String step = move.act() + " " + move.from() + " " + move.to();
      // A failed fund check is written down although the person was refused.
      boolean noFunds = step.equals("control ACCEPTED ACCEPTED");
      assertTrue(step, noFunds || declared.contains(step));
      personal += noFunds || move.actor().equals(Acting.SYSTEM) ? 0 : 1;
      at = move.to();
    }
    assertEquals(row.state().name(), at);
    assertEquals(moves.size(), row.version());
    long posts = moves.stream().filter(move -> move.act().equals("post")).count();
    assertEquals("each version that was ordered was posted, once", orderedVersions(row), posts);
    return personal;
  }

  private long orderedVersions(DossierRow row) {
    return count(
        "(SELECT DISTINCT content_version FROM dossier_voucher WHERE payment <> 'NONE' AND dossier_id = '"
            + row.id()
            + "') AS ordered");
  }

  /** What a dossier holds of the budget is just what it is to hold in its state. */
  private void money(DossierRow row) {
    boolean reserves = row.budget().equals("RESERVED");
    assertEquals(
        row.toString(), reserves ? row.content().total().dong() : 0, held(row, "RESERVED"));
    assertEquals(row.toString(), paid(row), held(row, "CONSUMED"));
    if (row.state() == DossierState.COMPLETED) {
      assertFalse(row.toString(), reserves);
      assertTrue(row.toString(), paid(row) > 0);
    }
    for (VoucherRow voucher : vouchers(row)) {
      boolean ordered = voucher.payment() != VoucherRow.Payment.NONE;
      Integer times = desk.guard.paid.get("B-" + voucher.id());
      assertEquals(row + " " + voucher, ordered ? Integer.valueOf(1) : null, times);
    }
  }

  private List<VoucherRow> vouchers(DossierRow row) {
    return store.transactions().<List<VoucherRow>>read(tx -> VoucherRow.of(Sql.in(tx), row.id()));
  }

  private long paid(DossierRow row) {
    return count(
        "COALESCE(SUM(amount), 0)",
        "dossier_voucher WHERE payment = 'SUCCESS' AND dossier_id = '" + row.id() + "'");
  }

  private long held(DossierRow row, String bucket) {
    return store
        .transactions()
        .<Long>read(
            tx ->
                Sql.in(tx)
                    .one(
                        "SELECT COALESCE(SUM(amount), 0) AS held FROM budget_posting"
                            + " WHERE dossier_id = ? AND bucket = ?",
                        line -> line.number("held"),
                        row.id(),
                        bucket)
                    .orElse(0L));
  }

  private Set<String> paidTwice() {
    Set<String> twice = new HashSet<>();
    desk.guard.paid.forEach(
        (order, times) -> {
          if (times > 1) {
            twice.add(order);
          }
        });
    return twice;
  }

  private void theAuditTrailHasALineForEach() {
    assertEquals(List.of(), auditLog.verify());
    assertEquals(count("dossier_history"), count("audit_row WHERE subject LIKE 'dossier:%'"));
  }

  private long count(String from) {
    return count("COUNT(*)", from);
  }

  private long count(String what, String from) {
    return store
        .transactions()
        .<Long>read(tx -> Sql.in(tx).count("SELECT " + what + " FROM " + from));
  }

  /** Every move of the written table, as {@code act from to}. */
  private Set<String> declared() {
    Set<String> moves = new HashSet<>(Set.of("create  DRAFT"));
    for (Matrix.Line line : matrix.lines()) {
      line.moves()
          .forEach(
              (from, to) ->
                  moves.add(
                      line.act() + " " + Matrix.STATES.get(from) + " " + Matrix.STATES.get(to)));
    }
    return moves;
  }
}
