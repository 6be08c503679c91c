/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Page;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The engine of persons' acts (law 4): read version and hash, ask the rules, open the transaction,
 * check again that nothing moved, apply. When the registry's snapshot or what the rules were told
 * changed meanwhile it tries again, three times.
 */
@Component
public final class DossierActs implements Dossiers {
  private static final int TRIES = 3;
  private final Ground ground;
  private final Asking asking;
  private final Drafts drafts;
  private final DossierQueries queries;
  private final Map<String, ActWork> work = ActWork.all();

  @Activate
  public DossierActs(@Reference Ground ground) {
    this.ground = ground;
    this.asking = new Asking(ground);
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
            id = DossierId.next(System.currentTimeMillis());
            DossierContent content = drafts.ofUnit(tx, actor, id, draft);
            drafts.add(
                tx, actor, content, Channel.ONLINE, new Change("create", DossierState.DRAFT));
            stored(tx, key, id);
          }
          return view(tx, actor, id);
        });
  }

  @Override
  public DossierView recordCounter(Actor actor, NewDossier draft, Command command) {
    String id = DossierId.next(System.currentTimeMillis());
    DossierContent content =
        ground.transactions.<DossierContent>read(tx -> drafts.atCounter(tx, actor, id, draft));
    return trying(
        () -> {
          RuleBook.Asked asked = asking.counter(content);
          return ground.transactions.<DossierView>write(
              tx -> {
                String key = key(actor, "record_counter", "", command);
                Optional<String> before = claimed(tx, key, command);
                if (before.isEmpty()) {
                  record(tx, actor, content, asked);
                  stored(tx, key, id);
                }
                return view(tx, actor, before.orElse(id));
              });
        });
  }

  private void record(Tx tx, Actor actor, DossierContent content, RuleBook.Asked asked) {
    Change change = new Change("record_counter", DossierState.ACCEPTED);
    drafts.add(tx, actor, content, Channel.PAPER, change);
    DossierRow added =
        new DossierTable(Sql.in(tx)).find(content.dossierId()).orElseThrow(Refusals::notFound);
    Acting acting = new Acting(ground, tx, added, actor, "");
    if (!asking.stands(tx, new Rules(asked, null), acting.row(), content)) {
      throw new Moved();
    }
    CoreChecks checks = new CoreChecks(acting, content);
    UnitActs.refuseFaults(checks, asked);
    acting.table.verdicts(added, 1, "COUNTER", asked, checks.with(asked.verdicts()));
    Change accepted = Sending.columns(acting, change, asked);
    acting.complete(ReceptionActs.accepted(acting, accepted, asked.deadline().workingDays()));
    Sending.tell(acting);
  }

  @Override
  public DossierView edit(Actor actor, String id, long version, NewDossier draft, Command command) {
    return ground.transactions.<DossierView>write(
        tx -> {
          String key = key(actor, "edit", id, command);
          if (claimed(tx, key, command).isEmpty()) {
            Acting acting = acting(tx, id, actor, "");
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
    if (!work.containsKey(request.act())) {
      throw Refusals.wrongRole(request.act());
    }
    try {
      return trying(
          () -> once(actor, id, request, declared, asking.before(actor, id, request, declared)));
    } catch (Refused e) {
      fundCheckFailed(actor, id, request, e);
      throw e;
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
      Actor actor, String id, ActRequest request, ActTable.Declared declared, Rules rules) {
    return ground.transactions.<DossierView>write(
        tx -> {
          String key = key(actor, request.act(), id, request.command());
          if (claimed(tx, key, request.command()).isEmpty()) {
            Acting acting = acting(tx, id, actor, request.reason());
            allowed(actor, acting.row(), declared, request.version());
            acting.table.hold(acting.row());
            reasons(request, declared);
            moved(acting, actor, request, rules);
            work(request.act()).run(acting, request, rules);
            stored(tx, key, id);
            return view(tx, actor, acting.row());
          }
          return view(tx, actor, id);
        });
  }

  private ActWork work(String act) {
    ActWork found = work.get(act);
    if (found == null) {
      throw Refusals.unknownAct(act);
    }
    return found;
  }

  /** Control waits its turn at the contracts, so that what the rules were told still holds. */
  private void moved(Acting acting, Actor actor, ActRequest request, Rules rules) {
    DossierContent content = asking.content(acting.tx, actor, acting.row(), request);
    if (request.act().equals("control") || request.act().equals("recontrol")) {
      new Surroundings(ground, acting.tx).takeTurns(content);
    }
    if (!asking.stands(acting.tx, rules, acting.row(), content)) {
      throw new Moved();
    }
  }

  /** One attempt at an act. */
  private interface Attempt {
    DossierView once();
  }

  private static DossierView trying(Attempt attempt) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt.once();
      } catch (Moved e) {
        if (tries == TRIES) {
          throw Refusals.ruleCannotBeAsked(Refusals.PLUGINS_MOVE);
        }
      }
    }
  }

  /**
   * A failed fund check is a fact of its own: it stays on the dossier although the act was refused.
   */
  private void fundCheckFailed(Actor actor, String id, ActRequest request, Refused refused) {
    String code = refused.reasons().get(0).code();
    if (request.act().equals("control") && (code.equals("R08") || code.equals("R09"))) {
      ground.transactions.writing(
          tx -> {
            Acting acting = acting(tx, id, actor, "");
            if (acting.row().version() == request.version()) {
              acting.apply(
                  new Change("control", acting.row().state())
                      .set("budget_status", "FAILED_FUND_CHECK")
                      .detail(refused.reasons().get(0).sentence().vi()));
            }
          });
    }
  }

  private Acting acting(Tx tx, String id, Actor actor, String reason) {
    DossierRow row =
        new DossierTable(Sql.in(tx))
            .find(id)
            .filter(found -> Reach.sees(actor, found))
            .orElseThrow(Refusals::notFound);
    return new Acting(ground, tx, row, actor, reason);
  }

  private static void allowed(
      Actor actor, DossierRow row, ActTable.Declared declared, long version) {
    if (!Reach.mayDo(declared.spec(), actor, row)) {
      throw Refusals.wrongRole(declared.spec().act());
    }
    if (row.version() != version) {
      throw Refusals.stale(version, row.version());
    }
    if (!declared.legal(row)) {
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
                .allMatch(code -> ReasonCode.find(code).isPresent()))) {
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

  /** The registry's snapshot, or what the rules were told, changed between asking and applying. */
  private static final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
