/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Runs the worker with the handlers that are there, and tells how the outbox is. */
@Component(immediate = true)
public final class OutboxService implements OutboxState {
  private final Map<String, OutboxHandler> handlers = new ConcurrentHashMap<>();
  private final OutboxBell bell;
  private final OutboxCounts counts;
  private final OutboxWorker worker;

  @Activate
  public OutboxService(
      @Reference Transactions transactions,
      @Reference Leases leases,
      @Reference OutboxBell bell,
      @Reference(target = "(context=store)") StoreReady ready) {
    this.bell = bell;
    this.counts = new OutboxCounts(transactions);
    this.worker = new OutboxWorker(transactions, leases, bell, handlers);
  }

  @Reference(
      service = OutboxHandler.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "gone")
  void come(OutboxHandler handler, Map<String, Object> properties) {
    handlers.put(topic(properties), handler);
    bell.ring();
  }

  void gone(OutboxHandler handler, Map<String, Object> properties) {
    // After an update the new handler may have come before the old one goes.
    handlers.remove(topic(properties), handler);
  }

  @Deactivate
  void stop() throws InterruptedException {
    worker.close();
  }

  @Override
  public boolean working() {
    return worker.working();
  }

  @Override
  public List<Count> counts() {
    return counts.byTopicAndState();
  }

  @Override
  public long waiting() {
    return counts.waiting();
  }

  @Override
  public long withoutHandler() {
    return counts.byTopicAndState().stream()
        .filter(count -> count.state().equals(WAITING) && !handlers.containsKey(count.topic()))
        .mapToLong(Count::messages)
        .sum();
  }

  @Override
  public Duration oldestWaiting() {
    return counts.oldestWaiting();
  }

  @Override
  public Duration overdue() {
    return counts.overdue(handlers.keySet());
  }

  @Override
  public Page<Line> list(boolean waitingOnly, int offset, int limit) {
    return counts.list(waitingOnly, offset, limit);
  }

  private static String topic(Map<String, Object> properties) {
    Object topic = properties.get(OutboxHandler.TOPIC);
    if (topic == null) {
      throw new IllegalArgumentException(
          "an OutboxHandler has no service property " + OutboxHandler.TOPIC + ": " + properties);
    }
    return topic.toString();
  }
}
