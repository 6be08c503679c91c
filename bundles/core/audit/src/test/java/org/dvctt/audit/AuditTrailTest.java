/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AuditTrailTest {
  private final String engine;
  private TestStore store;
  private StoredAuditTrail trail;

  public AuditTrailTest(String engine) {
    this.engine = engine;
  }

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store =
        TestStore.on(engine).with(AuditMigrations.CONTEXT, AuditMigrations.class.getClassLoader());
    trail = new StoredAuditTrail(new FixedClock(), new StoreReady() {});
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void aWholeTrailHasNoFault() {
    write(40);
    seal();
    assertEquals(List.of(), faults());
    assertFalse(waits());
    assertEquals("one seal for a run", 1, count("audit_seal"));
  }

  @Test
  public void rowsThatWaitForTheSealerAreWholeToo() {
    write(3);
    seal();
    write(2);
    assertEquals(List.of(), faults());
  }

  @Test
  public void anActThatRollsBackLeavesNoRow() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store
                .transactions()
                .writing(
                    tx -> {
                      trail.record(tx, entry(1));
                      throw new IllegalStateException("the act failed");
                    }));
    write(2);
    seal();
    assertEquals(List.of(), faults());
    assertEquals(2, count("audit_row"));
  }

  @Test
  public void aChangedFieldIsNamed() {
    write(5);
    seal();
    for (String column :
        List.of("actor", "act", "subject", "outcome", "reason", "detail", "nonce")) {
      String before = text("SELECT " + column + " AS v FROM audit_row WHERE row_no = 3");
      change("UPDATE audit_row SET " + column + " = 'x' WHERE row_no = 3");
      assertTrue(column + ": " + faults(), faults().contains("row 3 was changed"));
      change("UPDATE audit_row SET " + column + " = ? WHERE row_no = 3", before);
      assertEquals(List.of(), faults());
    }
  }

  @Test
  public void aRowChangedTogetherWithItsHashBreaksTheChain() {
    writeAndSeal(5);
    change("UPDATE audit_row SET row_hash = ? WHERE row_no = 2", "0".repeat(64));
    assertTrue(faults().contains("seal 2 does not fit the rows before it"));
  }

  @Test
  public void aRemovedRowIsNamed() {
    write(5);
    seal();
    change("DELETE FROM audit_row WHERE row_no = 4");
    assertTrue(faults().contains("row 4 was removed"));
  }

  @Test
  public void aCutOffTailIsNoticed() {
    writeAndSeal(5);
    change("DELETE FROM audit_seal WHERE seal_number > 3");
    change("DELETE FROM audit_row WHERE row_no > 3");
    assertEquals(1, faults().size());
    assertTrue(faults().get(0), faults().get(0).contains("cut off"));
  }

  @Test
  public void rowsMissingInsideARunAreEachNamed() {
    write(9);
    seal();
    change("DELETE FROM audit_row WHERE row_no IN (1, 5, 6, 9)");
    assertEquals(
        List.of("row 1 was removed", "row 5 was removed", "row 6 was removed", "row 9 was removed"),
        faults());
  }

  @Test
  public void aRunThatIsRemovedWithItsRowsIsNoticed() {
    writeAndSeal(2);
    write(3);
    seal();
    writeAndSeal(1);
    change("DELETE FROM audit_seal WHERE seal_number = 3");
    change("DELETE FROM audit_row WHERE row_no > 2 AND row_no < 6");
    assertTrue(faults().toString(), faults().contains("seals 3 to 3 are missing"));
  }

  @Test
  public void aRowThatCommitsLateIsSealedLate() {
    write(4);
    change("CREATE TABLE not_yet AS SELECT * FROM audit_row WITH NO DATA");
    change("INSERT INTO not_yet SELECT * FROM audit_row WHERE row_no = 2");
    change("DELETE FROM audit_row WHERE row_no = 2");
    assertEquals(3, seal());
    assertEquals("two runs, a number between them", 2, count("audit_seal"));
    assertEquals(List.of(), faults());
    change("INSERT INTO audit_row SELECT * FROM not_yet");
    assertTrue(waits());
    assertEquals(1, seal());
    assertEquals(List.of(), faults());
    change("UPDATE audit_row SET act = 'x' WHERE row_no = 2");
    assertEquals(List.of("row 2 was changed"), faults());
  }

  @Test
  public void manyRoundsAtRandomStayWhole() {
    long seed = System.nanoTime();
    System.out.println("AuditTrailTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      write(random.nextInt(12));
      if (random.nextBoolean()) {
        seal();
      }
    }
    seal();
    assertEquals(List.of(), faults());
    long rows = count("audit_row");
    if (rows > 1) {
      long victim = 1 + random.nextInt((int) rows);
      change("UPDATE audit_row SET reason = 'forged' WHERE row_no = ?", victim);
      assertEquals(List.of("row " + victim + " was changed"), faults());
    }
  }

  private void write(int rows) {
    for (int i = 0; i < rows; i++) {
      int number = i;
      store.transactions().writing(tx -> trail.record(tx, entry(number)));
    }
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        "person" + number,
        "dossier.sign1",
        "dossier:" + number,
        "DONE",
        "lý do",
        "{\"n\":" + number + "}");
  }

  private int seal() {
    return store.transactions().<Integer>write(tx -> Chain.seal(tx, Chain.sealed(tx), 0).rows());
  }

  /** A seal for each row, so that there are as many links as rows. */
  private void writeAndSeal(int rows) {
    for (int i = 0; i < rows; i++) {
      write(1);
      seal();
    }
  }

  private boolean waits() {
    return store.transactions().<Boolean>read(tx -> Chain.waits(tx, Chain.sealed(tx), 0));
  }

  private List<String> faults() {
    return store.transactions().<List<String>>read(Verification::of);
  }

  private void change(String sql, Object... params) {
    store.transactions().<Integer>write(tx -> Sql.in(tx).update(sql, params));
  }

  private String text(String sql) {
    return store
        .transactions()
        .<String>read(tx -> Sql.in(tx).one(sql, row -> row.text("v")).orElseThrow());
  }

  private long count(String table) {
    return store.transactions().<Long>read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM " + table));
  }

  private static final class FixedClock implements BusinessClock {
    @Override
    public Instant now() {
      return Instant.parse("2020-08-03T01:00:00.123456789Z");
    }

    @Override
    public boolean shifted() {
      return true;
    }
  }
}
