/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.plugin.exchangeprobe.StoppingDisk;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Moment;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Stopped;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Orders, orders again, reports, reports again and stops of the machine in any order: at the end
 * the bank got each order once, each order is what the bank's files say, and the news tell it.
 */
public class RandomBankTest {
  private static final int ROUNDS = 15;
  private static final int STEPS = 80;
  private static final int ORDERS = 8;
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  @Test
  public void eachOrderIsWhatTheBankSaidAndWasSentOnce() throws IOException {
    System.out.println("RandomBankTest seed " + seed);
    Random random = new Random(seed);
    int stops = 0;
    for (int round = 0; round < ROUNDS; round++) {
      stops += new Round(random, Folders.of(folder.newFolder().toPath(), "x", "")).run();
    }
    assertTrue("stops " + stops + ", seed " + seed, stops > 0);
  }

  private final class Round {
    private final Random random;
    private final Folders folders;
    private final BankSide side;
    private final Map<String, Status> said = new HashMap<>();
    private final List<String> files = new ArrayList<>();
    private final Map<String, Status> heard = new HashMap<>();
    private String readTo = "";
    private BankFile bank;

    Round(Random random, Folders folders) {
      this.random = random;
      this.folders = folders;
      this.side = new BankSide(folders);
      this.bank = open(StoppingDisk.never());
    }

    int run() {
      int stops = 0;
      for (int step = 0; step < STEPS; step++) {
        String id = "B-" + random.nextInt(ORDERS);
        try {
          switch (random.nextInt(9)) {
            case 0, 1, 2 -> bank.send(order(id));
            case 3 -> bank.query(id);
            case 4, 5 -> report(id);
            case 6 -> again();
            case 7 -> hear();
            default -> {
              Moment moment = Moment.values()[random.nextInt(3)];
              bank = open(StoppingDisk.after(random.nextInt(9), moment));
            }
          }
        } catch (Stopped e) {
          stops++;
          bank = open(StoppingDisk.never());
        }
      }
      bank = open(StoppingDisk.never());
      for (int i = 0; i < 5; i++) {
        hear();
      }
      side.fetch();
      for (int i = 0; i < ORDERS; i++) {
        check("B-" + i);
      }
      assertEquals(List.of(), BankSide.list(folders.in()));
      return stops;
    }

    private void check(String id) {
      String where = "seed " + seed + " " + id;
      Status known = bank.query(id).status();
      assertEquals(where, known == Status.NOT_FOUND ? 0 : 1, side.received(id));
      if (known != Status.NOT_FOUND) {
        assertEquals(where, said.getOrDefault(id, Status.ACCEPTED), known);
        assertEquals(where, said.get(id), heard.get(id));
      }
    }

    /** The bank says what becomes of an order it has: paid, then perhaps returned; never back. */
    private void report(String id) {
      side.fetch();
      if (side.received(id) == 0) {
        return;
      }
      boolean back = random.nextInt(3) == 0;
      String text =
          switch (random.nextInt(3)) {
            case 0 -> side.status(id, back ? "RJCT" : "ACSC");
            case 1 -> side.notice(id, back);
            default -> side.status(id, "ACSP");
          };
      if (!text.contains("ACSP") && said.get(id) != Status.RETURNED) {
        said.put(id, back ? Status.RETURNED : Status.PAID);
      }
      files.add(text);
      side.put(text);
    }

    private void again() {
      if (!files.isEmpty()) {
        side.put(files.get(random.nextInt(files.size())));
      }
    }

    private void hear() {
      BankNews news = bank.news(readTo);
      news.items().forEach(item -> heard.put(item.orderId(), item.answer().status()));
      readTo = news.next();
    }

    private BankFile open(StoppingDisk disk) {
      return new BankFile(
          BankSide.debtor(), IsoText.of("ASCII", "."), 100, Limits.of(1, 0), folders, disk);
    }
  }

  private static BankOrder order(String id) {
    return new BankOrder(
        id, new Payee("Công ty A", "", "123456789", "agribank"), Money.of(100), "x");
  }
}
