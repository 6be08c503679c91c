/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The five durable steps (submit, sign, control, approve, pay) at the service layer on Derby on
 * disk, and the same rows by bare JDBC in the same run: the statements of the recorded run on a
 * copy of the database as it was before.
 */
final class FiveSteps {
  private FiveSteps() {}

  static Figures run(Path folder, int dossiers, int clients) throws Exception {
    Path first = folder.resolve("first");
    try (Wiring wiring = new Wiring(first)) {
      wiring.load();
      // Warms up what the just-in-time compiler has to learn; its dossiers are part of the copies.
      work(wiring, dossiers);
    }
    Path warm = folder.resolve("warm");
    Path bare = folder.resolve("bare");
    DiskStore.copy(first, warm);
    DiskStore.copy(first, bare);
    List<List<RecordedWrite>> transactions;
    Map<String, Long> rows;
    Lap service;
    Lap several;
    try (Wiring wiring = new Wiring(first)) {
      wiring.store().recording().start();
      work(wiring, dossiers);
      wiring.store().recording().stop();
      transactions = wiring.store().recording().transactions();
      rows = wiring.store().recording().rows();
      service = Lap.of(() -> work(wiring, dossiers));
      several = Lap.of(() -> work(wiring, dossiers, clients));
    }
    replay(warm, transactions);
    Lap raw = replay(bare, transactions);
    return new Figures(dossiers, clients, service, several, raw, rows, transactions.size());
  }

  private static Lap replay(Path folder, List<List<RecordedWrite>> transactions) throws Exception {
    try (DiskStore store = DiskStore.derby(folder)) {
      return Lap.of(() -> Replay.of(store.pool(), transactions));
    }
  }

  private static int work(Wiring wiring, int dossiers, int clients) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<List<String>>> parts = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int share = dossiers / clients + (client < dossiers % clients ? 1 : 0);
      parts.add(pool.submit(() -> wiring.approve(share)));
    }
    for (Future<List<String>> part : parts) {
      wiring.awaitPaid(part.get());
    }
    pool.shutdown();
    return dossiers;
  }

  private static int work(Wiring wiring, int dossiers) throws Exception {
    wiring.awaitPaid(wiring.approve(dossiers));
    return dossiers;
  }
}
