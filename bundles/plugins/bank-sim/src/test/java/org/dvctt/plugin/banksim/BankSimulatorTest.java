/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
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
  public void sameOrderTwiceIsOnePaymentAlsoAfterARestart() throws IOException {
    bank.send(order("p1", "Công ty A", 100));
    now = now.plusSeconds(1);
    BankAnswer paid = bank.query("p1");
    bank.close();
    bank = bank();
    assertEquals(paid, bank.send(order("p1", "Công ty A", 100)));
    assertEquals(paid, bank.query("p1"));
    assertEquals(2, Files.readAllLines(journal).size());
  }

  @Test
  public void sameOrderIdWithOtherContentIsRefused() {
    bank.send(order("p1", "Công ty A", 100));
    BankOrder other = order("p1", "Công ty A", 101);
    assertThrows(IllegalStateException.class, () -> bank.send(other));
  }

  @Test
  public void returnsPaymentsOfItsFaultPlan() {
    bank.send(order("p1", "Công ty Trả Lại", 100));
    now = now.plusSeconds(1);
    assertEquals(Status.RETURNED, bank.query("p1").status());
    assertEquals("sai tài khoản", bank.query("p1").reason());
  }

  @Test
  public void neverSawAnUnknownOrder() {
    assertEquals(Status.NOT_FOUND, bank.query("p9").status());
  }

  @Test
  public void aLineCutOffByACrashIsForgotten() throws IOException {
    bank.send(order("p1", "Công ty A", 100));
    bank.close();
    Files.writeString(journal, "{\"order\":\"p2\",\"pay", StandardOpenOption.APPEND);
    bank = bank();
    assertEquals(Status.NOT_FOUND, bank.query("p2").status());
    assertEquals(Status.ACCEPTED, bank.query("p1").status());
    bank.send(order("p3", "Công ty B", 5));
    bank.close();
    bank = bank();
    assertEquals(Status.ACCEPTED, bank.query("p3").status());
  }

  private BankSimulator bank() {
    return new BankSimulator(
        journal, Duration.ofMillis(300), ".*Trả Lại.*", "sai tài khoản", () -> now);
  }

  private static BankOrder order(String id, String payee, long amount) {
    return new BankOrder(
        id, new Payee(payee, "", "123456789", "agribank"), Money.of(amount), "Thanh toán");
  }
}
