/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Lists and histories for screens, within the person's reach. */
final class DossierQueries {
  private static final int MOST = 500;
  private static final String SHOWN =
      "dossier_id, code, unit_code, office_code, state, channel, total, description, row_version,"
          + " updated_at, due_at, "
          + RiskTable.SCORE
          + " AS risk";

  /** What a person may do, but nobody waits for. */
  private static final Set<String> NO_TASK =
      Set.of(
          "recall_sign2",
          "recall_sign1",
          "withdraw",
          "extend",
          "comment",
          "reassign",
          "resolve_payment",
          "resolve_ledger",
          "give_up",
          "counter_give_up",
          "close_returned",
          "counter_close_returned",
          "cancel");

  private final Ground ground;

  DossierQueries(Ground ground) {
    this.ground = ground;
  }

  Page<DossierSummary> list(Actor actor, DossierQuery query) {
    int limit = Math.min(Math.max(query.limit(), 1), MOST);
    int offset = Math.max(query.offset(), 0);
    Optional<Reach.Condition> reach = Reach.of(actor);
    if (reach.isEmpty()) {
      return new Page<>(List.of(), offset, limit, 0);
    }
    List<@Nullable Object> params = new ArrayList<>(reach.get().params());
    String where = " WHERE " + reach.get().sql() + conditions(actor, query, params);
    return ground.transactions.<Page<DossierSummary>>read(
        tx -> {
          Sql sql = Sql.in(tx);
          long total = sql.count("SELECT COUNT(*) FROM dossier" + where, params.toArray());
          Map<UnitCode, String> names = new HashMap<>();
          List<DossierSummary> rows =
              sql.list(
                  "SELECT "
                      + SHOWN
                      + " FROM dossier"
                      + where
                      + order(actor, query.order())
                      + " OFFSET "
                      + offset
                      + " ROWS FETCH NEXT "
                      + limit
                      + " ROWS ONLY",
                  row -> summary(row, names, tx, actor.ofTreasury()),
                  params.toArray());
          return new Page<>(rows, offset, limit, total);
        });
  }

  List<HistoryLine> history(Actor actor, String idOrCode) {
    return ground.transactions.<List<HistoryLine>>read(
        tx -> {
          Sql sql = Sql.in(tx);
          DossierRow dossier =
              new DossierTable(sql)
                  .find(idOrCode)
                  .filter(row -> Reach.sees(actor, row))
                  .orElseThrow(Refusals::notFound);
          return sql.list(
              "SELECT * FROM dossier_history WHERE dossier_id = ? ORDER BY history_line",
              row -> line(row, dossier),
              dossier.id());
        });
  }

  private static String conditions(Actor actor, DossierQuery query, List<@Nullable Object> params) {
    StringBuilder where = new StringBuilder();
    if (query.unit() != null) {
      where.append(" AND unit_code = ?");
      params.add(query.unit().value());
    }
    if (query.office() != null) {
      where.append(" AND office_code = ?");
      params.add(query.office().value());
    }
    Set<String> states =
        query.states().stream()
            .map(DossierState::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (query.waitingForMe()) {
      where.append(" AND ").append(waiting(actor, params));
    }
    if (!states.isEmpty()) {
      where.append(" AND ").append(in(states, params));
    }
    String text = query.text();
    if (text != null && !text.isBlank()) {
      where.append(" AND (LOWER(description) LIKE ? OR LOWER(code) LIKE ? OR unit_code = ?)");
      String part = "%" + text.strip().toLowerCase(java.util.Locale.ROOT) + "%";
      params.add(part);
      params.add(part);
      params.add(text.strip());
    }
    return where.toString();
  }

  /**
   * Dossiers in which some act waits for one of the person's roles: by their state, or because an
   * answer of ledger or bank is overdue and a person is asked.
   */
  private static String waiting(Actor actor, List<@Nullable Object> params) {
    List<String> any = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Set<String> states = states(actor, channel);
      if (!states.isEmpty()) {
        params.add(channel);
        any.add("(channel = ? AND " + in(states, params) + ")");
      }
    }
    if (actor.holds(Role.KB_PAYMENT_MAKER) || actor.holds(Role.KB_PAYMENT_CHECKER)) {
      Instant now = Instant.now();
      any.add("(state = 'APPROVED' AND ask_person_at <= ?)");
      any.add("dossier_id IN (SELECT dossier_id FROM dossier_voucher WHERE ask_person_at <= ?)");
      params.addAll(List.of(now, now));
    }
    return any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")";
  }

  private static Set<String> states(Actor actor, Channel channel) {
    return ActTable.rows().stream()
        .filter(spec -> spec.actors().stream().anyMatch(actor::holds))
        .filter(spec -> !NO_TASK.contains(spec.act()) && ActTable.of(spec.act()).on(channel))
        .flatMap(spec -> spec.from().stream())
        .map(DossierState::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String in(Set<String> states, List<@Nullable Object> params) {
    params.addAll(states);
    return "state IN (" + String.join(", ", Collections.nCopies(states.size(), "?")) + ")";
  }

  /** Both stores put what has no deadline last. */
  private static String order(Actor actor, DossierOrder order) {
    String recent = "updated_at DESC, dossier_id DESC";
    return " ORDER BY "
        + switch (order) {
          case RECENT -> recent;
          case DUE -> "due_at, " + recent;
          case RISK -> actor.ofTreasury() ? "risk DESC, due_at, " + recent : recent;
        };
  }

  private DossierSummary summary(Row row, Map<UnitCode, String> names, Tx tx, boolean ofTreasury) {
    int risk = row.integer("risk");
    UnitCode unit = UnitCode.of(row.text("unit_code"));
    return new DossierSummary(
        row.text("dossier_id"),
        row.optionalText("code").orElse(null),
        unit,
        names.computeIfAbsent(unit, code -> unitName(tx, code)),
        OfficeCode.of(row.text("office_code")),
        DossierState.valueOf(row.text("state")),
        Channel.valueOf(row.text("channel")),
        Money.of(row.number("total")),
        row.text("description"),
        row.number("row_version"),
        row.instant("updated_at"),
        row.optionalInstant("due_at").orElse(null),
        ofTreasury && risk >= 0 ? risk : null);
  }

  private String unitName(Tx tx, UnitCode unit) {
    return ground.registry.unitName(tx, unit, ground.clock.today()).orElse(unit.value());
  }

  private static HistoryLine line(Row row, DossierRow dossier) {
    HistorySentence.Line line =
        new HistorySentence.Line(
            row.instant("done_at"),
            row.text("act"),
            row.text("actor"),
            row.text("actor_name"),
            row.optionalText("from_state").map(DossierState::valueOf).orElse(null),
            DossierState.valueOf(row.text("to_state")),
            row.text("reason"),
            row.text("detail"));
    return new HistoryLine(
        row.integer("history_line"),
        line.at(),
        line.act(),
        line.actor(),
        line.actorName(),
        line.from(),
        line.to(),
        line.reason(),
        line.detail(),
        HistorySentence.of(line, HistorySentence.About.of(dossier)));
  }
}
