/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dvctt.core.ports.NoticeEvent;
import org.junit.Test;

/** What a unit is to be told is in the outbox as soon as the act is done, and only then. */
public class NoticeEventsTest extends DossiersAtWork {
  private record Case(String state, List<String> kinds) {}

  private List<JsonNode> events(String id) {
    return dossiers.waiting("notice:" + id).stream()
        .map(message -> ContentJson.tree(message.payload()))
        .toList();
  }

  @Test
  public void eachActThatTheUnitIsToldOfPutsItsEventOnce() {
    for (Case one :
        List.of(
            new Case("W1", List.of()),
            new Case("SE", List.of("RECEIVED")),
            new Case("UP", List.of()),
            new Case("CP", List.of("COMPLETION_REQUESTED")),
            new Case("RF", List.of("RECEIVED", "REFUSED")),
            new Case("CO", List.of("RECEIVED", "PAID")),
            new Case("PT", List.of("RECEIVED", "PAYMENT_RETURNED")))) {
      String id = dossiers.in(one.state());
      assertEquals(
          one.state(),
          one.kinds(),
          events(id).stream().map(event -> event.path(NoticeEvent.KIND).asText()).toList());
    }
  }

  @Test
  public void anEventHasTheCodeTheAmountAndTheReasonsAndNoFullAccount() {
    String id = dossiers.in("CR");
    JsonNode asked = events(id).get(1);
    DossierRow row = desk.row(id);
    assertEquals(row.code().orElseThrow(), asked.path(NoticeEvent.CODE).asText());
    assertEquals(row.content().total().dong(), asked.path(NoticeEvent.AMOUNT).asLong());
    assertTrue(asked.toString(), asked.path(NoticeEvent.REASONS_VI).asText().startsWith("- "));
    String account = row.content().account().toString();
    assertFalse(asked.toString(), asked.toString().contains(account));
  }

  @Test
  public void aRefusedActTellsNobodyAnything() {
    String id = dossiers.in("SE");
    refused("maker", id, "request_completion");
    assertEquals(1, events(id).size());
  }
}
