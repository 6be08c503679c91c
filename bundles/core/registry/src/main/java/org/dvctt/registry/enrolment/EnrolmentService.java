/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Page;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Enrolments as web and ops see them; acts are audited, done or refused. */
@Component
public final class EnrolmentService implements Enrolments {
  /** Of a reason that may be refused for its length. */
  private static final int MOST_TOLD = 1000;

  private final Transactions transactions;
  private final RegistryLookup registry;
  private final BusinessClock clock;
  private final AuditTrail audit;
  private final Idempotency idempotency;
  private final Outbox outbox;

  @Activate
  public EnrolmentService(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference Idempotency idempotency,
      @Reference Outbox outbox,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
    this.registry = registry;
    this.clock = clock;
    this.audit = audit;
    this.idempotency = idempotency;
    this.outbox = outbox;
  }

  @Override
  public Optional<EnrolmentView> enrolment(Actor actor, UnitCode unit, @Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? clock.today() : asOf;
    return transactions.<Optional<EnrolmentView>>read(
        tx -> seen(tx, actor, unit, day).map(found -> view(tx, actor, found, day)));
  }

  @Override
  public Page<EnrolmentSummary> enrolments(Actor actor, EnrolmentQuery query) {
    LocalDate day = query.asOf() == null ? clock.today() : query.asOf();
    Instant known = query.knownAt() == null ? clock.now() : query.knownAt();
    return transactions.read(
        tx ->
            new EnrolmentViews(Sql.in(tx), day, known).page(query, within(tx, actor, day, known)));
  }

  @Override
  public List<EnrolmentLine> enrolmentHistory(Actor actor, UnitCode unit) {
    return transactions.read(
        tx ->
            seen(tx, actor, unit, clock.today())
                .map(found -> EnrolmentRows.lines(Sql.in(tx), unit))
                .orElse(List.of()));
  }

  @Override
  public EnrolmentView save(
      Actor actor, UnitCode unit, EnrolmentContent given, EnrolmentCommand command) {
    EnrolmentContent content = NormalContent.of(given);
    return act(
        actor,
        unit,
        EnrolmentTable.SAVE,
        command,
        (tx, enrolling) -> enrolling.save(content, command, faults(tx, unit, content)));
  }

  @Override
  public EnrolmentView perform(Actor actor, UnitCode unit, String act, EnrolmentCommand command) {
    EnrolmentAct row = EnrolmentTable.of(act);
    return act(actor, unit, act, command, (tx, enrolling) -> enrolling.perform(row, command));
  }

  @Override
  public List<EnrolmentAct> acts() {
    return EnrolmentTable.rows();
  }

  private EnrolmentView act(
      Actor actor,
      UnitCode unit,
      String act,
      EnrolmentCommand command,
      BiConsumer<Tx, Enrolling> work) {
    LocalDate today = clock.today();
    try {
      return transactions.<EnrolmentView>write(
          tx -> {
            UnitRecord found =
                seen(tx, actor, unit, today)
                    .orElseThrow(() -> EnrolmentRefusals.noUnit(unit.value()));
            String key = key(actor, unit, act, command);
            if (key.isEmpty() || idempotency.claim(tx, key, command.bodyHash()).isEmpty()) {
              work.accept(tx, new Enrolling(Sql.in(tx), actor, found, clock.now()));
              record(tx, actor, unit, act, "DONE", command);
              EnrolmentNotices.after(
                  outbox, tx, found, act, command.version(), command.reason(), clock.now());
              if (!key.isEmpty()) {
                idempotency.store(tx, key, unit.value());
              }
            }
            return view(tx, actor, seen(tx, actor, unit, today).orElseThrow(), today);
          });
    } catch (Refused refused) {
      String outcome = "REFUSED " + refused.reasons().get(0).code();
      transactions.writing(tx -> record(tx, actor, unit, act, outcome, command));
      throw refused;
    }
  }

  private List<Reason> faults(Tx tx, UnitCode unit, EnrolmentContent content) {
    LocalDate today = clock.today();
    return ContentFaults.of(
        unit,
        content,
        SignerLimits.on(Sql.in(tx), today, clock.now()),
        number -> registry.account(tx, number, today));
  }

  private EnrolmentView view(Tx tx, Actor actor, UnitRecord unit, LocalDate day) {
    return new EnrolmentViews(Sql.in(tx), day, clock.now())
        .of(actor, unit, day.equals(clock.today()));
  }

  private Optional<UnitRecord> seen(Tx tx, Actor actor, UnitCode unit, LocalDate day) {
    return registry.unit(tx, unit, day).filter(found -> EnrolmentReach.sees(actor, found));
  }

  private List<UnitRecord> within(Tx tx, Actor actor, LocalDate day, Instant known) {
    if (actor.ofTreasury()) {
      return registry.units(tx, day, known);
    }
    List<UnitCode> own =
        actor.grants().stream().map(Grant::unit).filter(Objects::nonNull).distinct().toList();
    return registry.units(tx, day, known).stream()
        .filter(unit -> own.contains(unit.code()))
        .toList();
  }

  private void record(
      Tx tx, Actor actor, UnitCode unit, String act, String outcome, EnrolmentCommand command) {
    LocalDate on = command.on() == null ? clock.today() : command.on();
    audit.record(
        tx,
        new AuditEntry(
            actor.person(),
            "enrolment." + act,
            "unit:" + unit,
            outcome,
            command.reason().substring(0, Math.min(command.reason().length(), MOST_TOLD)),
            "{\"from\":\"" + on + "\",\"seen_version\":" + command.version() + "}"));
  }

  private static String key(Actor actor, UnitCode unit, String act, EnrolmentCommand command) {
    return command.idempotencyKey() == null
        ? ""
        : String.join(
            "|", actor.person(), "enrolment." + act, unit.value(), command.idempotencyKey());
  }
}
