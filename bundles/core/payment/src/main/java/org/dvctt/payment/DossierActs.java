/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return Tries.of(
        () ->
            once(
                actor,
                "create",
                "",
                command,
                (tx, once) -> {
                  String id = DossierId.next(System.currentTimeMillis());
                  DossierContent content = drafts.ofUnit(tx, actor, id, draft);
                  Change change = new Change("create", DossierState.DRAFT);
                  drafts.add(tx, actor, content, Channel.ONLINE, change, once);
                  return row(tx, id);
                }));
  }

  @Override
  public DossierView recordCounter(Actor actor, NewDossier draft, Command command) {
    String id = DossierId.next(System.currentTimeMillis());
    DossierContent content =
        ground.transactions.<DossierContent>read(tx -> drafts.atCounter(tx, actor, id, draft));
    return Tries.of(
        () -> {
          RuleBook.Asked asked = asking.counter(content);
          return once(
              actor,
              "record_counter",
              "",
              command,
              (tx, once) -> {
                return record(tx, actor, content, asked, once);
              });
        });
  }

  private DossierRow record(
      Tx tx, Actor actor, DossierContent content, RuleBook.Asked asked, Once command) {
    Change change = new Change("record_counter", DossierState.ACCEPTED);
    drafts.add(tx, actor, content, Channel.PAPER, change, command);
    DossierRow added = row(tx, content.dossierId());
    Acting acting = new Acting(ground, tx, added, actor, "", command);
    if (!asking.stands(tx, new Rules(asked, null), acting.row(), content)) {
      throw new Tries.Moved();
    }
    CoreChecks checks = new CoreChecks(acting, content);
    UnitActs.refuseFaults(checks, asked);
    acting.table.verdicts(added, 1, "COUNTER", asked, checks.with(asked.verdicts()));
    Change accepted = Sending.columns(acting, change, asked);
    acting.complete(ReceptionActs.accepted(acting, accepted, asked.deadline().workingDays()));
    Sending.tell(acting);
    return acting.row();
  }

  @Override
  public DossierView edit(Actor actor, String id, long version, NewDossier draft, Command command) {
    return Tries.of(
        () ->
            once(
                actor,
                "edit",
                id,
                command,
                (tx, once) -> {
                  Acting acting = acting(tx, id, actor, "", once);
                  allowed(actor, acting.row(), ActTable.of("edit"), version);
                  acting.table.hold(acting.row());
                  drafts.edit(acting, actor, draft);
                  return acting.row();
                }));
  }

  @Override
  public DossierView act(Actor actor, String id, ActRequest request) {
    ActTable.Declared declared = ActTable.of(request.act());
    if (!work.containsKey(request.act())) {
      throw Refusals.wrongRole(request.act());
    }
    try {
      return Tries.of(
          () -> {
            Rules rules = asking.before(actor, id, request, declared);
            return once(
                actor,
                request.act(),
                id,
                request.command(),
                (tx, once) -> {
                  Acting acting = acting(tx, id, actor, request.reason(), once);
                  act(acting, actor, request, rules);
                  return acting.row();
                });
          });
    } catch (Refused e) {
      fundCheckFailed(actor, id, request, e);
      throw e;
    }
  }

  @Override
  public DossierView checkPayees(Actor actor, String id) {
    new PayeeDemands(ground).demand(actor, id);
    return find(actor, id).orElseThrow(Refusals::notFound);
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

  /** What a command does in its transaction; returns the dossier as it is then. */
  private interface Done {
    DossierRow in(Tx tx, Once once);
  }

  /** Carries the command out unless it was before; either way the dossier as it is now. */
  private DossierView once(Actor actor, String act, String dossier, Command command, Done done) {
    return ground.transactions.<DossierView>write(
        tx -> {
          Once once = Once.of(actor, act, dossier, command);
          Optional<String> before = once.before(Sql.in(tx));
          if (before.isPresent()) {
            return view(tx, actor, row(tx, before.get()));
          }
          DossierRow row = done.in(tx, once);
          once.kept();
          return view(tx, actor, row);
        });
  }

  private void act(Acting acting, Actor actor, ActRequest request, Rules rules) {
    ActTable.Declared declared = ActTable.of(request.act());
    allowed(actor, acting.row(), declared, request.version());
    acting.table.hold(acting.row());
    reasons(request, declared);
    moved(acting, actor, request, rules);
    Objects.requireNonNull(work.get(request.act())).run(acting, request, rules);
  }

  /** Control waits its turn at the contracts, so that what the rules were told still holds. */
  private void moved(Acting acting, Actor actor, ActRequest request, Rules rules) {
    DossierContent content = asking.content(acting.tx, actor, acting.row(), request);
    if (request.act().equals("control") || request.act().equals("recontrol")) {
      new Surroundings(ground, acting.tx).takeTurns(content);
    }
    if (!asking.stands(acting.tx, rules, acting.row(), content)) {
      throw new Tries.Moved();
    }
  }

  /**
   * A failed fund check is a fact of its own: it stays on the dossier although the act was refused.
   */
  private void fundCheckFailed(Actor actor, String id, ActRequest request, Refused refused) {
    String code = refused.reasons().get(0).code();
    if (request.act().equals("control") && (code.equals("R08") || code.equals("R09"))) {
      try {
        ground.transactions.writing(tx -> failed(tx, actor, id, request, refused));
      } catch (Overtaken e) {
        // The dossier has gone on: what failed was another version of it.
      }
    }
  }

  private void failed(Tx tx, Actor actor, String id, ActRequest request, Refused refused) {
    Acting acting = acting(tx, id, actor, "", Once.NO_KEY);
    if (acting.row().version() == request.version()) {
      acting.apply(
          new Change("control", acting.row().state())
              .set("budget_status", "FAILED_FUND_CHECK")
              .detail(refused.reasons().get(0).sentence().vi()));
    }
  }

  private Acting acting(Tx tx, String id, Actor actor, String reason, Once command) {
    DossierRow row =
        new DossierTable(Sql.in(tx))
            .find(id)
            .filter(found -> Reach.sees(actor, found))
            .orElseThrow(Refusals::notFound);
    return new Acting(ground, tx, row, actor, reason, command);
  }

  private static void allowed(
      Actor actor, DossierRow row, ActTable.Declared declared, long version) {
    if (!Reach.mayDo(declared.spec(), actor, row)) {
      throw Refusals.wrongRole(declared.spec().act());
    }
    if (row.version() != version) {
      throw new Overtaken(version, row.version());
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

  private static DossierRow row(Tx tx, String id) {
    return new DossierTable(Sql.in(tx)).find(id).orElseThrow(Refusals::notFound);
  }

  private DossierView view(Tx tx, Actor actor, DossierRow row) {
    return DossierViews.of(row, actor, tx, ground.registry, ground.clock.today());
  }
}
