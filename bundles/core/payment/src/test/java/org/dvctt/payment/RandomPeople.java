/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;

/** People who do what comes to their mind: mostly their work, often not, sometimes twice. */
final class RandomPeople {
  private static final String REASON = "lý do đủ dài";
  private static final List<String> WORK =
      List.of("maker", "second", "first", "officer", "controller", "leader");

  /** One person with all of the treasury's roles: duties must still be kept apart. */
  private static final Actor ALL_ROLES =
      new Actor(
          "one",
          "one",
          "one",
          List.of(
              new Grant(Role.KB_OFFICER, null, FakeRegistry.OFFICE),
              new Grant(Role.KB_CONTROLLER, null, FakeRegistry.OFFICE),
              new Grant(Role.KB_LEADER, null, FakeRegistry.OFFICE)));

  /** An act that was answered as done, to be sent again word for word. */
  private record Done(Actor actor, String id, ActRequest request) {}

  final Queue<String> dossiers = new ConcurrentLinkedQueue<>();
  final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  final AtomicInteger done = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger replayed = new AtomicInteger();
  private final Desk desk;
  private final Matrix matrix;

  RandomPeople(Desk desk, Matrix matrix) {
    this.desk = desk;
    this.matrix = matrix;
  }

  /** One person's day: so many steps by the seed. */
  void work(long seed, int steps) {
    Random random = new Random(seed);
    List<Done> mine = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      try {
        if (dossiers.isEmpty() || random.nextInt(40) == 0) {
          create(random);
        } else if (!mine.isEmpty() && random.nextInt(10) == 0) {
          replay(mine.get(random.nextInt(mine.size())));
        } else {
          act(random, mine);
        }
      } catch (Refused e) {
        refused.incrementAndGet();
        if (e.reasons().isEmpty() || e.reasons().get(0).nextStep().vi().isBlank()) {
          wrong.add("a refusal without a next step: " + e.reasons());
        }
      }
    }
  }

  private void create(Random random) {
    var command = desk.command();
    var draft = Desk.draft(1 + random.nextInt(400_000));
    Actor maker = DossiersInState.worker("maker");
    String id = desk.dossiers.create(maker, draft, command).id();
    done.incrementAndGet();
    dossiers.add(id);
    if (random.nextInt(4) == 0) {
      replayed.incrementAndGet();
      if (!desk.dossiers.create(maker, draft, command).id().equals(id)) {
        wrong.add("a repeated create made another dossier than " + id);
      }
    }
  }

  private void replay(Done earlier) {
    replayed.incrementAndGet();
    try {
      desk.dossiers.act(earlier.actor(), earlier.id(), earlier.request());
    } catch (Refused e) {
      wrong.add("a repeated " + earlier.request().act() + " was refused: " + e.reasons());
    }
  }

  private void act(Random random, List<Done> mine) {
    List<String> all = List.copyOf(dossiers);
    // Mostly the youngest, so that some come to their end before the steps do.
    String id = all.get(Math.max(0, all.size() - 1 - random.nextInt(5)));
    if (random.nextInt(3) == 0) {
      id = all.get(random.nextInt(all.size()));
    }
    DossierRow row = desk.row(id);
    Matrix.Line line = line(random, row.state());
    String who =
        random.nextInt(8) == 0 ? WORK.get(random.nextInt(WORK.size())) : line.first().get(0);
    Actor actor = random.nextInt(10) == 0 ? ALL_ROLES : DossiersInState.worker(who);
    if (actor == null) {
      actor = DossiersInState.worker(WORK.get(random.nextInt(WORK.size())));
    }
    long version = random.nextInt(10) == 0 ? row.version() - 1 : row.version();
    if (line.act().equals("edit")) {
      desk.dossiers.edit(
          actor, id, version, Desk.draft(1 + random.nextInt(400_000)), desk.command());
      done.incrementAndGet();
      return;
    }
    String reason = random.nextInt(10) == 0 ? "" : REASON;
    ActRequest request = desk.request(id, line.act(), version, reason, "R99");
    desk.dossiers.act(actor, id, request);
    done.incrementAndGet();
    mine.add(new Done(actor, id, request));
  }

  private Matrix.Line line(Random random, DossierState state) {
    List<Matrix.Line> fitting =
        matrix.lines().stream()
            .filter(line -> !line.ofSystem())
            .filter(line -> leaves(line, state))
            .toList();
    // Going on is likelier than giving up, or nothing would ever be paid.
    List<Matrix.Line> forward =
        fitting.stream().filter(line -> line.needs().equals("-") && onward(line.act())).toList();
    int dice = random.nextInt(10);
    if (dice < 7 && !forward.isEmpty()) {
      return forward.get(random.nextInt(forward.size()));
    }
    List<Matrix.Line> lines = dice < 9 && !fitting.isEmpty() ? fitting : matrix.lines();
    return lines.get(random.nextInt(lines.size()));
  }

  private static boolean leaves(Matrix.Line line, DossierState state) {
    return line.moves().keySet().stream().anyMatch(from -> Matrix.STATES.get(from) == state);
  }

  private static boolean onward(String act) {
    return !Set.of(
            "cancel",
            "withdraw",
            "give_up",
            "close_returned",
            "submit_single",
            "recall_sign2",
            "recall_sign1",
            "edit",
            "recontrol")
        .contains(act);
  }
}
