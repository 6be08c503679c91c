/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** The fact table. */
final class Facts {
  private static final String ADD =
      "insert into fact_unit_day (event_name, fold_number, line_number, unit_code, office_code, received_on, service, channel,"
          + " recorded_at, vouchers, dossiers, approved, refused, completed, on_time, amount)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SUMS =
      "select unit_code, office_code, channel, sum(vouchers) as vouchers, sum(dossiers) as"
          + " dossiers, max(received_on) as last_received from fact_unit_day where received_on >= ?"
          + " and received_on <= ? and recorded_at <= ? group by unit_code, office_code, channel";

  private Facts() {}

  /** Adds the rows of an event; false, adding nothing, when the event is in the facts already. */
  static boolean fold(Tx tx, String event, Instant recordedAt, List<FactRow> rows) {
    if (rows.isEmpty()) {
      return true;
    }
    Sql sql = Sql.in(tx);
    long fold = sql.next("fact_fold");
    List<@Nullable Object[]> lines = new ArrayList<>(rows.size());
    for (FactRow row : rows) {
      lines.add(values(event, fold, lines.size() + 1, recordedAt, row));
    }
    boolean first = sql.insert(ADD, lines.get(0));
    if (first) {
      sql.batch(ADD, lines.subList(1, lines.size()));
    }
    return first;
  }

  /** Sums by unit, office and channel of what was received in the days (both included). */
  static List<FactSum> sums(Tx tx, LocalDate from, LocalDate to, Instant knownAt) {
    return Sql.in(tx).list(SUMS, Facts::sum, from, to, knownAt);
  }

  private static @Nullable Object[] values(
      String event, long fold, int line, Instant recordedAt, FactRow row) {
    FactRow.Place place = row.place();
    FactRow.Counts counts = row.counts();
    return new @Nullable Object[] {
      event,
      fold,
      line,
      place.unit(),
      place.office(),
      place.received(),
      place.service(),
      place.channel(),
      recordedAt,
      counts.vouchers(),
      counts.dossiers(),
      counts.approved(),
      counts.refused(),
      counts.completed(),
      counts.onTime(),
      counts.amount()
    };
  }

  private static FactSum sum(Row row) {
    return new FactSum(
        UnitCode.of(row.text("unit_code")),
        OfficeCode.of(row.text("office_code")),
        Channel.valueOf(row.text("channel")),
        row.number("vouchers"),
        row.number("dossiers"),
        row.date("last_received"));
  }
}
