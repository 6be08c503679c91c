/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.FactEvent;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.UnitCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Folds what happens to dossiers into facts and reaches the unit's milestones. The outbox delivers
 * one unit's events one after the other, so each unit has one writer.
 */
@Component(property = OutboxHandler.TOPIC + "=" + FactEvent.TOPIC)
public final class DossierFacts implements OutboxHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Transactions transactions;
  private final RegistryLookup registry;
  private final BusinessClock clock;

  @Activate
  public DossierFacts(
      @Reference Transactions transactions,
      @Reference RegistryLookup registry,
      @Reference BusinessClock clock,
      @Reference(target = "(context=" + RolloutMigrations.CONTEXT + ")") StoreReady ready) {
    this.transactions = transactions;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    JsonNode event = read(delivery.message().payload());
    String name = FactEvent.TOPIC + "/" + delivery.message().dedupe();
    FactRow row = new FactRow(place(event), counts(event));
    transactions.writing(
        tx -> {
          if (Facts.fold(tx, name, clock.now(), List.of(row))) {
            reach(tx, event);
          }
          delivery.done(tx);
        });
  }

  private void reach(Tx tx, JsonNode event) {
    if (Channel.valueOf(text(event, FactEvent.CHANNEL)) != Channel.ONLINE) {
      return;
    }
    UnitCode unit = UnitCode.of(text(event, FactEvent.UNIT));
    LocalDate on = LocalDate.parse(text(event, FactEvent.ON));
    switch (text(event, FactEvent.KIND)) {
      case "RECEIVED" -> registry.reach(tx, unit, Milestone.FIRST_SENT, on);
      case "COMPLETED" -> registry.reach(tx, unit, Milestone.FIRST_COMPLETED_PAYMENT, on);
      default -> {
        // approvals and refusals are no milestones
      }
    }
  }

  private static FactRow.Place place(JsonNode event) {
    return new FactRow.Place(
        text(event, FactEvent.UNIT),
        text(event, FactEvent.OFFICE),
        LocalDate.parse(text(event, FactEvent.RECEIVED)),
        text(event, FactEvent.SERVICE),
        Channel.valueOf(text(event, FactEvent.CHANNEL)));
  }

  private static FactRow.Counts counts(JsonNode event) {
    String kind = text(event, FactEvent.KIND);
    return switch (kind) {
      case "RECEIVED" ->
          new FactRow.Counts(
              number(event, FactEvent.VOUCHERS), 1, 0, 0, 0, 0, number(event, FactEvent.AMOUNT));
      case "APPROVED" -> new FactRow.Counts(0, 0, 1, 0, 0, 0, 0);
      case "REFUSED" -> new FactRow.Counts(0, 0, 0, 1, 0, 0, 0);
      case "COMPLETED" ->
          new FactRow.Counts(0, 0, 0, 0, 1, event.path(FactEvent.ON_TIME).asBoolean() ? 1 : 0, 0);
      default -> throw new IllegalArgumentException("fact event of unknown kind " + kind);
    };
  }

  private static JsonNode read(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a fact event is no JSON", e);
    }
  }

  private static String text(JsonNode event, String field) {
    JsonNode text = event.get(field);
    if (text == null || !text.isTextual()) {
      throw new IllegalArgumentException("fact event without " + field);
    }
    return text.textValue();
  }

  private static long number(JsonNode event, String field) {
    JsonNode number = event.get(field);
    if (number == null || !number.isIntegralNumber()) {
      throw new IllegalArgumentException("fact event without " + field);
    }
    return number.longValue();
  }
}
