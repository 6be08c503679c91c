/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.RuleQuestion;
import org.dvctt.store.Sql;

/** Asks the rules before an act's transaction, where the act needs them (law 4). */
final class Asking {
  private final Ground ground;
  private final RuleBook rules;

  Asking(Ground ground) {
    this.ground = ground;
    this.rules = new RuleBook(ground.guard);
  }

  /** A question with all that it stands on. */
  private record Prepared(DossierRow row, RuleQuestion question, String province) {}

  /** A question with the province whose data it tells. */
  record Question(RuleQuestion question, String province) {}

  /**
   * What the rules say to an act; nothing where it needs none, or where it will be refused anyway
   * (the transaction then says why).
   *
   * @throws org.dvctt.model.Refused UNAVAILABLE when a rule that should apply can't be asked
   */
  Rules before(Actor actor, String id, ActRequest request, ActTable.Declared declared) {
    boolean asks = ActWork.ASKS_RULES.contains(request.act());
    boolean reads = ActWork.READS_PROFILE.contains(request.act());
    if (!asks && !reads) {
      return Rules.NONE;
    }
    if (!ground.guard.begun()) {
      // Nothing is missing yet that a hold would have to wait for.
      throw Refusals.starting();
    }
    Optional<Prepared> prepared =
        ground.transactions.<Optional<Prepared>>read(
            tx ->
                new DossierTable(Sql.in(tx))
                    .find(id)
                    .filter(row -> Reach.sees(actor, row))
                    .filter(row -> Reach.mayDo(declared.spec(), actor, row))
                    .filter(row -> row.version() == request.version() && declared.legal(row))
                    .map(
                        row -> {
                          RuleQuestion question = question(tx, actor, row, request);
                          return new Prepared(row, question, province(tx, question));
                        }));
    if (prepared.isEmpty()) {
      return Rules.NONE;
    }
    DossierRow row = prepared.get().row();
    RuleQuestion question = prepared.get().question();
    String province = prepared.get().province();
    try {
      return asks
          ? new Rules(rules.ask(question, row.pinnedPack(), province), null)
          : new Rules(
              null, rules.profile(row.content(), question.on(), row.pinnedPack(), province));
    } catch (PluginFailure e) {
      if (question.moment() == RuleQuestion.Moment.CONTROL && asks && !row.ruleHold()) {
        hold(id);
      }
      throw Refusals.ruleCannotBeAsked(e);
    }
  }

  /** What the rules say to a dossier that comes on paper. */
  RuleBook.Asked counter(DossierContent content) {
    Question asked =
        ground.transactions.<Question>read(
            tx ->
                asked(
                    tx,
                    new RuleQuestion(
                        RuleQuestion.Moment.SUBMIT,
                        ground.clock.today(),
                        content,
                        new Surroundings(ground, tx).of(content, Channel.PAPER, 0))));
    try {
      return rules.ask(asked.question(), "", asked.province());
    } catch (PluginFailure e) {
      throw Refusals.ruleCannotBeAsked(e);
    }
  }

  /** Whether the rules of a dossier under control can be asked now. */
  boolean answers(DossierRow row) {
    Question asked = ground.transactions.<Question>read(tx -> control(tx, row));
    try {
      rules.ask(asked.question(), row.pinnedPack(), asked.province());
      return true;
    } catch (PluginFailure e) {
      return false;
    }
  }

  /** True when nothing that the rules were told or that admits them has changed since. */
  boolean stands(Tx tx, Rules asked, DossierRow row, DossierContent content) {
    RuleBook.Asked answer = asked.answer();
    if (answer == null) {
      return true;
    }
    DossierFacts now = new Surroundings(ground, tx).of(content, row.channel(), row.completions());
    return answer.snapshot() == rules.snapshot() && answer.facts().equals(now);
  }

  /** The question about a dossier as it stands, as it is put at control. */
  Question control(Tx tx, DossierRow row) {
    return asked(tx, question(tx, row, row.content(), RuleQuestion.Moment.CONTROL));
  }

  private Question asked(Tx tx, RuleQuestion question) {
    return new Question(question, province(tx, question));
  }

  private String province(Tx tx, RuleQuestion question) {
    return ground
        .registry
        .province(tx, question.content().unit(), question.on())
        .orElse(Scope.UNKNOWN);
  }

  long snapshot() {
    return rules.snapshot();
  }

  private RuleQuestion question(Tx tx, Actor actor, DossierRow row, ActRequest request) {
    RuleQuestion.Moment moment =
        switch (request.act()) {
          case "submit", "submit_single", "counter_revise", "counter_revise_returned" ->
              RuleQuestion.Moment.SUBMIT;
          case "sign1" -> RuleQuestion.Moment.SIGN1;
          default -> RuleQuestion.Moment.CONTROL;
        };
    return question(tx, row, content(tx, actor, row, request), moment);
  }

  /** The content that an act brings, or the one that is there. */
  DossierContent content(Tx tx, Actor actor, DossierRow row, ActRequest request) {
    return request.draft() == null || !request.act().startsWith("counter_")
        ? row.content()
        : new Drafts(ground)
            .revised(
                new Acting(ground, tx, row, actor, request.reason(), Once.NO_KEY), request.draft());
  }

  /** Submitted today, or on the day of its latest sending; a revision is judged as sent today. */
  private RuleQuestion question(
      Tx tx, DossierRow row, DossierContent content, RuleQuestion.Moment moment) {
    LocalDate on =
        moment == RuleQuestion.Moment.CONTROL
            ? row.sentAt().map(BusinessClock::day).orElse(ground.clock.today())
            : ground.clock.today();
    return new RuleQuestion(
        moment,
        on,
        content,
        new Surroundings(ground, tx).of(content, row.channel(), row.completions()));
  }

  private void hold(String id) {
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, id);
          if (!acting.row().ruleHold() && ActTable.of("hold").legal(acting.row())) {
            acting.apply(new Change("hold", acting.row().state()).set("rule_hold", 1));
          }
        });
  }
}
