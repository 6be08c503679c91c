/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.junit.Test;
import org.osgi.framework.Version;

public class ConflictsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 26);
  private static final int DAYS = 8;
  private static final List<String> PROVINCES = List.of("11", "12", "14", "nobody lists it");

  @Test
  public void aVersionWhoseDaysAndProvincesLieInsideIsReplaced() {
    Activated old = new Activated(plugin("norms", 1, 1, 3, Set.of("12")), 1);

    List<Conflict> conflicts =
        Conflicts.of(plugin("norms", 2, 0, 5, Set.of()), Set.of(), List.of(old));

    assertEquals(Conflict.Kind.REPLACED, conflicts.get(0).kind());
    assertEquals(
        "norms 1.0.0 is wholly replaced: no day and province asks it any more.",
        conflicts.get(0).words().en());
  }

  @Test
  public void aVersionIsAskedStillOnItsOtherDaysAndInItsOtherProvinces() {
    Activated old = new Activated(plugin("norms", 1, 0, 5, Set.of()), 1);

    List<Conflict> conflicts =
        Conflicts.of(plugin("norms", 2, 3, 5, Set.of("12", "11")), Set.of(), List.of(old));

    assertEquals(Conflict.Kind.STAYS, conflicts.get(0).kind());
    assertEquals(
        "norms 1.0.0 is still asked from 2024-02-26 to 2024-02-28 in every province; from"
            + " 2024-02-29 to 2024-03-02 in every province but 11, 12.",
        conflicts.get(0).words().en());
    assertTrue(conflicts.get(0).words().vi().contains("ở mọi tỉnh trừ 11, 12"));
  }

  @Test
  public void anotherPluginWithTheSamePackIsRefusedAndAnotherVersionOfTheSameIsNot() {
    Activated other = new Activated(plugin("r2020", 1, 0, 5, Set.of()), 1, Set.of("R2020"));

    List<Conflict> conflicts =
        Conflicts.of(plugin("copy", 1, 0, 5, Set.of()), Set.of("R2020"), List.of(other));
    assertEquals(Conflict.Kind.SAME_PACK, conflicts.get(0).kind());
    assertTrue(conflicts.get(0).refuses());

    conflicts = Conflicts.of(plugin("r2020", 2, 0, 5, Set.of()), Set.of("R2020"), List.of(other));
    assertEquals(List.of(Conflict.Kind.REPLACED), conflicts.stream().map(Conflict::kind).toList());
  }

  @Test
  public void randomHistoriesAgreeWithAskingOnEachDayInEachProvince() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 3_000; run++) {
      List<Activated> active = new ArrayList<>();
      for (int i = 0; i < random.nextInt(5); i++) {
        active.add(new Activated(random(random, i + 1), 10 + i));
      }
      Descriptor candidate = random(random, 9);
      String story = "seed " + seed + " run " + run + "\n" + active + "\n" + candidate;
      agrees(story, candidate, active);
    }
  }

  private static void agrees(String story, Descriptor candidate, List<Activated> active) {
    List<Activated> after = new ArrayList<>(active);
    after.add(0, new Activated(candidate, 99));
    Map<PluginRef, Conflict> conflicts =
        Conflicts.of(candidate, Set.of(), active).stream()
            .collect(Collectors.toMap(Conflict::active, each -> each));
    Set<PluginRef> askedStill = new HashSet<>();
    Set<PluginRef> touched = new HashSet<>();
    for (int i = -1; i <= DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (String province : PROVINCES) {
        Map<String, Activated> winners = Activated.asked(after, day, province);
        assertEquals(story, oracle(after, day, province), versions(winners));
        winners.values().forEach(each -> askedStill.add(each.plugin().ref()));
        for (Activated each : active) {
          PluginRef ref = each.plugin().ref();
          if (each.plugin().id().equals(candidate.id())
              && Coverage.of(each.plugin()).covers(day, province)
              && Coverage.of(candidate).covers(day, province)) {
            touched.add(ref);
          }
          Conflict conflict = conflicts.get(ref);
          if (conflict != null) {
            Activated winner = winners.get(each.plugin().id());
            assertEquals(
                story + "\n" + conflict + " on " + day + " in " + province,
                winner != null && winner.plugin().ref().equals(ref),
                conflict.left().stream().anyMatch(left -> left.covers(day, province)));
          }
        }
      }
    }
    assertEquals(story, touched, conflicts.keySet());
    conflicts.forEach(
        (ref, conflict) ->
            assertEquals(
                story + ref,
                askedStill.contains(ref) ? Conflict.Kind.STAYS : Conflict.Kind.REPLACED,
                conflict.kind()));
  }

  /** Asks by hand: the last in a list that covers the day and the province. */
  private static Map<String, String> oracle(List<Activated> all, LocalDate day, String province) {
    Map<String, String> winners = new java.util.TreeMap<>();
    all.stream()
        .sorted((a, b) -> Long.compare(a.generation(), b.generation()))
        .filter(each -> each.plugin().from().compareTo(day) <= 0)
        .filter(each -> each.plugin().to().compareTo(day) >= 0)
        .filter(
            each ->
                each.plugin().provinces().isEmpty() || each.plugin().provinces().contains(province))
        .forEach(each -> winners.put(each.plugin().id(), each.plugin().version().toString()));
    return winners;
  }

  private static Map<String, String> versions(Map<String, Activated> winners) {
    return winners.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, e -> e.getValue().plugin().version().toString()));
  }

  private static Descriptor random(Random random, int version) {
    Set<String> provinces = new HashSet<>();
    for (String province : PROVINCES.subList(0, 3)) {
      if (random.nextBoolean()) {
        provinces.add(province);
      }
    }
    int from = random.nextInt(DAYS);
    int to = random.nextInt(5) == 0 ? -1 : from + random.nextInt(DAYS - from);
    return plugin(random.nextInt(4) == 0 ? "other" : "norms", version, from, to, provinces);
  }

  /** A plugin; {@code to} below zero: it stays open. */
  private static Descriptor plugin(
      String id, int version, int from, int to, Set<String> provinces) {
    return new Descriptor(
        id,
        new Version(version, 0, 0),
        Set.of(PluginKind.CONTROL),
        "",
        Text.of(id, id),
        Text.of("", ""),
        "",
        provinces,
        FIRST.plusDays(from),
        to < 0 ? Descriptor.OPEN : FIRST.plusDays(to),
        Set.of(),
        "",
        "");
  }
}
