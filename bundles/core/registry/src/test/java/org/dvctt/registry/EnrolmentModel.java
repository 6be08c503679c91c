/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.model.EnrolmentState;

/**
 * What one unit's enrolment should be after each act, said once more in the plainest way: from the
 * hand-written matrix, a list of what was done, and nothing of the machine's own.
 */
final class EnrolmentModel {
  /** What holds from a day on, and since when that is known. */
  record Done(String act, EnrolmentState to, LocalDate on, Instant recordedAt, String person) {}

  /** What a person asks for. */
  record Wish(Actor actor, String act, long version, LocalDate on, String reason) {}

  private static final Set<String> LEADERS =
      Set.of("enrol", "record_paper", "suspend", "resume", "terminate");

  private final Map<String, EnrolmentMatrix.Line> lines =
      EnrolmentMatrix.read().lines().stream()
          .collect(Collectors.toMap(EnrolmentMatrix.Line::act, Function.identity()));
  final List<Done> done = new ArrayList<>();
  private EnrolmentState state = EnrolmentState.REG_DRAFT;
  private LocalDate registered = LocalDate.MAX;

  List<String> acts() {
    return lines.keySet().stream().sorted().toList();
  }

  EnrolmentState state() {
    return state;
  }

  int version() {
    return done.size();
  }

  Optional<LocalDate> registered() {
    return registered.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(registered);
  }

  /** The code of the refusal that must come, or empty when the act must be done. */
  String verdict(Wish wish, LocalDate today) {
    EnrolmentMatrix.Line line = lines.get(wish.act());
    if (wish.actor().grants().stream().noneMatch(grant -> line.who().contains(grant.role()))) {
      return "WRONG_ROLE";
    }
    if (wish.version() != version()) {
      return "STALE_VERSION";
    }
    if (!line.leads().containsKey(state)) {
      return "ACT_NOT_ALLOWED";
    }
    if (line.reason() && wish.reason().strip().length() < 10) {
      return "REASON_NEEDED";
    }
    if (wish.on().isAfter(today)) {
      return "DAY_IN_FUTURE";
    }
    if (!wish.on().equals(today) && !LEADERS.contains(wish.act())) {
      return "DAY_NOT_YOURS";
    }
    if (!done.isEmpty() && wish.on().isBefore(done.get(done.size() - 1).on())) {
      return "DAY_TOO_EARLY";
    }
    return duty(wish);
  }

  private String duty(Wish wish) {
    String person = wish.actor().person();
    if (wish.act().equals("sign") && person.equals(latest("save"))) {
      return "SOD_U2";
    }
    return wish.act().equals("enrol") && person.equals(latest("accept")) ? "SOD_T1" : "";
  }

  /** Who did an act last. */
  private String latest(String act) {
    return done.stream()
        .filter(one -> one.act().equals(act))
        .map(Done::person)
        .reduce("", (one, later) -> later);
  }

  void apply(Wish wish, Instant now) {
    EnrolmentState to = lines.get(wish.act()).leads().get(state);
    boolean first = to == EnrolmentState.ENROLLED && !wish.act().equals("resume");
    if (first && wish.on().isBefore(registered)) {
      registered = wish.on();
    }
    state = to;
    done.add(new Done(wish.act(), to, wish.on(), now, wish.actor().person()));
  }

  /** The state on a day as it was known at an instant. */
  EnrolmentState on(LocalDate day, Instant knownAt) {
    EnrolmentState held = EnrolmentState.REG_DRAFT;
    for (Done one : done) {
      if (!one.on().isAfter(day) && !one.recordedAt().isAfter(knownAt)) {
        held = one.to();
      }
    }
    return held;
  }
}
