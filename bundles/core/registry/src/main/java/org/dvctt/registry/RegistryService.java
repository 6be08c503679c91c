/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.CodeName;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.load.ProvinceLoader;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The registry as web and ops see it; acts are audited, done or refused. */
@Component
public final class RegistryService implements Registry {
  private final Transactions transactions;
  private final BusinessClock clock;
  private final AuditTrail audit;

  /** Needs every context that a load writes to; reading does not. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable ProvinceLoader loader;

  @Activate
  public RegistryService(
      @Reference Transactions transactions,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
  }

  RegistryService(
      Transactions transactions, BusinessClock clock, AuditTrail audit, ProvinceLoader loader) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
    this.loader = loader;
  }

  @Override
  public Page<UnitView> units(UnitQuery query) {
    Instant known = query.knownAt();
    Moment moment = new Moment(day(query.asOf()), known == null ? clock.now() : known);
    return transactions.read(
        tx -> {
          Sql sql = Sql.in(tx);
          UnitSearch search = new UnitSearch(query, moment);
          List<UnitView> views = new UnitViews(sql, moment).all(search.page(sql));
          return new Page<>(
              views, Math.max(0, query.offset()), UnitSearch.limit(query), search.total(sql));
        });
  }

  @Override
  public Optional<UnitView> unit(UnitCode code, @Nullable LocalDate asOf) {
    Moment moment = new Moment(day(asOf), clock.now());
    return transactions.read(tx -> new UnitViews(Sql.in(tx), moment).one(code.value()));
  }

  @Override
  public List<OfficeView> offices(@Nullable LocalDate asOf) {
    Moment moment = new Moment(day(asOf), clock.now());
    return transactions.read(tx -> Offices.all(Sql.in(tx), moment));
  }

  @Override
  public List<CodeName> catalogue(String name, LocalDate on) {
    Moment moment = new Moment(on, clock.now());
    return transactions.read(tx -> Codes.list(Sql.in(tx), name, moment));
  }

  @Override
  public UnitView enrol(Actor actor, UnitCode unit, LocalDate on, String reason) {
    act(
        actor,
        "registry.enrol",
        unit,
        on,
        reason,
        sql -> RegistryActs.enrol(sql, actor, unit, on, reason, clock.now()));
    return unit(unit, on).orElseThrow(() -> Refusals.notFound("unit_code", unit.value()));
  }

  @Override
  public void endAssignment(Actor actor, UnitCode unit, LocalDate from, String reason) {
    act(
        actor,
        "registry.end_assignment",
        unit,
        from,
        reason,
        sql -> RegistryActs.endAssignment(sql, actor, unit, from, clock.now()));
  }

  @Override
  public ProvinceLoad load(Actor actor, Path folder) {
    try {
      return present(actor).load(actor.person(), folder);
    } catch (Refused refused) {
      refused(actor, "registry.load", "folder:" + folder.getFileName(), refused);
      throw refused;
    }
  }

  private void refused(Actor actor, String act, String subject, Refused refused) {
    String outcome = "REFUSED " + refused.reasons().get(0).code();
    transactions.writing(
        tx -> audit.record(tx, new AuditEntry(actor.person(), act, subject, outcome, "", "{}")));
  }

  private static void onlyAdmin(Actor actor) {
    if (!actor.holds(Role.KB_SYSADMIN)) {
      throw Refusals.wrongRole("quản trị hệ thống", "system admins");
    }
  }

  private ProvinceLoader present(Actor actor) {
    onlyAdmin(actor);
    ProvinceLoader present = loader;
    if (present == null) {
      throw Refused.of(
          Refused.Kind.UNAVAILABLE,
          "NOT_READY",
          "",
          Text.of("Hệ thống chưa sẵn sàng để nạp.", "The system is not ready to load."),
          Text.of("Xem dvctt:status rồi thử lại.", "See dvctt:status and try again."));
    }
    return present;
  }

  @Override
  public boolean empty() {
    return transactions.read(tx -> !ProvinceLoader.loaded(tx));
  }

  private void act(
      Actor actor, String act, UnitCode unit, LocalDate on, String reason, Consumer<Sql> work) {
    String subject = "unit:" + unit;
    String detail = "{\"from\":\"" + on + "\"}";
    try {
      transactions.writing(
          tx -> {
            work.accept(Sql.in(tx));
            audit.record(tx, new AuditEntry(actor.person(), act, subject, "DONE", reason, detail));
          });
    } catch (Refused refused) {
      String outcome = "REFUSED " + refused.reasons().get(0).code();
      transactions.writing(
          tx ->
              audit.record(
                  tx, new AuditEntry(actor.person(), act, subject, outcome, reason, detail)));
      throw refused;
    }
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? clock.today() : asOf;
  }
}
