/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Folds an imported batch into facts. A row is one voucher and one dossier; being imported, it was
 * never approved, refused or completed here, so it is in neither I13 nor I15.
 */
@Component(property = OutboxHandler.TOPIC + "=" + HistoryBook.TOPIC)
public final class HistoryFacts implements OutboxHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Transactions transactions;
  private final HistoryBook history;
  private final BusinessClock clock;

  @Activate
  public HistoryFacts(
      @Reference Transactions transactions,
      @Reference HistoryBook history,
      @Reference BusinessClock clock,
      @Reference(target = "(context=" + RolloutMigrations.CONTEXT + ")") StoreReady ready) {
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    String batch = batch(delivery.message().payload());
    String name = HistoryBook.TOPIC + "/" + batch;
    transactions.writing(
        tx -> {
          // One row for each unit, day and channel, not for each voucher: reports read these.
          Map<String, FactRow> days = new TreeMap<>();
          history.read(tx, batch, row -> days.merge(place(row).toString(), fact(row), this::sum));
          Facts.fold(tx, name, clock.now(), List.copyOf(days.values()));
          delivery.done(tx);
        });
  }

  private FactRow sum(FactRow one, FactRow other) {
    return new FactRow(one.place(), one.counts().plus(other.counts()));
  }

  private static FactRow fact(HistoryRow row) {
    return new FactRow(place(row), new FactRow.Counts(1, 1, 0, 0, 0, 0, row.amount().dong()));
  }

  private static FactRow.Place place(HistoryRow row) {
    return new FactRow.Place(
        row.unit().value(), row.office().value(), row.received(), row.service(), row.channel());
  }

  private static String batch(String payload) {
    try {
      String batch = JSON.readTree(payload).path("batch").asText();
      if (batch.isEmpty()) {
        throw new IllegalArgumentException("history announcement without a batch");
      }
      return batch;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a history announcement is no JSON", e);
    }
  }
}
