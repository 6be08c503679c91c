/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.store.LeasedRounds;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what banks report by themselves: payments that came back after they had been paid, and late
 * ones.
 */
@Component(service = BankNewsReading.class, immediate = true)
public final class BankNewsReading {
  private static final Logger LOG = LoggerFactory.getLogger(BankNewsReading.class);
  private final Ground ground;
  private final LeasedRounds rounds;
  private final AtomicBoolean told = new AtomicBoolean();

  @Activate
  public BankNewsReading(@Reference Ground ground, @Reference Leases leases) {
    this.ground = ground;
    this.rounds =
        new LeasedRounds(
            "payment-bank-news", ground.settings.newsEvery(), leases, lease -> readAll(), () -> {});
  }

  @Deactivate
  void stop() throws InterruptedException {
    rounds.stop();
  }

  /** One round over all channels. */
  void readAll() {
    for (PluginRef channel : ground.guard.admitted(BankChannel.class)) {
      try {
        read(channel);
        told.set(false);
      } catch (PluginFailure e) {
        if (!told.getAndSet(true)) {
          LOG.warn(
              "Bank channel {} gives no news now and is asked again: {}", channel, e.getMessage());
        }
      }
    }
  }

  private void read(PluginRef channel) {
    String after = ground.transactions.<String>read(tx -> readTo(tx, channel).orElse(""));
    Guard.Scope scope = Guard.Scope.nobodys(ground.clock.today());
    BankNews news =
        ground.guard.call(BankChannel.class, channel, scope, bank -> bank.news(after)).value();
    for (BankNews.Item item : news.items()) {
      ground.transactions.writing(tx -> hear(tx, item));
    }
    if (!news.next().equals(after)) {
      ground.transactions.writing(tx -> keep(tx, channel, news.next()));
    }
  }

  private void hear(Tx tx, BankNews.Item item) {
    Sql sql = Sql.in(tx);
    String voucherId =
        item.orderId().startsWith(Orders.BANK_ORDER)
            ? item.orderId().substring(Orders.BANK_ORDER.length())
            : "";
    boolean ours = VoucherRow.find(sql, voucherId).isPresent();
    boolean told =
        item.answer().status() == BankAnswer.Status.RETURNED
            || item.answer().status() == BankAnswer.Status.PAID;
    if (!ours || !told) {
      LOG.warn(
          "The bank reports {} on order {}, which is no news of an order of ours",
          item.answer().status(),
          item.orderId());
      return;
    }
    String dossier = voucherId.substring(0, voucherId.indexOf('-'));
    Acting acting = Acting.system(ground, tx, dossier);
    // Looked at again: what was read before the dossier was held may be old.
    VoucherRow voucher = VoucherRow.find(sql, voucherId).orElseThrow();
    VoucherPayments payments = new VoucherPayments(acting);
    if (!voucher.voucher(acting).total().equals(item.answer().amount())) {
      payments.contradicted(
          voucher, "the bank reports another amount: " + item.answer().amount() + " đ");
      return;
    }
    payments.answered(voucher, item.answer());
  }

  private static Optional<String> readTo(Tx tx, PluginRef channel) {
    return Sql.in(tx)
        .one(
            "SELECT read_to FROM bank_news WHERE plugin = ?",
            row -> row.text("read_to"),
            channel.id());
  }

  private static void keep(Tx tx, PluginRef channel, String next) {
    Sql sql = Sql.in(tx);
    if (!sql.insert("INSERT INTO bank_news (plugin, read_to) VALUES (?, ?)", channel.id(), next)) {
      sql.update("UPDATE bank_news SET read_to = ? WHERE plugin = ?", next, channel.id());
    }
  }
}
