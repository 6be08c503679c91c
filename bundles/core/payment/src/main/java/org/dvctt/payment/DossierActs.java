/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.RuleQuestion;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The engine of persons' acts (law 4): read version and hash, ask the rules, open the transaction,
 * check again that nothing moved, apply. When the registry's snapshot changed meanwhile it tries
 * again, three times.
 */
@Component
public final class DossierActs implements Dossiers {
  private static final int TRIES = 3;
  private static final Set<String> NEEDS_RULES = Set.of("submit", "sign1", "control", "recontrol");
  private final Ground ground;
  private final RuleBook rules;
  private final Drafts drafts;
  private final DossierQueries queries;

  @Activate
  public DossierActs(@Reference Ground ground) {
    this.ground = ground;
    this.rules = new RuleBook(ground.guard);
    this.drafts = new Drafts(ground);
    this.queries = new DossierQueries(ground);
  }

  @Override
  public DossierView create(Actor actor, NewDossier draft, Command command) {
    return ground.transactions.<DossierView>write(
        tx -> {
          String key = key(actor, "create", "", command);
          String id = claimed(tx, key, command).orElse("");
          if (id.isEmpty()) {
            id = drafts.create(tx, actor, draft);
            stored(tx, key, id);
          }
          return view(tx, actor, id);
        });
  }

  @Override
  public DossierView edit(Actor actor, String id, long version, NewDossier draft, Command command) {
    return ground.transactions.<DossierView>write(
        tx -> {
          String key = key(actor, "edit", id, command);
          if (claimed(tx, key, command).isEmpty()) {
            Acting acting = acting(tx, actor, id, "");
            allowed(actor, acting.row(), ActTable.of("edit"), version);
            acting.table.hold(acting.row());
            drafts.edit(acting, actor, draft);
            stored(tx, key, id);
            return view(tx, actor, acting.row());
          }
          return view(tx, actor, id);
        });
  }

  @Override
  public DossierView act(Actor actor, String id, ActRequest request) {
    ActTable.Declared declared = ActTable.of(request.act());
    if (!declared.spec().offered()) {
      throw Refusals.notOffered(request.act());
    }
    if (declared.ofSystem() || request.act().equals("create") || request.act().equals("edit")) {
      throw Refusals.wrongRole(request.act());
    }
    for (int attempt = 1; ; attempt++) {
      RuleBook.Asked asked = ask(actor, id, request, declared);
      try {
        return once(actor, id, request, declared, asked);
      } catch (SnapshotMoved e) {
        if (attempt == TRIES) {
          throw Refusals.ruleCannotBeAsked(Refusals.PLUGINS_MOVE);
        }
      } catch (Refused e) {
        fundCheckFailed(actor, id, request, e);
        throw e;
      }
    }
  }

  @Override
  public Optional<DossierView> find(Actor actor, String idOrCode) {
    return ground.transactions.<Optional<DossierView>>read(
        tx ->
            new DossierTable(Sql.in(tx))
                .find(idOrCode)
                .filter(row -> Reach.sees(actor, row))
                .map(row -> view(tx, actor, row)));
  }

  @Override
  public Page<DossierSummary> list(Actor actor, DossierQuery query) {
    return queries.list(actor, query);
  }

  @Override
  public List<HistoryLine> history(Actor actor, String idOrCode) {
    return queries.history(actor, idOrCode);
  }

  @Override
  public List<ActSpec> table() {
    return ActTable.rows();
  }

  private DossierView once(
      Actor actor,
      String id,
      ActRequest request,
      ActTable.Declared declared,
      RuleBook.@Nullable Asked asked) {
    return ground.transactions.<DossierView>write(
        tx -> {
          String key = key(actor, request.act(), id, request.command());
          if (claimed(tx, key, request.command()).isEmpty()) {
            Acting acting = acting(tx, actor, id, request.reason());
            allowed(actor, acting.row(), declared, request.version());
            acting.table.hold(acting.row());
            reasons(request, declared);
            if (asked != null && asked.snapshot() != rules.snapshot()) {
              throw new SnapshotMoved();
            }
            PersonsActs.run(acting, request, asked);
            stored(tx, key, id);
            return view(tx, actor, acting.row());
          }
          return view(tx, actor, id);
        });
  }

  /**
   * Asks the rules where the act needs them and may go on; null where it does not (the transaction
   * then says why).
   */
  private RuleBook.@Nullable Asked ask(
      Actor actor, String id, ActRequest request, ActTable.Declared declared) {
    if (!NEEDS_RULES.contains(request.act())) {
      return null;
    }
    Optional<DossierRow> found =
        ground.transactions.<Optional<DossierRow>>read(tx -> new DossierTable(Sql.in(tx)).find(id));
    if (found.isEmpty()
        || !Reach.sees(actor, found.get())
        || found.get().version() != request.version()
        || !declared.spec().from().contains(found.get().state())) {
      return null;
    }
    DossierRow row = found.get();
    LocalDate on = row.sentAt().map(BusinessClock::day).orElse(ground.clock.today());
    RuleQuestion.Moment moment =
        switch (request.act()) {
          case "submit" -> RuleQuestion.Moment.SUBMIT;
          case "sign1" -> RuleQuestion.Moment.SIGN1;
          default -> RuleQuestion.Moment.CONTROL;
        };
    try {
      return rules.ask(new RuleQuestion(moment, on, row.content(), DossierFacts.NONE));
    } catch (PluginFailure e) {
      if (moment == RuleQuestion.Moment.CONTROL && !row.ruleHold()) {
        hold(id);
      }
      throw Refusals.ruleCannotBeAsked(e);
    }
  }

  private void hold(String id) {
    ground.transactions.writing(
        tx -> {
          Acting acting = Acting.system(ground, tx, id);
          acting.apply(new Change("hold", acting.row().state()).set("rule_hold", 1));
        });
  }

  /**
   * A failed fund check is a fact of its own: it stays on the dossier although the act was refused.
   */
  private void fundCheckFailed(Actor actor, String id, ActRequest request, Refused refused) {
    String code = refused.reasons().get(0).code();
    if (request.act().equals("control") && (code.equals("R08") || code.equals("R09"))) {
      ground.transactions.writing(
          tx -> {
            Acting acting = acting(tx, actor, id, "");
            acting.apply(
                new Change("control", acting.row().state())
                    .set("budget_status", "FAILED_FUND_CHECK")
                    .detail(refused.reasons().get(0).sentence().vi()));
          });
    }
  }

  private Acting acting(Tx tx, Actor actor, String id, String reason) {
    DossierRow row =
        new DossierTable(Sql.in(tx))
            .find(id)
            .filter(found -> Reach.sees(actor, found))
            .orElseThrow(Refusals::notFound);
    return new Acting(ground, tx, row, actor.person(), actor.displayName(), reason);
  }

  private static void allowed(
      Actor actor, DossierRow row, ActTable.Declared declared, long version) {
    if (!Reach.mayDo(declared.spec(), actor, row)) {
      throw Refusals.wrongRole(declared.spec().act());
    }
    if (row.version() != version) {
      throw Refusals.stale(version, row.version());
    }
    if (!declared.spec().from().contains(row.state())) {
      throw Refusals.notAllowed(declared.spec().act(), row.state());
    }
  }

  private static void reasons(ActRequest request, ActTable.Declared declared) {
    if (declared.spec().reason() && request.reason().strip().length() < ActTable.LEAST_REASON) {
      throw Refusals.reasonNeeded();
    }
    if (declared.codes()
        && (request.reasonCodes().isEmpty()
            || !request.reasonCodes().stream()
                .allMatch(code -> code.matches("R(0[1-9]|1\\d|2[0-8]|99)")))) {
      throw Refusals.codesNeeded();
    }
  }

  private DossierView view(Tx tx, Actor actor, String id) {
    return view(tx, actor, new DossierTable(Sql.in(tx)).find(id).orElseThrow(Refusals::notFound));
  }

  private DossierView view(Tx tx, Actor actor, DossierRow row) {
    return DossierViews.of(row, actor, tx, ground.registry, ground.clock.today());
  }

  private static String key(Actor actor, String act, String id, Command command) {
    return command.idempotencyKey() == null
        ? ""
        : String.join("|", actor.person(), act, id, command.idempotencyKey());
  }

  private Optional<String> claimed(Tx tx, String key, Command command) {
    return key.isEmpty() ? Optional.empty() : ground.idempotency.claim(tx, key, command.bodyHash());
  }

  private void stored(Tx tx, String key, String result) {
    if (!key.isEmpty()) {
      ground.idempotency.store(tx, key, result);
    }
  }

  /** The registry's snapshot changed between asking and applying. */
  private static final class SnapshotMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
