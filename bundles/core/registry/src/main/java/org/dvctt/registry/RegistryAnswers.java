/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers the other core contexts inside their transactions, by what is known now. */
@Component
public final class RegistryAnswers implements RegistryLookup {
  private final BusinessClock clock;

  @Activate
  public RegistryAnswers(
      @Reference BusinessClock clock, @Reference(target = "(context=registry)") StoreReady ready) {
    this.clock = clock;
  }

  @Override
  public Optional<UnitRecord> unit(Tx tx, UnitCode code, LocalDate asOf) {
    return UnitRows.read(Sql.in(tx), now(asOf), List.of(code.value())).stream()
        .map(UnitRows.Found::unit)
        .findFirst();
  }

  @Override
  public Optional<String> unitName(Tx tx, UnitCode code, LocalDate asOf) {
    return Sql.in(tx)
        .one(
            "select u.name from registry_unit u where " + DatedTable.at("u") + " and u.code = ?",
            row -> row.text("name"),
            now(asOf).with(1, code.value()));
  }

  @Override
  public List<UnitRecord> units(Tx tx, LocalDate asOf, Instant knownAt) {
    return UnitRows.read(Sql.in(tx), new Moment(asOf, knownAt), null).stream()
        .map(UnitRows.Found::unit)
        .toList();
  }

  @Override
  public Optional<AccountRecord> account(Tx tx, AccountNumber number, LocalDate asOf) {
    return Sql.in(tx)
        .one(
            "select a.office, a.status, a.second_signer from registry_account a where "
                + DatedTable.at("a")
                + " and a.account_no = ?",
            row ->
                new AccountRecord(
                    number,
                    OfficeCode.of(row.text("office")),
                    row.text("status"),
                    row.flag("second_signer")),
            now(asOf).with(1, number.toString()));
  }

  @Override
  public boolean isSignatory(
      Tx tx, AccountNumber account, String person, int position, LocalDate asOf) {
    return Sql.in(tx)
            .count(
                "select count(*) from registry_signatory s where "
                    + DatedTable.at("s")
                    + " and s.account_no = ? and s.person = ? and s.place = ?",
                now(asOf).with(1, account.toString(), person, position))
        > 0;
  }

  @Override
  public boolean codeActive(Tx tx, String catalogue, String code, LocalDate on) {
    return Codes.active(Sql.in(tx), catalogue, code, now(on));
  }

  @Override
  public Optional<AreaRecord> area(Tx tx, String areaCode, LocalDate asOf) {
    return Codes.area(Sql.in(tx), areaCode, now(asOf));
  }

  @Override
  public Optional<String> province(Tx tx, UnitCode unit, LocalDate asOf) {
    return Sql.in(tx)
        .list(
            "select c.parent from registry_unit u join registry_code c on c.code = u.district where "
                + DatedTable.at("u")
                + " and u.code = ? and c.catalogue = 'district' and c.valid_from <= ?"
                + " order by c.valid_from desc, c.recorded_at desc",
            row -> row.text("parent"),
            now(asOf).with(1, unit.value(), asOf))
        .stream()
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  @Override
  public Set<String> provinces(Tx tx, LocalDate asOf) {
    return Set.copyOf(
        Sql.in(tx)
            .list(
                "select distinct c.parent from registry_unit u join registry_code c"
                    + " on c.code = u.district where "
                    + DatedTable.at("u")
                    + " and c.catalogue = 'district' and c.valid_from <= ? and c.parent <> ''",
                row -> row.text("parent"),
                now(asOf).with(1, asOf)));
  }

  @Override
  public Optional<String> officeName(Tx tx, OfficeCode office, LocalDate asOf) {
    return office(tx, office, asOf).map(OfficeView::name);
  }

  @Override
  public String officeElectronicId(Tx tx, OfficeCode office, LocalDate asOf) {
    return office(tx, office, asOf)
        .map(OfficeView::electronicId)
        .orElseThrow(() -> Refusals.notFound("treasury", office.value()));
  }

  @Override
  public LocalDate plusWorkingDays(Tx tx, OfficeCode office, LocalDate from, int days) {
    return calendar(tx, office, from, clock.now()).plusWorkingDays(from, days);
  }

  @Override
  public WorkingCalendar calendar(Tx tx, OfficeCode office, LocalDate from, Instant knownAt) {
    return OfficeCalendars.read(Sql.in(tx), office.value(), from, knownAt);
  }

  @Override
  public SlaMode slaMode(Tx tx, OfficeCode office, LocalDate accepted, Instant knownAt) {
    return OfficeCalendars.mode(Sql.in(tx), office, new Moment(accepted, knownAt));
  }

  @Override
  public boolean reach(Tx tx, UnitCode unit, Milestone milestone, LocalDate on) {
    // Who signs in, or brings paper, before the unit is registered has not begun to use the
    // service.
    Sql sql = Sql.in(tx);
    if (milestone != Milestone.REGISTERED && !Milestones.registered(sql, unit)) {
      return false;
    }
    return Milestones.reach(sql, unit, milestone, on, clock.now());
  }

  private Optional<OfficeView> office(Tx tx, OfficeCode office, LocalDate asOf) {
    return Offices.find(Sql.in(tx), now(asOf), office);
  }

  private Moment now(LocalDate asOf) {
    return new Moment(asOf, clock.now());
  }
}
