/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Block;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers what the rollout stands at: facts of the year so far, dimensions joined by date. */
@Component
public final class AdoptionAnswers implements Adoption {
  private final Transactions transactions;
  private final RegistryLookup registry;
  private final BusinessClock clock;

  @Activate
  public AdoptionAnswers(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference BusinessClock clock,
      @Reference(target = "(context=" + RolloutMigrations.CONTEXT + ")") StoreReady ready) {
    this.transactions = transactions;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public AdoptionReport report(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
    LocalDate on = asOf == null ? clock.today() : asOf;
    Instant known = knownAt == null ? clock.now() : knownAt;
    return transactions.read(tx -> report(tx, on, known));
  }

  private AdoptionReport report(Tx tx, LocalDate asOf, Instant knownAt) {
    LocalDate from = asOf.withDayOfYear(1);
    List<UnitRecord> all = registry.units(tx, asOf, knownAt);
    Map<UnitCode, Block> blocks = new HashMap<>();
    all.forEach(unit -> blocks.put(unit.code(), unit.block()));
    return new Figures(
            all.stream().filter(UnitRecord::hasActiveAccount).toList(),
            Facts.sums(tx, from, asOf, knownAt),
            sum -> blocks.computeIfAbsent(sum.unit(), unit -> blockThen(tx, sum)),
            office -> registry.officeName(tx, office, asOf).orElse(office.value()),
            area -> registry.area(tx, area, asOf).orElseGet(() -> new AreaRecord(area, area, "")))
        .report(from, asOf, knownAt);
  }

  /** A unit that has ended since counts in the block in which it sent last. */
  private Block blockThen(Tx tx, FactSum sum) {
    return registry
        .unit(tx, sum.unit(), sum.lastReceived())
        .map(UnitRecord::block)
        .orElseThrow(
            () ->
                new IllegalStateException("facts of unit " + sum.unit() + " not in the register"));
  }
}
