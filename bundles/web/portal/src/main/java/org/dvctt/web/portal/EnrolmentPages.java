/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything under {@code /portal/enrolments}: the office's list, one unit's enrolment with the
 * acts of its table, and what the unit fills in. People of a unit come to their own.
 */
final class EnrolmentPages implements Page {
  /** Whose work enrolments are, in the treasury. */
  static final Role[] WORKERS = {
    Role.KB_OFFICER,
    Role.KB_RELATION_OFFICER,
    Role.KB_LEADER,
    Role.KB_OFFICE_HEAD,
    Role.KB_ROLLOUT_MANAGER,
    Role.KB_PROVINCE_DIRECTOR,
    Role.KB_AUDITOR
  };

  private static final String HERE = "/portal/enrolments/";
  private final Services services;
  private final EnrolmentList list;

  EnrolmentPages(Services services) {
    this.services = services;
    list = new EnrolmentList(services);
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    if (path.size() == 1) {
      return actor.ofTreasury()
          ? list.show(turn)
          : new Answer.Moved(HERE + actor.unit().orElseThrow(UnitPage::notAllowed));
    }
    UnitCode unit = UnitCode.of(path.get(1));
    if (path.size() == 2) {
      return shown(turn, 200, unit, List.of(), "");
    }
    if (path.size() == 3 && "edit".equals(path.get(2))) {
      return turn.posts() ? save(turn, unit) : edit(turn, unit);
    }
    if (path.size() == 4 && "acts".equals(path.get(2)) && turn.posts()) {
      return act(turn, unit, path.get(3));
    }
    throw Portal.notFound();
  }

  private Answer act(Turn turn, UnitCode unit, String act) {
    try {
      services.enrolments().perform(turn.actor(), unit, act, command(turn));
      return new Answer.Moved(HERE + unit + "?done=" + act);
    } catch (Refused refused) {
      return shown(turn, Portal.status(refused), unit, refused.reasons(), act);
    }
  }

  private Answer shown(Turn turn, int status, UnitCode unit, List<Reason> reasons, String tried) {
    EnrolmentView view = view(turn, unit);
    Map<String, Object> model = new HashMap<>();
    model.put("enrolment", view);
    model.put("unit", unit(unit));
    model.put("history", services.enrolments().enrolmentHistory(turn.actor(), unit));
    model.put(
        "actLabels",
        services.enrolments().acts().stream()
            .collect(Collectors.toMap(EnrolmentAct::act, EnrolmentAct::label)));
    model.put(
        "dated",
        view.acts().stream()
            .filter(act -> act.actors().contains(Role.KB_LEADER))
            .map(EnrolmentAct::act)
            .toList());
    model.put("places", places(turn, unit));
    model.put("reasons", reasons);
    model.put("tried", tried);
    model.put("why", turn.param("reason"));
    model.put("on", turn.param("on"));
    model.put("done", turn.param("done"));
    model.put("ours", turn.actor().unit().map(unit::equals).orElse(false));
    return new Answer.Shown(status, "enrolment", model);
  }

  /** Where its notices go, for who may see its contacts. */
  private Map<String, Object> places(Turn turn, UnitCode unit) {
    try {
      return Map.of(
          "list", services.notices().places(turn.actor(), unit),
          "holderReached", services.notices().holderReached(turn.actor(), unit));
    } catch (Refused refused) {
      return Map.of();
    }
  }

  private Answer edit(Turn turn, UnitCode unit) {
    EnrolmentView view = view(turn, unit);
    if (view.acts().stream().noneMatch(act -> act.act().equals("save"))) {
      return new Answer.Moved(HERE + unit);
    }
    EnrolmentContent content = view.content();
    EnrolmentForm form =
        content == null ? EnrolmentForm.empty(unit(unit)) : EnrolmentForm.of(content);
    return form(turn, 200, view, form, List.of(), view.version());
  }

  private Answer save(Turn turn, UnitCode unit) {
    EnrolmentView view = view(turn, unit);
    EnrolmentForm form = EnrolmentForm.typed(turn);
    if (form.resized()) {
      return form(turn, 200, view, form, List.of(), turn.version());
    }
    try {
      services.enrolments().save(turn.actor(), unit, form.content(), command(turn));
      return new Answer.Moved(HERE + unit + "?done=save");
    } catch (Refused refused) {
      // Sent again after the warning, it knowingly replaces the newest.
      boolean stale = refused.kind() == Refused.Kind.STALE;
      long version = stale ? view.version() : turn.version();
      return form(turn, Portal.status(refused), view, form, refused.reasons(), version);
    }
  }

  private Answer form(
      Turn turn,
      int status,
      EnrolmentView view,
      EnrolmentForm form,
      List<Reason> reasons,
      long version) {
    UnitView unit = unit(view.unit());
    Map<String, Object> model = new HashMap<>();
    model.put("enrolment", view);
    model.put("unit", unit);
    model.put("form", form.fields());
    model.put("members", form.members());
    model.put("ticked", form.accounts());
    model.put(
        "accounts",
        java.util.stream.Stream.concat(
                unit.accounts().stream().map(Object::toString), form.accounts().stream())
            .distinct()
            .toList());
    model.put("roles", EnrolmentForm.ROLES.stream().map(Role::name).toList());
    model.put("reasons", reasons);
    model.put("faults", DraftScreen.byField(reasons));
    model.put("fieldNames", EnrolmentForm.names(Texts.of(turn.language()), reasons));
    model.put("version", version);
    return new Answer.Shown(status, "enrolment-edit", model);
  }

  private EnrolmentView view(Turn turn, UnitCode unit) {
    return services.enrolments().enrolment(turn.actor(), unit, null).orElseThrow(Portal::notFound);
  }

  private UnitView unit(UnitCode unit) {
    return services.registry().unit(unit, null).orElseThrow(Portal::notFound);
  }

  private static EnrolmentCommand command(Turn turn) {
    var command = turn.command();
    return new EnrolmentCommand(
        turn.version(),
        day(turn.param("on")),
        turn.param("reason"),
        command.idempotencyKey(),
        command.bodyHash());
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_DATE",
          "on",
          Text.of("Đây không phải là ngày.", "This is no date."),
          Text.of("Chọn ngày trên lịch.", "Pick a day."));
    }
  }
}
