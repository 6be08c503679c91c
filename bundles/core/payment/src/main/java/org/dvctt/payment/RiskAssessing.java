/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.RiskView;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RiskQuestion;
import org.dvctt.spi.risk.RiskScore;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has each dossier assessed that comes in, so that officers look first where something stands out.
 * Beside the dossier's own way: nothing waits for it, and without an answer there is no score.
 */
@Component(property = OutboxHandler.TOPIC + "=" + RiskAssessing.TOPIC)
public final class RiskAssessing implements OutboxHandler {
  static final String TOPIC = "risk.assess";

  /** Where the treasury still has it to look at. */
  private static final Set<DossierState> LOOKED_AT =
      EnumSet.of(
          DossierState.SENT,
          DossierState.ACCEPTED,
          DossierState.UNDER_CONTROL,
          DossierState.PROPOSED,
          DossierState.CHECKED,
          DossierState.REFUSAL_PROPOSED);

  private final Ground ground;

  @Activate
  public RiskAssessing(@Reference Ground ground) {
    this.ground = ground;
  }

  private record Open(DossierRow row, RiskQuestion question, Guard.Scope scope) {}

  /** Orders it, in the transaction of the receipt. */
  static void order(Acting acting) {
    DossierRow row = acting.row();
    acting.ground.outbox.put(
        acting.tx,
        OutboxMessage.held(
            TOPIC,
            "risk:" + row.id(),
            row.id() + "/" + row.version(),
            ContentJson.object(Map.of("dossier", row.id()))));
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    String id = Orders.field(delivery, "dossier");
    Optional<Open> open =
        ground.transactions.<Optional<Open>>write(
            tx ->
                new DossierTable(Sql.in(tx))
                    .find(id)
                    .filter(row -> LOOKED_AT.contains(row.state()))
                    .map(
                        row ->
                            new Open(
                                row,
                                new RiskSurroundings(Sql.in(tx)).of(row),
                                Orders.scope(ground, tx, row))));
    List<RiskView.Assessed> said = new ArrayList<>();
    try {
      open.ifPresent(it -> said.addAll(ground.guard.steadily(() -> ask(it))));
    } catch (PluginFailure e) {
      throw Orders.later(ground, delivery, "risk: " + e.getMessage());
    }
    ground.transactions.writing(
        tx -> {
          if (!said.isEmpty()) {
            new RiskTable(Sql.in(tx)).keep(open.orElseThrow().row(), said, ground.clock.now());
          }
          delivery.done(tx);
        });
  }

  private List<RiskView.Assessed> ask(Open open) {
    List<RiskView.Assessed> said = new ArrayList<>();
    for (PluginRef plugin : ground.guard.admitted(RiskScore.class, open.scope())) {
      said.add(
          new RiskView.Assessed(
              plugin,
              ground
                  .guard
                  .call(
                      RiskScore.class, plugin, open.scope(), score -> score.assess(open.question()))
                  .value()));
    }
    return said;
  }
}
