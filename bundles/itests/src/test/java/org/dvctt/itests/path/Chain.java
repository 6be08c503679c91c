/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.SignIns;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.testkit.platform.Waiting;

/**
 * The people of one unit and its treasury office, and the acts that bring a dossier to its money.
 */
public final class Chain {
  /** One step: who does what. */
  public record Step(String who, String act, String leadsTo) {}

  /** From the draft to approval; what follows is the system's. */
  public static final List<Step> STEPS =
      List.of(
          new Step("kt", "submit", "WAIT_SIGN2"),
          new Step("ktt", "sign2", "WAIT_SIGN1"),
          new Step("ctk", "sign1", "SENT"),
          new Step("gdv", "accept", "ACCEPTED"),
          new Step("gdv", "control", "UNDER_CONTROL"),
          new Step("gdv", "propose", "PROPOSED"),
          new Step("ks", "check", "CHECKED"),
          new Step("ld", "approve", "APPROVED"));

  private final String unit;
  private final Map<String, Person> people = new LinkedHashMap<>();

  public Chain(RunningPlatform platform, String unit, String office) {
    this.unit = unit;
    Rest rest = new Rest(platform.address());
    SignIns signIns = platform.signIns();
    for (String who : List.of("kt", "ktt", "ctk")) {
      String login = who + "." + unit;
      people.put(who, rest.signIn(login, signIns.password(login)));
    }
    for (String who : List.of("gdv", "ks", "ld", "tt", "kstt")) {
      String login = who + "." + office;
      people.put(who, rest.signIn(login, signIns.password(login)));
    }
  }

  public String unit() {
    return unit;
  }

  public Person person(String who) {
    return people.get(who);
  }

  /** Creates a draft and returns its id. */
  public String draft(long amount) {
    return person("kt").create(Drafts.of(person("kt"), unit, amount)).expect(201).text("id");
  }

  /** Does all steps up to and with the named act. */
  public void upTo(String dossier, String last) {
    for (Step step : STEPS) {
      Answer answer = person(step.who()).act(dossier, step.act()).expect(200);
      if (step.act().equals(last)) {
        return;
      }
      if (answer.text("state").isEmpty()) {
        throw new AssertionError("no state after " + step + ": " + answer.body());
      }
    }
  }

  public String state(String dossier) {
    return person("kt").get("dossiers/" + dossier).expect(200).text("state");
  }

  /** Waits until the system has brought the dossier to the state. */
  public void await(String dossier, String wanted) {
    Waiting.until(
        "dossier " + dossier + " " + wanted,
        Duration.ofSeconds(60),
        () -> Optional.of(state(dossier)).filter(wanted::equals),
        () -> "it is " + person("kt").get("dossiers/" + dossier).body());
  }
}
