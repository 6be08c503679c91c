/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.notice.NoticeContact;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.api.notice.Notices;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Page;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices as web and ops see them; what is changed is audited. */
@Component
public final class NoticeDesk implements Notices {
  private static final Set<Role> SETS_IN_UNIT = Set.of(Role.UNIT_ACCOUNT_HOLDER, Role.UNIT_ADMIN);
  private static final Set<Role> SETS_IN_OFFICE = Set.of(Role.KB_OFFICER, Role.KB_LEADER);
  private final Ground ground;

  @Activate
  public NoticeDesk(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public Page<NoticeLine> notices(Actor actor, @Nullable NoticeState state, int offset, int limit) {
    if (!actor.holds(Role.KB_SYSADMIN) && !actor.holds(Role.KB_AUDITOR)) {
      throw Refusals.notAnAdmin();
    }
    String where = state == null ? "" : " where state = ?";
    Object[] params = state == null ? new Object[0] : new Object[] {state};
    return ground.transactions.read(
        tx -> {
          Sql sql = Sql.in(tx);
          List<NoticeLine> lines =
              new NoticeTable(sql)
                  .page(where, offset, limit, params).stream().map(NoticeRow::line).toList();
          return new Page<>(
              lines, offset, limit, sql.count("select count(*) from notice" + where, params));
        });
  }

  @Override
  public List<Text> templateFaults() {
    return ground.templates.faults().stream().map(fault -> Text.of(fault, fault)).toList();
  }

  @Override
  public NoticeLine retry(Actor actor, String id, String reason) {
    if (!actor.holds(Role.KB_SYSADMIN)) {
      throw Refusals.notAnAdmin();
    }
    if (reason.isBlank()) {
      throw Refusals.reasonMissing();
    }
    return ground.transactions.write(
        tx -> {
          NoticeTable table = new NoticeTable(Sql.in(tx));
          NoticeRow row = table.find(NoticeRow.number(id)).orElseThrow(() -> Refusals.noNotice(id));
          if (!row.line().state().canBeRetried()) {
            throw Refusals.notGivenUp(id, row.line().state());
          }
          if (row.notice().address().isEmpty()) {
            throw Refusals.noAddress(id);
          }
          Instant now = Instant.now();
          table.anew(row, now, now.plus(ground.settings.expiry()));
          record(tx, actor, "notice.retry", "notice:" + id, reason.strip(), "{}");
          return table.find(row.number()).orElseThrow().line();
        });
  }

  @Override
  public List<NoticePlace> places(Actor actor, UnitCode unit) {
    return ground.transactions.read(tx -> seen(tx, actor, unit).all());
  }

  @Override
  public boolean holderReached(Actor actor, UnitCode unit) {
    return ground.transactions.<Boolean>read(tx -> seen(tx, actor, unit).holderReached());
  }

  @Override
  public List<NoticePlace> set(Actor actor, UnitCode unit, NoticeContact contact) {
    return ground.transactions.write(
        tx -> {
          UnitRecord found = unit(tx, unit);
          if (!actor.holds(SETS_IN_UNIT, unit) && !actor.holds(SETS_IN_OFFICE, found.office())) {
            throw Refusals.notYours();
          }
          List<Reason> faults = ContactFaults.of(contact, places(tx, unit).all());
          if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults);
          }
          ContactTable.set(Sql.in(tx), unit, contact, actor.person(), ground.clock.now());
          record(
              tx,
              actor,
              "notice.contact",
              "unit:" + unit,
              "",
              "{\"whose\":\""
                  + contact.whose()
                  + "\",\"language\":\""
                  + contact.language()
                  + "\"}");
          return places(tx, unit).all();
        });
  }

  private Places seen(Tx tx, Actor actor, UnitCode unit) {
    UnitRecord found = unit(tx, unit);
    boolean ofUnit = actor.grants().stream().anyMatch(grant -> unit.equals(grant.unit()));
    boolean ofOffice =
        actor.grants().stream().anyMatch(grant -> found.office().equals(grant.office()));
    if (!ofUnit && !ofOffice && !actor.holds(Role.KB_AUDITOR)) {
      throw Refusals.notYours();
    }
    return places(tx, unit);
  }

  private Places places(Tx tx, UnitCode unit) {
    Map<String, NoticePlace> said = ContactTable.of(Sql.in(tx), unit);
    return Places.of(ground.contacts.contacts(tx, unit), said);
  }

  private UnitRecord unit(Tx tx, UnitCode unit) {
    return ground
        .registry
        .unit(tx, unit, ground.clock.today())
        .orElseThrow(() -> Refusals.noUnit(unit.value()));
  }

  private void record(
      Tx tx, Actor actor, String act, String subject, String reason, String detail) {
    ground.audit.record(tx, new AuditEntry(actor.person(), act, subject, "DONE", reason, detail));
  }
}
