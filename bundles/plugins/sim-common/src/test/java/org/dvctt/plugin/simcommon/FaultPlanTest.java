/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FaultPlanTest {
  private static final Set<Fault> ALL = EnumSet.allOf(Fault.class);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aFileIsReadWithItsCommentsAndDefaults() throws IOException {
    FaultPlan plan =
        FaultPlanReader.read(file("# synthetic\n\nseed = 7\nslow=4\n lost = 3 \n"), ALL);
    assertEquals(
        new FaultPlan(
            7,
            Map.of(Fault.SLOW, 4, Fault.LOST, 3),
            Duration.ofSeconds(6),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2)),
        plan);
  }

  @Test
  public void whatAPlanSaysOfItselfCanBeRead() {
    long seed = System.nanoTime();
    System.out.println("FaultPlanTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      FaultPlan plan = random(random);
      assertEquals(plan, FaultPlanReader.read("plan", plan.text(), ALL));
    }
  }

  @Test
  public void everyWrongLineIsToldWithWhatToWrite() throws IOException {
    Path file = file("seed = 7\nslwo = 4\nslow = 200\nlost\nlost = 1\nlost = 2\nslow_ms = -1\n");
    String told =
        assertThrows(IllegalArgumentException.class, () -> FaultPlanReader.read(file, ALL))
            .getMessage();
    List<String> lines = told.lines().toList();
    assertEquals(told, 6, lines.size());
    assertTrue(told, lines.get(0).contains(" line 2: this simulator does not know 'slwo': write"));
    assertTrue(told, lines.get(1).contains(" line 3: 200 is no percentage: write 0 to 100"));
    assertTrue(told, lines.get(2).contains(" line 4: 'lost' is not name = whole number: write"));
    assertTrue(told, lines.get(3).contains(" line 6: 'lost' is there already: keep one"));
    assertTrue(told, lines.get(4).contains(" line 7: -1 ms is no time here: write"));
    assertEquals("Nothing was started: correct the plan and start again.", lines.get(5));
  }

  @Test
  public void moreThanAllSendingsCanNotGoWrong() {
    assertTold("seed = 1\nslow = 60\nlost = 41\n", " line 3: the faults are 101 % together: make");
  }

  @Test
  public void aPlanWithoutASeedCanNotBeRepeated() {
    assertTold("slow = 1\n", " line 2: the seed is missing: add a line like seed = 7");
    assertTold("", " line 1: the seed is missing");
  }

  @Test
  public void aFaultThatThisSimulatorCanNotDoIsRefused() {
    String told =
        assertThrows(
                IllegalArgumentException.class,
                () -> FaultPlanReader.read("p", "seed=1\nreturn_late=1\n", Set.of(Fault.SLOW)))
            .getMessage();
    assertTrue(told, told.contains("line 2: this simulator does not know 'return_late'"));
  }

  @Test
  public void aFileThatIsNoPlanIsRefused() throws IOException {
    Path none = folder.getRoot().toPath().resolve("none");
    assertTold(none, "name a file that is there");
    assertTold(
        Files.write(folder.newFile().toPath(), new byte[] {(byte) 0xff, '='}), "save it as UTF-8");
    assertTold(Files.write(folder.newFile().toPath(), new byte[70_000]), "more than 65536 bytes");
  }

  @Test
  public void theSameSeedDecidesTheSameAndAnotherOneDoesNot() {
    FaultPlan plan = plan(7, Map.of(Fault.SLOW, 10, Fault.LOST, 10));
    FaultPlan same = plan(7, Map.of(Fault.LOST, 10, Fault.SLOW, 10));
    FaultPlan other = plan(8, Map.of(Fault.SLOW, 10, Fault.LOST, 10));
    List<Fault> decided = decided(plan);
    assertEquals(decided, decided(same));
    assertNotEquals(decided, decided(other));
  }

  @Test
  public void laterSendingsOfAnOrderAreDecidedAnew() {
    FaultPlan plan = plan(7, Map.of(Fault.LOST, 50));
    boolean[] seen = new boolean[2];
    for (int attempt = 1; attempt <= 64; attempt++) {
      seen[plan.of("B-1", attempt) == Fault.LOST ? 1 : 0] = true;
    }
    assertTrue("both came up in 64 sendings", seen[0] && seen[1]);
  }

  @Test
  public void theSharesAreKeptOverManyOrders() {
    FaultPlan plan = plan(11, Map.of(Fault.SLOW, 4, Fault.REFUSE, 4, Fault.MUTE, 12));
    Map<Fault, Integer> count = new EnumMap<>(Fault.class);
    for (int i = 0; i < 20_000; i++) {
      count.merge(plan.of("B-" + i, 1), 1, Integer::sum);
    }
    assertEquals(Set.of(Fault.NONE, Fault.SLOW, Fault.REFUSE, Fault.MUTE), count.keySet());
    assertEquals(800, count.get(Fault.SLOW), 150);
    assertEquals(800, count.get(Fault.REFUSE), 150);
    assertEquals(2_400, count.get(Fault.MUTE), 250);
  }

  static FaultPlan plan(long seed, Map<Fault, Integer> percents) {
    return new FaultPlan(
        seed, percents, Duration.ofSeconds(6), Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  private static FaultPlan random(Random random) {
    Map<Fault, Integer> percents = new EnumMap<>(Fault.class);
    int left = 100;
    for (Fault fault : Fault.values()) {
      if (fault != Fault.NONE && random.nextBoolean()) {
        int percent = 1 + random.nextInt(20);
        if (percent <= left) {
          percents.put(fault, percent);
          left -= percent;
        }
      }
    }
    long seed = random.nextLong() % 1_000_000_000_000_000_000L;
    return new FaultPlan(
        seed,
        percents,
        Duration.ofMillis(random.nextInt(600_001)),
        Duration.ofMillis(random.nextInt(600_001)),
        Duration.ofMillis(random.nextInt(600_001)));
  }

  private static List<Fault> decided(FaultPlan plan) {
    return IntStream.range(0, 500).mapToObj(i -> plan.of("B-" + i, 1 + i % 3)).toList();
  }

  private static void assertTold(String text, String words) {
    String told =
        assertThrows(IllegalArgumentException.class, () -> FaultPlanReader.read("plan", text, ALL))
            .getMessage();
    assertTrue(told, told.contains(words));
  }

  private static void assertTold(Path file, String words) {
    String told =
        assertThrows(IllegalArgumentException.class, () -> FaultPlanReader.read(file, ALL))
            .getMessage();
    assertTrue(told, told.contains(words));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.newFile().toPath(), text);
  }
}
