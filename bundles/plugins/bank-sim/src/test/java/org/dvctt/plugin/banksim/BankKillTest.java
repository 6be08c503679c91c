/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.HttpLine;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simcommon.OurPayment;
import org.dvctt.plugin.simcommon.OurPayment.Status;
import org.dvctt.plugin.simprobe.OutsideSimulator;
import org.dvctt.plugin.simprobe.Program;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Orders from many callers under a random plan while the bank is killed again and again: its
 * journal agrees with what the callers know. {@code -Dsim.seed}, {@code -Dsim.kills} and {@code
 * -Dsim.orders} repeat or lengthen it.
 */
public class BankKillTest {
  private static final int CALLERS = 8;
  private static final int KILLS = Integer.getInteger("sim.kills", 4);
  private static final int ORDERS = Integer.getInteger("sim.orders", 160);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void nothingIsPaidTwiceOrLostUnderKillsAndFaults() throws Exception {
    long seed = Long.getLong("sim.seed", System.nanoTime());
    System.out.println("BankKillTest -Dsim.seed=" + seed);
    Random random = new Random(seed);
    FaultPlan plan = plan(random);
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try (OutsideSimulator outside =
        OutsideSimulator.start(
            Program.main(BankProcess.class), folder.getRoot().toPath(), plan, 0)) {
      HttpLine line = HttpLine.to(outside.address(), false, Duration.ofMillis(600));
      Outages outages = new Outages();
      Callers callers = new Callers(new BankSimulator(line), outages);
      List<Future<OurPayment>> running =
          IntStream.range(0, ORDERS)
              .mapToObj(i -> threads.submit(() -> callers.pay("B-" + i, 1_000L + i)))
              .toList();
      for (int kill = 1; kill <= KILLS; kill++) {
        outages.awaitCalls(random.nextInt(1 + 2 * ORDERS / KILLS));
        outages.begin();
        outside.kill();
        outside.startAgain();
        outages.end();
      }
      Map<String, OurPayment> books = new HashMap<>();
      for (Future<OurPayment> done : running) {
        books.put(done.get().orderId(), done.get());
      }
      hearNews(callers.bank(), books);
      JournalCheck check = outside.compare(List.copyOf(books.values()));
      assertTrue(plan + "\n" + check.report(), check.clean());
      assertEquals(ORDERS, check.agreed() + check.unknown().size());
      assertUnknownForAReason(check.unknown(), faults(outside.journal()));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Each round the bank goes on and the news are read to their end. */
  private static void hearNews(BankSimulator bank, Map<String, OurPayment> books) {
    String after = "";
    int quiet = 0;
    while (quiet < 2) {
      BankNews news = bank.news(after);
      quiet = news.items().isEmpty() ? quiet + 1 : 0;
      after = news.next();
      for (BankNews.Item item : news.items()) {
        OurPayment known = books.get(item.orderId());
        Status now =
            item.answer().status() == BankAnswer.Status.PAID ? Status.PAID : Status.RETURNED;
        books.put(item.orderId(), new OurPayment(known.orderId(), known.amount(), now));
      }
    }
  }

  private static void assertUnknownForAReason(List<String> unknown, Map<String, String> faults) {
    Set<String> reasons = Set.of(Fault.MUTE.word(), Fault.WRONG_AMOUNT.word());
    for (String order : unknown) {
      assertTrue(order + " " + faults.get(order), reasons.contains(faults.get(order)));
    }
  }

  private static Map<String, String> faults(Path journal) throws IOException {
    Map<String, String> faults = new HashMap<>();
    for (String line : Files.readAllLines(journal)) {
      Fields event = Json.read(line);
      if (event.has("fault")) {
        faults.put(event.text("order"), event.text("fault"));
      }
    }
    return faults;
  }

  /** Random shares that are 20 % together. */
  private static FaultPlan plan(Random random) {
    List<Fault> kinds = new ArrayList<>(BankDesk.FAULTS);
    kinds.remove(Fault.NONE);
    Map<Fault, Integer> percents = new EnumMap<>(Fault.class);
    for (int i = 0; i < 20; i++) {
      percents.merge(kinds.get(random.nextInt(kinds.size())), 1, Integer::sum);
    }
    return new FaultPlan(
        random.nextInt(1_000_000),
        percents,
        Duration.ofMillis(900),
        Duration.ofMillis(random.nextInt(2)),
        Duration.ofMillis(random.nextInt(2)));
  }
}
