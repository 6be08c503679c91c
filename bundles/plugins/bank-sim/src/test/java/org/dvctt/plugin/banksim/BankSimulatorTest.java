/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BankSimulatorTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Instant now = Instant.parse("2020-08-03T01:00:00Z");
  private Path journal;
  private BankSimulator bank;

  @Before
  public void open() {
    journal = folder.getRoot().toPath().resolve("plugins/bank-sim/journal.jsonl");
    bank = bank();
  }

  @Test
  public void acceptsFirstAndPaysAfterItsDelay() {
    assertEquals(Status.ACCEPTED, bank.send(order("p1", "Công ty A", 100)).status());
    now = now.plusMillis(299);
    assertEquals(Status.ACCEPTED, bank.query("p1").status());
    now = now.plusMillis(1);
    assertEquals(new BankAnswer(Status.PAID, Money.of(100), "SIM00000001", ""), bank.query("p1"));
  }

  @Test
  public void whatIsUnderWayAtARestartGoesOn() {
    bank.send(order("p1", "Công ty A", 100));
    bank.close();
    now = now.plusSeconds(1);
    bank = bank();
    assertEquals(Status.PAID, bank.query("p1").status());
  }

  @Test
  public void returnsPaymentsOfItsConfiguredPayees() {
    bank.send(order("p1", "Công ty Trả Lại", 100));
    now = now.plusSeconds(1);
    assertEquals(Status.RETURNED, bank.query("p1").status());
    assertEquals("sai tài khoản", bank.query("p1").reason());
  }

  @Test
  public void aJournalOfTheFirstReleaseIsRead() throws IOException {
    bank.close();
    String line =
        """
        {"order":"p1","payee":"A","account":"123456789","accepted_at":"2020-08-03T00:00:00Z",\
        "amount":100,"status":"%s","reference":"SIM00000001","reason":""}
        """;
    String other = line.replace("p1", "p2").replace("00001", "00002");
    Files.writeString(
        journal, line.formatted("ACCEPTED") + line.formatted("PAID") + other.formatted("ACCEPTED"));
    bank = bank();
    BankAnswer paid = new BankAnswer(Status.PAID, Money.of(100), "SIM00000001", "");
    assertEquals(paid, bank.send(order("p1", "A", 100)));
    assertEquals(Status.PAID, bank.query("p2").status());
    assertEquals("SIM00000003", bank.send(order("p3", "A", 100)).reference());
  }

  @Test
  public void aWrongRuleForReturnsIsToldWithItsName() {
    String told =
        assertThrows(IllegalArgumentException.class, () -> ReturnRule.of("(", "")).getMessage();
    assertTrue(told, told.startsWith("return.payee is no regular expression"));
  }

  private BankSimulator bank() {
    BankDesk desk =
        new BankDesk(
            journal,
            FaultPlan.NONE,
            Duration.ofMillis(300),
            ReturnRule.of(".*Trả Lại.*", "sai tài khoản"),
            () -> now);
    return new BankSimulator(new DirectLine(desk, Duration.ofSeconds(1)));
  }

  private static BankOrder order(String id, String payee, long amount) {
    return new BankOrder(
        id, new Payee(payee, "", "123456789", "agribank"), Money.of(amount), "Thanh toán");
  }
}
