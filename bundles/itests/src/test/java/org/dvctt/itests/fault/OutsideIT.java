/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dvctt.itests.Installation;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simcommon.OurPayment.Status;
import org.dvctt.plugin.simprobe.OutsideSimulator;
import org.dvctt.plugin.simprobe.Program;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Bank and ledger as processes of their own, started from their built jars, under a plan of faults
 * and killed: every dossier is paid, and both journals agree that it was once.
 */
public class OutsideIT {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));
  private static final int DOSSIERS = Integer.getInteger("dossiers", 12);
  private static Path folder;
  private static OutsideSimulator bank;
  private static OutsideSimulator ledger;
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    FaultPlan plan =
        new FaultPlan(
            Math.floorMod(seed, 1_000_000_000L),
            Map.of(Fault.SLOW, 5, Fault.SILENT, 5, Fault.LOST, 5, Fault.TWICE, 5),
            Duration.ofMillis(3_000),
            Duration.ZERO,
            Duration.ZERO);
    System.out.println("OutsideIT -Dseed=" + seed + ", plan " + plan);
    folder = Installation.folder("outside");
    bank = OutsideSimulator.start(jar("bank-sim"), folder.resolve("bank"), plan, 300);
    ledger = OutsideSimulator.start(jar("ledger-sim"), folder.resolve("ledger"), plan, 0);
    platform = RunningPlatform.loaded();
    lead("org.dvctt.plugin.banksim.cfg", bank);
    lead("org.dvctt.plugin.ledgersim.cfg", ledger);
    platform.start();
  }

  @AfterClass
  public static void stop() throws IOException {
    if (platform != null) {
      platform.close();
    }
    ledger.close();
    bank.close();
    Installation.delete(folder);
  }

  @Test
  public void everyDossierIsPaidOnceThoughBankAndLedgerFailAndAreKilled() {
    Chain chain = new Chain(platform, "1990766", "9918");
    List<String> dossiers = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      String dossier = chain.draft(amount(i));
      chain.upTo(dossier, "approve");
      dossiers.add(dossier);
      if (i % 5 == 2) {
        bank.startAgain();
      } else if (i % 5 == 4) {
        ledger.startAgain();
      }
    }
    List<OurPayment> payments = new ArrayList<>();
    List<OurPayment> bookings = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      String dossier = dossiers.get(i);
      chain.await(dossier, "COMPLETED");
      payments.add(new OurPayment(order(bank, "B-" + dossier + "-"), amount(i), Status.PAID));
      bookings.add(new OurPayment(order(ledger, "L-" + dossier + "/"), amount(i), Status.POSTED));
    }
    assertAgrees(bank.compare(payments));
    assertAgrees(ledger.compare(bookings));
    assertFalse(
        "nothing was written in the platform's own data",
        Files.exists(platform.installation().data().resolve("plugins/bank-sim/journal.jsonl")));
  }

  private static void assertAgrees(JournalCheck check) {
    assertTrue(check.report(), check.clean());
    assertEquals(check.report(), DOSSIERS, check.agreed());
  }

  private static long amount(int i) {
    return 1_000_000 + i;
  }

  /** The one order about a dossier; a second one would be a double under another key. */
  private static String order(OutsideSimulator outside, String begin) {
    List<String> found =
        outside.orders().keySet().stream().filter(id -> id.startsWith(begin)).toList();
    assertEquals(begin + " → " + found, 1, found.size());
    return found.get(0);
  }

  private static void lead(String file, OutsideSimulator outside) throws IOException {
    Files.writeString(
        platform.installation().home().resolve("config").resolve(file),
        outside.configuration() + "limit.ms = 1500\n");
  }

  private static Program jar(String plugin) throws IOException {
    Path target = ROOT.resolve("bundles/plugins").resolve(plugin).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-SNAPSHOT.jar"))
          .findFirst()
          .map(Program::jar)
          .orElseThrow(() -> new AssertionError("no jar in " + target));
    }
  }
}
