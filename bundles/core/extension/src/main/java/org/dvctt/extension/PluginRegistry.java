/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dvctt.extension.guard.Guardhouse;
import org.dvctt.extension.guard.Troubles;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.risk.RiskScore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the plugin services and keeps the snapshot of who is asked: a service counts only as far
 * as its bundle's {@link Standing} says. Plugins are never called under its lock.
 */
@Component(
    service = PluginRegistry.class,
    immediate = true,
    configurationPid = "org.dvctt.extension")
@Designate(ocd = GuardSettings.class)
public final class PluginRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);
  private final BundleContext context;
  private final Limits limits;
  private final Guardhouse guardhouse;
  private final Map<PluginRef, Integer> threads = new ConcurrentHashMap<>();
  private volatile Troubles troubles =
      (plugin, kind, detail) -> LOG.warn("plugin {} {}: {}", plugin, kind, detail);
  private final OfferedServices offered = new OfferedServices(this);
  private final Object lock = new Object();
  private final Map<ServiceReference<?>, Admission> plugins = new HashMap<>();
  private Map<Long, Standing> standings = Map.of();

  /** Nothing is known before the wanted state was read: until then every rule is missing. */
  private List<Standing> wanted = Snapshot.NOTHING.wanted();

  private volatile Set<String> mandatory = Set.of("of this site");
  private volatile boolean begun;
  private volatile Snapshot snapshot = Snapshot.NOTHING;

  @Activate
  public PluginRegistry(BundleContext context, GuardSettings settings) {
    this(context, Limits.of(settings));
  }

  PluginRegistry(BundleContext context, Limits limits) {
    this.context = context;
    this.limits = limits;
    this.guardhouse =
        new Guardhouse(
                limits.guard(), (plugin, kind, detail) -> troubles.trouble(plugin, kind, detail))
            .start();
  }

  /** Who hears of plugins whose conduct went over a limit. */
  public void listen(Troubles listener) {
    troubles = listener;
  }

  /** How many threads of its own a plugin may keep, from before it is started. */
  public void permit(PluginRef plugin, int ownThreads) {
    threads.put(plugin, ownThreads);
  }

  /** Why the node has to be restarted soon. */
  List<Text> warnings() {
    return guardhouse.warnings();
  }

  /** A version that was taken out does not stop: only a restart ends it. */
  public void doesNotStop(PluginRef plugin) {
    guardhouse.doesNotStop(plugin);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Plugins that have to be there; before that is known, the platform itself is missing. */
  Set<String> mandatory() {
    return mandatory;
  }

  /** Says which plugins have to be there. */
  public void require(Set<String> ids) {
    mandatory = Set.copyOf(ids);
  }

  /** Id of the present snapshot. */
  public long snapshotId() {
    return snapshot.id();
  }

  /**
   * Exchanges who is asked, in one step. Calls that have begun end where they began: what is no
   * longer asked is handed back by {@link OfferedServices#drain(Set)}.
   *
   * @param now what each plugin bundle is allowed, by its number; all others are not asked
   * @param due all that has to be asked, also what isn't there: what needs it waits
   * @return id of the snapshot that is asked from now on
   */
  public long exchange(Map<Long, Standing> now, Collection<Standing> due) {
    synchronized (lock) {
      begun = true;
      standings = Map.copyOf(now);
      wanted =
          due.stream().sorted(Comparator.comparingLong(Standing::activated).reversed()).toList();
      plugins.replaceAll((reference, plugin) -> plugin.standing(standing(plugin.bundle())));
      swap();
      return snapshot.id();
    }
  }

  /** True once it was said what is asked. */
  boolean begun() {
    return begun;
  }

  /** As before it was ever said what is asked: the plugin platform goes. */
  public void forget() {
    synchronized (lock) {
      exchange(Map.of(), Snapshot.NOTHING.wanted());
      begun = false;
    }
  }

  /** True when a bundle of the plugin is here and is to be asked, whatever its services do. */
  boolean isHere(PluginRef plugin) {
    synchronized (lock) {
      return standings.values().stream()
          .anyMatch(it -> it.plugin().equals(plugin) && it.part() == Standing.Part.ASKED);
    }
  }

  /**
   * Asks these bundles no more, at once; what needs them waits. The next exchange says what holds
   * from then on.
   */
  public void withdraw(Set<Long> bundles) {
    synchronized (lock) {
      Map<Long, Standing> left = new HashMap<>(standings);
      left.keySet().removeAll(bundles);
      exchange(left, wanted);
    }
  }

  /**
   * Waits a moment for a service that has to be there: a plugin that takes up new settings goes and
   * comes.
   *
   * @param since the snapshot that lacks it
   * @return false when nothing changed in the time
   */
  boolean awaitChange(Snapshot since, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    synchronized (lock) {
      while (snapshot == since) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        try {
          lock.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }

  /** What the bundles of plugins offer here, whether they are asked or not. */
  public OfferedServices offered() {
    return offered;
  }

  /** Lets no more calls into a service and waits for the running ones. */
  boolean retire(Admission plugin, Duration most) {
    return guardhouse.retire(plugin.bulkhead(), most);
  }

  Limits limits() {
    return limits;
  }

  @Reference(
      service = RegimePack.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeRegime",
      unbind = "removeRegime")
  void addRegime(ServiceReference<RegimePack> plugin) {
    add(ExtensionPoint.REGIME, plugin);
  }

  void changeRegime(ServiceReference<RegimePack> plugin) {
    change(ExtensionPoint.REGIME, plugin);
  }

  void removeRegime(ServiceReference<RegimePack> plugin) {
    remove(plugin);
  }

  @Reference(
      service = ControlCheck.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeControl",
      unbind = "removeControl")
  void addControl(ServiceReference<ControlCheck> plugin) {
    add(ExtensionPoint.CONTROL, plugin);
  }

  void changeControl(ServiceReference<ControlCheck> plugin) {
    change(ExtensionPoint.CONTROL, plugin);
  }

  void removeControl(ServiceReference<ControlCheck> plugin) {
    remove(plugin);
  }

  @Reference(
      service = LedgerGateway.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeLedger",
      unbind = "removeLedger")
  void addLedger(ServiceReference<LedgerGateway> plugin) {
    add(ExtensionPoint.LEDGER, plugin);
  }

  void changeLedger(ServiceReference<LedgerGateway> plugin) {
    change(ExtensionPoint.LEDGER, plugin);
  }

  void removeLedger(ServiceReference<LedgerGateway> plugin) {
    remove(plugin);
  }

  @Reference(
      service = BankChannel.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeBank",
      unbind = "removeBank")
  void addBank(ServiceReference<BankChannel> plugin) {
    add(ExtensionPoint.BANK, plugin);
  }

  void changeBank(ServiceReference<BankChannel> plugin) {
    change(ExtensionPoint.BANK, plugin);
  }

  void removeBank(ServiceReference<BankChannel> plugin) {
    remove(plugin);
  }

  @Reference(
      service = ReportFormat.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeReport",
      unbind = "removeReport")
  void addReport(ServiceReference<ReportFormat> plugin) {
    add(ExtensionPoint.REPORT, plugin);
  }

  void changeReport(ServiceReference<ReportFormat> plugin) {
    change(ExtensionPoint.REPORT, plugin);
  }

  void removeReport(ServiceReference<ReportFormat> plugin) {
    remove(plugin);
  }

  @Reference(
      service = RiskScore.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeRisk",
      unbind = "removeRisk")
  void addRisk(ServiceReference<RiskScore> plugin) {
    add(ExtensionPoint.RISK, plugin);
  }

  void changeRisk(ServiceReference<RiskScore> plugin) {
    change(ExtensionPoint.RISK, plugin);
  }

  void removeRisk(ServiceReference<RiskScore> plugin) {
    remove(plugin);
  }

  @Reference(
      service = NoticeChannel.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changeNotice",
      unbind = "removeNotice")
  void addNotice(ServiceReference<NoticeChannel> plugin) {
    add(ExtensionPoint.NOTICE, plugin);
  }

  void changeNotice(ServiceReference<NoticeChannel> plugin) {
    change(ExtensionPoint.NOTICE, plugin);
  }

  void removeNotice(ServiceReference<NoticeChannel> plugin) {
    remove(plugin);
  }

  /** Ends all plugins' pools. */
  @Deactivate
  public void close() {
    List.copyOf(snapshot.all()).forEach(plugin -> remove(plugin.reference()));
    guardhouse.close();
  }

  private void add(ExtensionPoint point, ServiceReference<?> reference) {
    Bundle bundle = reference.getBundle();
    if (bundle == null) {
      return; // unregistered meanwhile
    }
    Admission found = examine(point, reference, bundle);
    Admission plugin;
    synchronized (lock) {
      plugin = found.standing(standing(bundle));
      plugins.put(reference, plugin);
      swap();
    }
    if (!plugin.fault().isEmpty()) {
      LOG.warn("{} is not admitted for {}: {}", bundle, point.shortName(), plugin.fault());
    }
  }

  /** New properties: the same service is looked at again. Its running calls end on the old look. */
  private void change(ExtensionPoint point, ServiceReference<?> reference) {
    remove(reference);
    add(point, reference);
  }

  private void remove(ServiceReference<?> reference) {
    Admission gone;
    synchronized (lock) {
      gone = plugins.remove(reference);
      swap();
    }
    if (gone == null) {
      return;
    }
    if (!retire(gone, limits.drain())) {
      LOG.warn("plugin {} went away with calls still running", gone.plugin());
    }
    if (gone.service() != null) {
      context.ungetService(reference);
    }
  }

  private void swap() {
    snapshot = snapshot.next(plugins.values(), wanted);
    lock.notifyAll();
  }

  private @Nullable Standing standing(Bundle bundle) {
    return standings.get(bundle.getBundleId());
  }

  private Admission examine(ExtensionPoint point, ServiceReference<?> reference, Bundle bundle) {
    Map<String, String> properties = properties(reference);
    String id = properties.getOrDefault(ExtensionPoint.PLUGIN_ID, "");
    Optional<PluginRef> letIn = PluginLocation.plugin(bundle.getLocation());
    PluginRef plugin = letIn.orElse(new PluginRef(id, bundle.getVersion().toString()));
    Optional<String> fault = point.fault(name -> properties.getOrDefault(name, ""));
    if (letIn.isEmpty()) {
      fault = Optional.of("its bundle was not let in; install its file with dvctt:plugin-install");
    } else if (fault.isEmpty() && !id.equals(plugin.id())) {
      fault = Optional.of("its service says that it is plugin " + id);
    }
    Object service = fault.isPresent() ? null : context.getService(reference);
    return new Admission(
        point,
        plugin,
        bundle.getVersion(),
        reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
        reference,
        bundle,
        service,
        fault.orElse(service == null ? "its component could not be activated" : ""),
        properties,
        null,
        guardhouse.bulkhead(
            plugin,
            point.shortName(),
            point.manner(),
            loader(bundle),
            threads.getOrDefault(plugin, 0)));
  }

  private static ClassLoader loader(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    return wiring == null ? ClassLoader.getPlatformClassLoader() : wiring.getClassLoader();
  }

  private static Map<String, String> properties(ServiceReference<?> reference) {
    Map<String, String> properties = new HashMap<>();
    for (String name : reference.getPropertyKeys()) {
      Object value = reference.getProperty(name);
      properties.put(
          name, value instanceof String[] many ? String.join(",", many) : String.valueOf(value));
    }
    return properties;
  }
}
