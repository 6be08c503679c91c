/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.spi.ledger.LedgerGateway;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** A simulated general ledger that remembers its orders over restarts. */
@Component(
    service = LedgerGateway.class,
    configurationPid = "org.dvctt.plugin.ledgersim",
    property = LedgerGateway.PLUGIN_ID + "=ledger-sim")
@Designate(ocd = LedgerSimSettings.class)
public final class LedgerSimulator implements LedgerGateway {
  private final String refuseDossier;
  private final String refuseReason;
  private final Map<String, Booked> booked = new HashMap<>();
  private final Journal journal;

  private record Booked(String dossierCode, long total, LedgerAnswer answer) {}

  @Activate
  public LedgerSimulator(BundleContext context, LedgerSimSettings settings) {
    this(journal(context), settings.refuse_dossier(), settings.refuse_reason());
  }

  LedgerSimulator(Path journal, String refuseDossier, String refuseReason) {
    this.refuseDossier = refuseDossier;
    this.refuseReason = refuseReason;
    this.journal = Journal.open(journal, this::remember);
  }

  @Override
  public synchronized LedgerAnswer post(LedgerOrder order) {
    long total = order.amounts().values().stream().reduce(Money.ZERO, Money::plus).dong();
    Booked first = booked.get(order.orderId());
    if (first != null) {
      if (first.total != total || !first.dossierCode.equals(order.dossierCode())) {
        throw new IllegalStateException("order " + order.orderId() + " came with other content");
      }
      return first.answer;
    }
    boolean refused = !refuseDossier.isEmpty() && order.dossierCode().matches(refuseDossier);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("order", order.orderId());
    event.put("dossier", order.dossierCode());
    event.put("total", total);
    event.put("posting_date", order.postingDate().toString());
    event.put("status", (refused ? Status.REFUSED : Status.POSTED).name());
    event.put(
        "number",
        refused ? "" : "SIM-%d-%06d".formatted(order.postingDate().getYear(), booked.size() + 1));
    event.put("reason", refused ? refuseReason : "");
    journal.append(event);
    return remember(event);
  }

  @Override
  public synchronized LedgerAnswer query(String orderId) {
    Booked first = booked.get(orderId);
    return first == null ? new LedgerAnswer(Status.NOT_FOUND, "", "") : first.answer;
  }

  @Deactivate
  public synchronized void close() {
    journal.close();
  }

  private LedgerAnswer remember(JsonNode event) {
    LedgerAnswer answer =
        new LedgerAnswer(
            Status.valueOf(event.get("status").asText()),
            event.get("number").asText(),
            event.get("reason").asText());
    booked.put(
        event.get("order").asText(),
        new Booked(event.get("dossier").asText(), event.get("total").asLong(), answer));
    return answer;
  }

  private static Path journal(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data, "plugins", "ledger-sim", "journal.jsonl");
  }
}
