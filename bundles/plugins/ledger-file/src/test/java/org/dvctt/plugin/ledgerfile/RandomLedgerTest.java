/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.plugin.exchangeprobe.StoppingDisk;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Moment;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Stopped;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Orders, orders again, answers, answers again, contradictions and stops of the machine in any
 * order: at the end the ledger got each order once and each order is what it said first.
 */
public class RandomLedgerTest {
  private static final int ROUNDS = 15;
  private static final int STEPS = 60;
  private static final int ORDERS = 8;
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  @Test
  public void eachOrderIsWhatTheLedgerSaidAndWasSentOnce() throws IOException {
    System.out.println("RandomLedgerTest seed " + seed);
    Random random = new Random(seed);
    int stops = 0;
    for (int round = 0; round < ROUNDS; round++) {
      stops += new Round(random, Folders.of(folder.newFolder().toPath(), "x", "")).run();
    }
    System.out.println("RandomLedgerTest stops " + stops);
  }

  private final class Round {
    private final Random random;
    private final Folders folders;
    private final LedgerSide side;
    private final Map<String, LedgerAnswer> said = new HashMap<>();
    private final List<String> answers = new ArrayList<>();
    private LedgerFile ledger;

    Round(Random random, Folders folders) {
      this.random = random;
      this.folders = folders;
      this.side = new LedgerSide(folders);
      this.ledger = open(StoppingDisk.never());
    }

    int run() {
      int stops = 0;
      for (int step = 0; step < STEPS; step++) {
        String id = "L-" + random.nextInt(ORDERS);
        try {
          switch (random.nextInt(8)) {
            case 0, 1, 2 -> ledger.post(Booking.of(id, 100));
            case 3 -> ledger.query(id);
            case 4, 5 -> answer(id);
            case 6 -> again();
            default -> {
              Moment moment = Moment.values()[random.nextInt(3)];
              ledger = open(StoppingDisk.after(random.nextInt(9), moment));
            }
          }
        } catch (Stopped e) {
          stops++;
          ledger = open(StoppingDisk.never());
        }
      }
      ledger = open(StoppingDisk.never());
      ledger.query("");
      ledger.query("");
      ledger.query("");
      side.fetch();
      for (int i = 0; i < ORDERS; i++) {
        check("L-" + i);
      }
      assertEquals(List.of(), LedgerSide.list(folders.in()));
      return stops;
    }

    private void check(String id) {
      String where = "seed " + seed + " " + id;
      LedgerAnswer known = ledger.query(id);
      assertEquals(where, known.status() == Status.NOT_FOUND ? 0 : 1, side.received(id));
      if (known.status() != Status.NOT_FOUND) {
        assertEquals(
            where, said.getOrDefault(id, new LedgerAnswer(Status.ACCEPTED, "", "")), known);
      }
    }

    /** The ledger answers what it has; a second answer that differs must not count. */
    private void answer(String id) {
      side.fetch();
      if (side.received(id) == 0) {
        return;
      }
      boolean posted = random.nextBoolean();
      String text =
          posted
              ? side.answer(id, "POSTED", "number = GL-" + random.nextInt(3))
              : side.answer(id, "REFUSED", "reason = x");
      said.computeIfAbsent(id, any -> AnswerFile.read(bytes(text)).answer());
      answers.add(text);
      side.put(text);
    }

    private void again() {
      if (!answers.isEmpty()) {
        side.put(answers.get(random.nextInt(answers.size())));
      }
    }

    private byte[] bytes(String text) {
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private LedgerFile open(StoppingDisk disk) {
      return new LedgerFile(folders, disk, Limits.of(1, 0));
    }
  }
}
