/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ops;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * {@code kill -9} in the middle of a restore: the next start has the old state or the new one,
 * database and papers of the same, and nothing half done beside them.
 */
public class RestoreKillIT {
  private static final String UNIT = "1990766";
  private static final String PAPER = "0a".repeat(32);
  private static final String LATER_PAPER = "0b".repeat(32);
  private static RunningPlatform platform;

  private final Path data = platform.installation().data();
  private int old;
  private boolean lastWasOld;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void theNextStartHasTheOldStateOrTheNewOneNeverAMix() throws Exception {
    String kept = new Chain(platform, UNIT, "9918").draft(1_000_000);
    paper(PAPER);
    done("dvctt:backup point");
    Map<String, BooleanSupplier> moments = new LinkedHashMap<>();
    moments.put("the copy is brought in", () -> beside("store", ".incoming-"));
    moments.put("the exchange is marked", this::marked);
    moments.put("the old papers are aside", () -> beside("", "blobs.before-"));
    moments.put("the copy is the store", () -> beside("", "blobs.before-") && !marked());
    for (Map.Entry<String, BooleanSupplier> moment : moments.entrySet()) {
      String later = new Chain(platform, UNIT, "9918").draft(2_000_000);
      paper(LATER_PAPER);
      killWhen(moment.getValue());
      platform.start();
      assertOldOrNew(moment.getKey(), kept, later);
      // What earlier restores kept aside is not what the next moment waits for.
      forgetBefore();
    }
    // In between either may be: the restore goes on until the kill has reached it.
    assertTrue("a kill before the exchange leaves the old state", old > 0);
    assertFalse("a kill after it leaves the new one", lastWasOld);
    done("dvctt:restore --yes point");
    platform.awaitReady();
    assertEquals(Set.of(PAPER), papers());
  }

  private void killWhen(BooleanSupplier moment) throws Exception {
    Thread restore = new Thread(() -> platform.console().run("dvctt:restore --yes point"));
    restore.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!moment.getAsBoolean() && restore.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(100_000);
    }
    assertTrue("the moment came", moment.getAsBoolean() || beside("store", ".before-"));
    platform.kill();
    restore.join();
  }

  private void assertOldOrNew(String moment, String kept, String later) throws IOException {
    Chain chain = new Chain(platform, UNIT, "9918");
    assertEquals(moment, "DRAFT", chain.state(kept));
    int status = chain.person("kt").get("dossiers/" + later).status();
    assertTrue(moment + ": " + status, status == 200 || status == 404);
    boolean isOld = status == 200;
    old += isOld ? 1 : 0;
    lastWasOld = isOld;
    System.out.println("RestoreKillIT " + moment + ": " + (isOld ? "old" : "new") + " state");
    assertEquals(moment, isOld ? Set.of(PAPER, LATER_PAPER) : Set.of(PAPER), papers());
    assertTrue(moment, !marked() && !beside("store", ".incoming-") && !beside("", ".incoming-"));
    assertEquals(moment, !isOld, beside("store", ".before-"));
    assertEquals(moment, !isOld, beside("", "blobs.before-"));
    Ledgers.assertWhole(platform);
    chain.draft(500_000);
  }

  /** A paper as the store of papers keeps it: no row names it, its presence tells which state. */
  private void paper(String sha) throws IOException {
    Path folder = Files.createDirectories(data.resolve("blobs").resolve(sha.substring(0, 2)));
    byte[] bytes = HexFormat.of().parseHex(sha);
    Files.writeString(folder.resolve(sha), new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Set<String> papers() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          // Plugins' files lie there too.
          .filter(Set.of(PAPER, LATER_PAPER)::contains)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private boolean marked() {
    return Files.exists(data.resolve("restore-under-way"));
  }

  private boolean beside(String folder, String part) {
    String[] names = data.resolve(folder).toFile().list();
    return names != null && Stream.of(names).anyMatch(name -> name.contains(part));
  }

  private void forgetBefore() throws IOException {
    for (Path folder : new Path[] {data, data.resolve("store")}) {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path path : left.filter(p -> p.toString().contains(".before-")).toList()) {
          org.dvctt.itests.Installation.delete(path);
        }
      }
    }
  }

  private static void done(String command) {
    Said said = platform.console().run(command);
    assertEquals(command + ": " + said.all(), 0, said.exit());
  }
}
