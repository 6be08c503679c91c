/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Payee;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Voucher;

/** Orders that leave the system: their topics, and how they are put and retried. */
final class Orders {
  static final String LEDGER_POST = "ledger.post";
  static final String PAYMENT_ORDER = "payment.order";
  static final String BANK_SEND = "bank.send";

  /** What the bank's order id of a voucher begins with. */
  static final String BANK_ORDER = "B-";

  private Orders() {}

  static void put(Acting acting, String topic, String dedupe, Map<String, String> more) {
    Map<String, String> payload = new LinkedHashMap<>(more);
    payload.put("dossier", acting.row().id());
    acting.ground.outbox.put(
        acting.tx,
        OutboxMessage.held(topic, acting.row().id(), dedupe, ContentJson.object(payload)));
  }

  static String field(OutboxDelivery delivery, String name) {
    return ContentJson.tree(delivery.message().payload()).path(name).asText();
  }

  /** Whom the bank pays: the payee, or who takes cash at its counter. */
  static Payee payee(Voucher voucher) {
    Payee payee = voucher.payee();
    return payee == null ? new Payee(voucher.receiver(), "", "", "") : payee;
  }

  /** For whom an order of a dossier is carried: today, for the province of its unit. */
  static Guard.Scope scope(Ground ground, Tx tx, DossierRow row) {
    LocalDate today = ground.clock.today();
    String province =
        ground.registry.province(tx, row.content().unit(), today).orElse(Guard.Scope.UNKNOWN);
    return new Guard.Scope(province, today, "dossier:" + row.id());
  }

  /** Asks the first plugin of the point that serves the province. */
  static <S, R> R ask(Guard guard, Class<S> point, Guard.Scope scope, Function<S, R> question) {
    return guard.steadily(
        () -> {
          List<PluginRef> plugins = guard.admitted(point, scope);
          if (plugins.isEmpty()) {
            throw new PluginFailure(PluginFailure.Why.MISSING, point.getSimpleName(), "");
          }
          return guard.call(point, plugins.get(0), scope, question::apply).value();
        });
  }

  /**
   * Asks every plugin of the point that serves the province, in their order, until one knows: an
   * order that went out by one channel must not go out by another that came before it meanwhile.
   * Also those that can't be asked now, a quarantined one for instance: asking fails then, and
   * nothing is sent anew.
   *
   * @return the first answer that knows, else the last one
   */
  static <S, R> R askWhoKnows(
      Guard guard, Class<S> point, Guard.Scope scope, Function<S, R> question, Predicate<R> knows) {
    return guard.steadily(
        () -> {
          List<PluginRef> plugins = guard.due(point, scope);
          if (plugins.isEmpty()) {
            throw new PluginFailure(PluginFailure.Why.MISSING, point.getSimpleName(), "");
          }
          R answer = guard.call(point, plugins.get(0), scope, question::apply).value();
          for (int i = 1; i < plugins.size() && !knows.test(answer); i++) {
            answer = guard.call(point, plugins.get(i), scope, question::apply).value();
          }
          return answer;
        });
  }

  /** Again later, with waits that grow up to the longest one. */
  static RetryLater later(Ground ground, OutboxDelivery delivery, String why) {
    return later(ground, delivery, Duration.ofSeconds(1), why);
  }

  /** The same with a first wait of its own. */
  static RetryLater later(Ground ground, OutboxDelivery delivery, Duration first, String why) {
    Duration grown = first.multipliedBy(1L << Math.min(20, delivery.attempt() - 1));
    Duration longest = ground.settings.longestWait();
    return new RetryLater(grown.compareTo(longest) < 0 ? grown : longest, why);
  }
}
