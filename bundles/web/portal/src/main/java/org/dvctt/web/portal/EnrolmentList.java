/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Role;
import org.jspecify.annotations.Nullable;

/** Enrolments at an office: those that wait for the person first, then those of a chosen state. */
final class EnrolmentList {
  private static final int SHOWN = 100;

  /** What has come to the treasury and is not decided yet. */
  private static final Set<EnrolmentState> UNDECIDED =
      EnumSet.of(EnrolmentState.REG_SENT, EnrolmentState.REG_ACCEPTED);

  private final Services services;

  EnrolmentList(Services services) {
    this.services = services;
  }

  Answer show(Turn turn) {
    Actor actor = turn.actor();
    String wanted = turn.param("state");
    Set<EnrolmentState> chosen =
        Stream.of(EnrolmentState.values())
            .filter(state -> state.name().equals(wanted))
            .collect(
                java.util.stream.Collectors.toCollection(
                    () -> EnumSet.noneOf(EnrolmentState.class)));
    Map<String, Object> model = new HashMap<>();
    model.put("waiting", list(actor, waiting(actor)).items());
    Page<EnrolmentSummary> found = chosen.isEmpty() ? null : list(actor, chosen);
    if (found != null) {
      model.put("found", found);
    }
    model.put("state", wanted);
    model.put("states", List.of(EnrolmentState.values()));
    return Answer.page("enrolments", model);
  }

  /** Undecided ones in which somebody with these roles has an act; all of them for others. */
  private Set<EnrolmentState> waiting(Actor actor) {
    Set<EnrolmentState> mine = EnumSet.noneOf(EnrolmentState.class);
    for (EnrolmentAct act : services.enrolments().acts()) {
      if (act.actors().stream().anyMatch(actor::holds)) {
        act.from().stream().filter(UNDECIDED::contains).forEach(mine::add);
      }
    }
    return mine.isEmpty() ? UNDECIDED : mine;
  }

  private Page<EnrolmentSummary> list(Actor actor, Set<EnrolmentState> states) {
    return services
        .enrolments()
        .enrolments(actor, new EnrolmentQuery(null, null, office(actor), states, 0, SHOWN));
  }

  /** The person's office; null for those who look at the whole province. */
  private static @Nullable OfficeCode office(Actor actor) {
    boolean all =
        Stream.of(Role.KB_PROVINCE_DIRECTOR, Role.KB_ROLLOUT_MANAGER, Role.KB_AUDITOR)
            .anyMatch(actor::holds);
    return all ? null : actor.office().orElse(null);
  }
}
