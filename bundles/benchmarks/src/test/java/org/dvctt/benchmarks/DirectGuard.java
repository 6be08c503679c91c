/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.spi.regime.RegimePack;

/**
 * Calls the real plugins on the caller's thread: the plugin platform needs a framework, which this
 * JVM is not. What the guard's own pool costs is therefore not in the figures.
 */
record DirectGuard(RegimePack pack, LedgerGateway ledger, BankChannel bank) implements Guard {
  private static final Map<String, String> PACK =
      Map.of(
          RegimePack.PLUGIN_ID, "regime-r2020",
          RegimePack.PACK, "R2020",
          RegimePack.SENT_FROM, "2020-03-16",
          RegimePack.SENT_TO, "2025-12-31",
          RegimePack.TAIL_TO, "2026-01-31");

  @Override
  public long snapshot() {
    return 1;
  }

  @Override
  public List<PluginRef> admitted(Class<?> point) {
    String id =
        point == RegimePack.class
            ? "regime-r2020"
            : point == LedgerGateway.class
                ? "ledger-sim"
                : point == BankChannel.class ? "bank-sim" : "";
    return id.isEmpty() ? List.of() : List.of(new PluginRef(id, "0.1.0"));
  }

  @Override
  public List<PluginRef> due(Class<?> point, Scope scope) {
    return admitted(point);
  }

  @Override
  public List<String> missing() {
    return List.of();
  }

  @Override
  public List<PluginRef> admitted(Class<?> point, Scope scope) {
    return admitted(point);
  }

  @Override
  public String property(Class<?> point, PluginRef plugin, String property) {
    return point == RegimePack.class ? PACK.getOrDefault(property, "") : "";
  }

  @Override
  public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
    Object target = point == RegimePack.class ? pack : point == LedgerGateway.class ? ledger : bank;
    if (!point.isInstance(target)) {
      throw new PluginFailure(PluginFailure.Why.MISSING, plugin.id(), "");
    }
    try {
      return new Answer<>(call.on(point.cast(target)), plugin, 1);
    } catch (RuntimeException e) {
      // As the real guard tells it.
      throw new PluginFailure(PluginFailure.Why.FAILED, plugin.id(), e.toString());
    }
  }
}
