/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vouchers of before the platform, by batch. */
@Component
public final class ImportedHistory implements HistoryBook {
  private final Outbox outbox;

  @Activate
  public ImportedHistory(
      @Reference Outbox outbox, @Reference(target = "(context=payment)") StoreReady tables) {
    this.outbox = outbox;
  }

  @Override
  public void add(Tx tx, String batch, List<HistoryRow> rows) {
    Sql sql = Sql.in(tx);
    long number = sql.count("SELECT COALESCE(MAX(voucher_number), 0) FROM imported_voucher");
    List<@Nullable Object[]> values = new ArrayList<>(rows.size());
    for (HistoryRow row : rows) {
      values.add(
          new @Nullable Object[] {
            ++number,
            batch,
            row.unit().value(),
            row.office().value(),
            row.service(),
            row.channel(),
            row.received(),
            row.completed(),
            row.amount().dong()
          });
    }
    sql.batch(
        "INSERT INTO imported_voucher (voucher_number, batch, unit_code, office_code, service, channel,"
            + " received_on, completed_on, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values);
    outbox.put(
        tx,
        new OutboxMessage(
            TOPIC, "history:" + batch, batch, ContentJson.object(Map.of("batch", batch))));
  }

  @Override
  public void read(Tx tx, String batch, Consumer<HistoryRow> each) {
    Sql.in(tx)
        .each(
            "SELECT * FROM imported_voucher WHERE batch = ?",
            row ->
                each.accept(
                    new HistoryRow(
                        UnitCode.of(row.text("unit_code")),
                        OfficeCode.of(row.text("office_code")),
                        row.text("service"),
                        Channel.valueOf(row.text("channel")),
                        row.date("received_on"),
                        row.optionalDate("completed_on").orElse(null),
                        Money.of(row.number("amount")))),
            batch);
  }
}
