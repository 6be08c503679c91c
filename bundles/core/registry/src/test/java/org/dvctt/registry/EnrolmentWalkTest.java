/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.dvctt.registry.EnrolmentDesk.UNIT;
import static org.dvctt.registry.EnrolmentDesk.content;
import static org.dvctt.registry.EnrolmentDesk.person;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Random people do random acts, on right and wrong versions and days; each answer and what is told
 * of every day afterwards must be the model's. {@code -Dseed=…} repeats a run, {@code -Dsteps=5000}
 * walks longer.
 */
@RunWith(Parameterized.class)
public class EnrolmentWalkTest {
  private static final int STEPS = Integer.getInteger("steps", 250);

  private static final List<Actor> PEOPLE =
      List.of(
          person("maker", Role.UNIT_MAKER),
          person("admin", Role.UNIT_ADMIN),
          person("holder", Role.UNIT_ACCOUNT_HOLDER),
          person("both", Role.UNIT_MAKER, Role.UNIT_ACCOUNT_HOLDER),
          person("officer", Role.KB_OFFICER),
          person("leader", Role.KB_LEADER),
          person("head", Role.KB_OFFICER, Role.KB_LEADER),
          person("onlooker", Role.KB_AUDITOR));

  @Parameter public String engine;
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Set<EnrolmentState> visited = EnumSet.of(EnrolmentState.REG_DRAFT);
  private TestProvince province;
  private EnrolmentDesk desk;
  private EnrolmentModel model = new EnrolmentModel();

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    province = TestProvince.small(engine);
    desk = new EnrolmentDesk(province);
  }

  @After
  public void close() {
    province.close();
  }

  @Test
  public void everyAnswerAndEveryDayAreTheModels() {
    System.out.println("EnrolmentWalkTest " + engine + " -Dseed=" + seed + " -Dsteps=" + STEPS);
    for (int step = 0; step < STEPS; step++) {
      // Days pass now and then, so that acts can be dated back behind one another.
      province.now = province.now.plusSeconds(random.nextInt(6) == 0 ? 86_400 * 3L : 60);
      step("-Dseed=" + seed + " step " + step);
      if (model.state() == EnrolmentState.TERMINATED && random.nextInt(3) == 0) {
        everyDay();
        desk.in(EnrolmentState.REG_DRAFT);
        model = new EnrolmentModel();
      }
    }
    everyDay();
    System.out.println("EnrolmentWalkTest " + engine + " " + answers + " " + visited);
    assertTrue("some acts are done: " + answers, answers.getOrDefault("done", 0) > STEPS / 3);
    assertTrue(
        "others are refused: " + answers,
        answers.keySet().containsAll(Set.of("WRONG_ROLE", "ACT_NOT_ALLOWED")));
    assertTrue("the walk comes about: " + visited, visited.size() > 4);
  }

  private void step(String at) {
    EnrolmentModel.Wish wish = wish();
    LocalDate today = BusinessClock.day(province.now);
    String expected = model.verdict(wish, today);
    int audited = province.audited.size();
    String answer = "";
    try {
      act(wish);
    } catch (Refused refused) {
      answer = refused.reasons().get(0).code();
    }
    String told = at + " " + wish.actor().person() + " " + wish.act() + " in " + model.state();
    assertEquals(told, expected, answer);
    if (expected.isEmpty()) {
      model.apply(wish, province.now);
    }
    answers.merge(expected.isEmpty() ? "done" : expected, 1, Integer::sum);
    visited.add(model.state());
    assertEquals(told, audited + 1, province.audited.size());
    assertEquals(
        told,
        expected.isEmpty() ? "DONE" : "REFUSED " + expected,
        province.audited.get(audited).outcome());
    assertEquals(told, model.state(), desk.now().state());
    assertEquals(told, model.version(), desk.now().version());
  }

  private void act(EnrolmentModel.Wish wish) {
    EnrolmentCommand command = EnrolmentDesk.command(wish.version(), wish.on(), wish.reason());
    if (wish.act().equals("save")) {
      province.enrolments.save(wish.actor(), UNIT, content(), command);
    } else {
      province.enrolments.perform(wish.actor(), UNIT, wish.act(), command);
    }
  }

  /** Mostly something that can be done, else a little of everything. */
  private EnrolmentModel.Wish wish() {
    LocalDate today = BusinessClock.day(province.now);
    EnrolmentModel.Wish wish = any(today);
    boolean anything = random.nextInt(3) == 0;
    for (int i = 0; !anything && i < 200 && !model.verdict(wish, today).isEmpty(); i++) {
      wish = any(today);
    }
    return wish;
  }

  private EnrolmentModel.Wish any(LocalDate today) {
    List<String> acts = model.acts();
    String act = acts.get(random.nextInt(acts.size()));
    if ((act.equals("terminate") || act.equals("record_paper")) && random.nextInt(4) > 0) {
      act = "save";
    }
    return new EnrolmentModel.Wish(
        PEOPLE.get(random.nextInt(PEOPLE.size())),
        act,
        random.nextInt(10) == 0 ? model.version() - 1 + 2L * random.nextInt(2) : model.version(),
        random.nextInt(3) > 0 ? today : today.plusDays(random.nextInt(5) - 3),
        random.nextInt(6) == 0 ? "ngắn" : EnrolmentDesk.REASON);
  }

  /** What was told of each day, as it was known after each act. */
  private void everyDay() {
    List<EnrolmentLine> lines = province.enrolments.enrolmentHistory(EnrolmentDesk.LEADER, UNIT);
    assertEquals(
        model.done.stream().map(one -> one.act() + one.to() + one.on()).toList(),
        lines.stream().map(line -> line.act() + line.to() + line.effectiveOn()).toList());
    LocalDate today = BusinessClock.day(province.now);
    for (EnrolmentModel.Done known : model.done) {
      for (LocalDate day : List.of(known.on().minusDays(1), known.on(), today)) {
        assertEquals(
            "-Dseed=" + seed + " " + day + " known at " + known.recordedAt(),
            model.on(day, known.recordedAt()),
            state(day, known.recordedAt()));
      }
    }
    assertEquals(model.registered().orElse(null), desk.now().milestones().registeredOn());
  }

  private EnrolmentState state(LocalDate day, Instant knownAt) {
    return province.transactions.read(tx -> province.answers.units(tx, day, knownAt)).stream()
        .filter(unit -> unit.code().equals(UNIT))
        .findFirst()
        .orElseThrow()
        .enrolment();
  }
}
