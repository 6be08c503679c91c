/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Page;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/** What the small core answers about enrolments. */
final class FakeEnrolments {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final UnitMilestones REACHED = new UnitMilestones(DAY, null, null, null);

  private FakeEnrolments() {}

  static void usual(Map<String, Function<Object[], Object>> answers) {
    answers.put("enrolments", a -> new Page<>(List.of(summary()), 0, 50, 1));
    answers.put("enrolment", a -> Optional.of(view(null, 3)));
    answers.put("enrolmentHistory", a -> List.of(line()));
    answers.put("save", a -> view((EnrolmentContent) a[2], 1));
    answers.put("perform", a -> view(null, 4));
    answers.put("acts", a -> List.of(act("save"), act("return")));
  }

  private static EnrolmentSummary summary() {
    return new EnrolmentSummary(
        FakeCore.UNIT, "Trường", FakeCore.OFFICE, EnrolmentState.REG_SENT, DAY, REACHED);
  }

  private static EnrolmentView view(EnrolmentContent content, long version) {
    return new EnrolmentView(
        FakeCore.UNIT,
        "Trường",
        FakeCore.OFFICE,
        EnrolmentState.REG_SENT,
        version,
        Channel.ONLINE,
        content,
        "",
        "",
        REACHED,
        List.of(act("return")));
  }

  private static EnrolmentLine line() {
    return new EnrolmentLine(
        1,
        "save",
        EnrolmentState.REG_DRAFT,
        EnrolmentState.REG_SAVED,
        DAY,
        "p-maker",
        "Người maker",
        "",
        Instant.parse("2020-08-03T01:00:00Z"));
  }

  private static EnrolmentAct act(String name) {
    return new EnrolmentAct(
        name,
        Text.of("Trả lại", "Return"),
        Set.of(EnrolmentState.REG_SENT),
        EnrolmentState.REG_RETURNED,
        Set.of(Role.KB_OFFICER),
        true);
  }
}
