/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.FaultPlanReader;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.HttpLine;
import org.dvctt.plugin.simcommon.Line;
import org.dvctt.spi.bank.BankChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The channel to the simulated bank: in this JVM with its journal in the data folder, or, when the
 * configuration has an address, a process of its own.
 */
@Component(
    service = BankChannel.class,
    configurationPid = "org.dvctt.plugin.banksim",
    property = BankChannel.PLUGIN_ID + "=bank-sim")
@Designate(ocd = BankSimSettings.class)
public final class BankSimulator implements BankChannel {
  private final Line line;

  @Activate
  public BankSimulator(BundleContext context, BankSimSettings settings) {
    this(line(context, settings));
  }

  BankSimulator(Line line) {
    this.line = line;
  }

  @Override
  public BankAnswer send(BankOrder order) {
    Fields payee =
        Fields.NONE
            .with("name", order.payee().name())
            .with("tax_code", order.payee().taxCode())
            .with("account", order.payee().account())
            .with("bank_code", order.payee().bankCode());
    Fields request =
        Fields.NONE
            .with("order", order.orderId())
            .with("payee", payee)
            .with("amount", order.amount().dong())
            .with("text", order.text());
    return answer(line.ask(BankDesk.SEND, request));
  }

  @Override
  public BankAnswer query(String orderId) {
    return answer(line.ask(BankDesk.QUERY, Fields.NONE.with("order", orderId)));
  }

  @Override
  public BankNews news(String after) {
    Fields news = line.ask(BankDesk.NEWS, Fields.NONE.with("after", after));
    return new BankNews(
        news.objects("items").stream()
            .map(item -> new BankNews.Item(item.text("order"), answer(item.object("answer"))))
            .toList(),
        news.text("next"));
  }

  @Deactivate
  public void close() {
    line.close();
  }

  private static BankAnswer answer(Fields fields) {
    return new BankAnswer(
        Status.valueOf(fields.text("status")),
        Money.of(fields.whole("amount")),
        fields.text("reference"),
        fields.text("reason"));
  }

  private static Line line(BundleContext context, BankSimSettings settings) {
    Duration limit = Duration.ofMillis(settings.limit_ms());
    if (!settings.address().isBlank()) {
      if (!settings.return_payee().isEmpty() || !settings.faults().isEmpty()) {
        throw new IllegalArgumentException(
            "the bank at "
                + settings.address()
                + " has a plan of its own (--faults): remove return.payee and faults here");
      }
      return HttpLine.to(settings.address(), settings.allow_remote(), limit);
    }
    FaultPlan plan =
        settings.faults().isBlank()
            ? FaultPlan.NONE
            : FaultPlanReader.read(Path.of(settings.faults()), BankDesk.FAULTS);
    return new DirectLine(
        new BankDesk(
            journal(context),
            plan,
            Duration.ofMillis(settings.delay_ms()),
            ReturnRule.of(settings.return_payee(), settings.return_reason()),
            InstantSource.system()),
        limit);
  }

  private static Path journal(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data, "plugins", "bank-sim", "journal.jsonl");
  }
}
