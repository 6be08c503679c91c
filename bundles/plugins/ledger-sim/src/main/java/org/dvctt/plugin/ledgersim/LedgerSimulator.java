/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.nio.file.Path;
import java.time.Duration;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.model.LedgerOrder;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.FaultPlanReader;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.HttpLine;
import org.dvctt.plugin.simcommon.Line;
import org.dvctt.spi.ledger.LedgerGateway;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The gateway to the simulated general ledger: in this JVM with its journal in the data folder, or,
 * when the configuration has an address, a process of its own.
 */
@Component(
    service = LedgerGateway.class,
    configurationPid = "org.dvctt.plugin.ledgersim",
    property = LedgerGateway.PLUGIN_ID + "=ledger-sim")
@Designate(ocd = LedgerSimSettings.class)
public final class LedgerSimulator implements LedgerGateway {
  private final Line line;

  @Activate
  public LedgerSimulator(BundleContext context, LedgerSimSettings settings) {
    this(line(context, settings));
  }

  LedgerSimulator(Line line) {
    this.line = line;
  }

  @Override
  public LedgerAnswer post(LedgerOrder order) {
    Fields request =
        Fields.NONE
            .with("order", order.orderId())
            .with("dossier", order.dossierCode())
            .with("posting_date", order.postingDate().toString())
            .with(
                "lines",
                order.amounts().entrySet().stream()
                    .map(
                        line ->
                            Fields.NONE
                                .with("line", line.getKey().key())
                                .with("amount", line.getValue().dong()))
                    .toList());
    return answer(line.ask(LedgerDesk.POST, request));
  }

  @Override
  public LedgerAnswer query(String orderId) {
    return answer(line.ask(LedgerDesk.QUERY, Fields.NONE.with("order", orderId)));
  }

  @Deactivate
  public void close() {
    line.close();
  }

  private static LedgerAnswer answer(Fields fields) {
    return new LedgerAnswer(
        Status.valueOf(fields.text("status")), fields.text("number"), fields.text("reason"));
  }

  private static Line line(BundleContext context, LedgerSimSettings settings) {
    Duration limit = Duration.ofMillis(settings.limit_ms());
    if (!settings.address().isBlank()) {
      if (!settings.refuse_dossier().isEmpty() || !settings.faults().isEmpty()) {
        throw new IllegalArgumentException(
            "the ledger at "
                + settings.address()
                + " has a plan of its own (--faults): remove refuse.dossier and faults here");
      }
      return HttpLine.to(settings.address(), settings.allow_remote(), limit);
    }
    FaultPlan plan =
        settings.faults().isBlank()
            ? FaultPlan.NONE
            : FaultPlanReader.read(Path.of(settings.faults()), LedgerDesk.FAULTS);
    RefusalRule refusals = RefusalRule.of(settings.refuse_dossier(), settings.refuse_reason());
    return new DirectLine(new LedgerDesk(journal(context), plan, refusals), limit);
  }

  private static Path journal(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data, "plugins", "ledger-sim", "journal.jsonl");
  }
}
