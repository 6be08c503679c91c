/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.extension.Plugins;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.extension.PluginGuard;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.shadow.Shadows;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Role;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.lease.DbLeases;
import org.dvctt.store.migration.StoreMigrations;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * The plugin platform as it is: all its components, on Derby on disk and in the container's
 * framework, begun again on what the same folder held before. Only what binds the components
 * together is made here.
 */
final class PluginNode implements AutoCloseable {
  static final Actor ADMIN =
      new Actor(
          "console:quantri",
          "quantri",
          "Quản trị",
          List.of(new Grant(Role.KB_SYSADMIN, null, null)));

  /** What reads, reports or migrates is no part of a plugin's life. */
  private static final Set<String> EXCEPT =
      Set.of(
          "Migrations",
          "NodePlatform",
          "StoredBackups",
          "Witness",
          "LedgerChecks",
          "StoredVerification",
          "AuditCheck");

  private final DiskStore store;
  private final EmbeddedFramework framework;
  private final Components components;
  private final Bound bound;
  private final Guard guard;

  PluginNode(Path folder) throws Exception {
    store = DiskStore.derby(folder);
    store.migrate("store", StoreMigrations.class);
    for (String context : List.of("platform", "audit", "extension")) {
      store.migrate(context, Migrations.class);
    }
    framework = new EmbeddedFramework(folder.resolve("framework"));
    components =
        new Components()
            .with(BundleContext.class, framework.context())
            .with(ConfigurationAdmin.class, framework.service(ConfigurationAdmin.class))
            .with(ServiceComponentRuntime.class, framework.service(ServiceComponentRuntime.class))
            .with(StoreReady.class, new StoreReady() {})
            .with(Transactions.class, store.transactions())
            .with(Blobs.class, new FileBlobs(folder.resolve("blobs")))
            .with(Leases.class, DbLeases.on(store.transactions(), Clock.systemUTC()))
            .settings(
                "LifeSettings",
                Map.of("policy", "development", "inbox", "off", "mandatory", new String[0]))
            .make(
                EXCEPT,
                org.dvctt.platform.StoredBusinessClock.class,
                org.dvctt.audit.StoredAuditTrail.class,
                PluginRegistry.class);
    bound = new Bound(framework.context(), components.get(PluginRegistry.class));
    guard = components.get(Guard.class);
    Bound.shadows((PluginGuard) guard, components.get(Shadows.class));
  }

  Plugins plugins() {
    return components.get(Plugins.class);
  }

  /**
   * Asks the rule that is due, in the order in which payment asks: who is due, each of them, then
   * the candidates.
   *
   * @return the version that the verdict names
   */
  String ask(RuleQuestion question, Loaders loaders) throws Side.NotAsked {
    Guard.Scope scope =
        new Guard.Scope("99", question.on(), "dossier:" + question.content().dossierId());
    Guard.Call<ControlCheck, List<Verdict>> checking =
        rule -> {
          loaders.see(rule);
          return rule.check(question);
        };
    Map<PluginRef, List<Verdict>> checked;
    try {
      checked = guard.steadily(() -> asked(scope, checking));
    } catch (PluginFailure e) {
      if (e.why() == PluginFailure.Why.FAILED) {
        throw e;
      }
      throw new Side.NotAsked(e.why().name());
    }
    if (checked.isEmpty()) {
      throw new Side.NotAsked("no rule was due");
    }
    return version(checked);
  }

  @Override
  public void close() throws Exception {
    components.close();
    bound.close();
    framework.close();
    store.close();
  }

  private Map<PluginRef, List<Verdict>> asked(
      Guard.Scope scope, Guard.Call<ControlCheck, List<Verdict>> checking) {
    Map<PluginRef, List<Verdict>> checked = new LinkedHashMap<>();
    for (PluginRef check : guard.due(ControlCheck.class, scope)) {
      checked.put(check, guard.call(ControlCheck.class, check, scope, checking).value());
    }
    guard.beside(ControlCheck.class, scope, checking, checked);
    return checked;
  }

  /** The version that was asked; that another one answered, or two, would be a fault of ours. */
  private static String version(Map<PluginRef, List<Verdict>> checked) {
    PluginRef asked = checked.keySet().iterator().next();
    String said = checked.values().iterator().next().get(0).rule().version();
    if (checked.size() > 1 || !said.equals(asked.version())) {
      throw new IllegalStateException("asked were " + checked.keySet() + ", it answered " + said);
    }
    return said;
  }
}
