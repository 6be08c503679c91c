/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.api.platform.OutboxLine;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.api.registry.Registry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.StoreInfo;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.TablesState;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * What this node can say of itself; it answers from the first moment, whatever is not there yet.
 */
@Component(immediate = true, configurationPid = "org.dvctt.platform")
@Designate(ocd = PlatformSettings.class)
public final class NodePlatform implements Platform {
  private final Set<String> contexts = ConcurrentHashMap.newKeySet();
  private final BundleContext bundles;
  private final PlatformSettings settings;
  private final Maintenance maintenance;
  private volatile boolean loaded;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable BusinessClock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Guard guard;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable OutboxState outbox;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable AuditLog audit;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Registry registry;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable StoreInfo store;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable TablesState tables;

  @Activate
  public NodePlatform(
      BundleContext bundles, PlatformSettings settings, @Reference Maintenance maintenance) {
    this.bundles = bundles;
    this.settings = settings;
    this.maintenance = maintenance;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addStoreReady(StoreReady ready, Map<String, Object> properties) {
    contexts.add(String.valueOf(properties.get(StoreReady.CONTEXT)));
  }

  void removeStoreReady(StoreReady ready, Map<String, Object> properties) {
    contexts.remove(String.valueOf(properties.get(StoreReady.CONTEXT)));
  }

  @Override
  public PlatformStatus status() {
    Levels levels =
        new Levels()
            .then("store", this::missingTables)
            .then("packs", this::missingPlugins)
            .then("outbox", this::stuckOutbox)
            .then("portal", this::missingPortal);
    BusinessClock time = clock;
    Optional<Text> closed = maintenance.reason();
    // Whoever counts in the store may lose it while people are kept out.
    OutboxState messages = closed.isPresent() ? null : outbox;
    AuditLog trail = audit;
    StoreInfo info = store;
    Guard plugins = guard;
    Instant now = time == null ? Instant.now() : time.now();
    return new PlatformStatus(
        levels.ready() && closed.isEmpty(),
        closed.map(reason -> levels.behind("maintenance", reason.en())).orElse(levels.list()),
        now,
        BusinessClock.day(now),
        time != null && time.shifted(),
        "DVCTT " + bundles.getBundle().getVersion(),
        info == null ? "" : info.product(),
        System.getProperty("dvctt.load.province", ""),
        loaded,
        messages == null ? 0 : messages.waiting(),
        messages == null ? 0 : messages.oldestWaiting().toSeconds(),
        trail == null ? 0 : trail.unsealedSeconds(),
        plugins == null ? List.of() : plugins.warnings());
  }

  @Override
  public Page<OutboxLine> outbox(boolean waitingOnly, int offset, int limit) {
    OutboxState messages = outbox;
    if (messages == null) {
      throw starting();
    }
    Page<OutboxState.Line> page = messages.list(waitingOnly, offset, limit);
    List<OutboxLine> lines = page.items().stream().map(NodePlatform::line).toList();
    return new Page<>(lines, page.offset(), page.limit(), page.total());
  }

  @Override
  public Instant now() {
    BusinessClock time = clock;
    if (time == null) {
      throw starting();
    }
    return time.now();
  }

  @Override
  public Optional<Text> maintenance() {
    return maintenance.reason();
  }

  @Override
  public LocalDate today() {
    return BusinessClock.day(now());
  }

  private String missingTables() {
    TablesState state = tables;
    if (state == null) {
      return "database (next try by itself; see the log for what it answers)";
    }
    String absent = Levels.absentTables(Set.of(settings.contexts()), contexts, state.failed());
    return absent.isEmpty() && clock == null ? "business clock" : absent;
  }

  private String missingPlugins() {
    Guard plugins = guard;
    if (plugins == null) {
      return "guard of the plugins";
    }
    List<String> missing = plugins.missing();
    return missing.isEmpty() ? "" : "plugins " + String.join(", ", missing);
  }

  private String stuckOutbox() {
    OutboxState messages = outbox;
    if (messages == null || !messages.working()) {
      return "worker of the outbox";
    }
    long overdue = messages.overdue().toSeconds();
    return overdue > settings.outbox_stuck_seconds()
        ? "a message that has been due for " + overdue + " s"
        : "";
  }

  private String missingPortal() {
    if (!portalIsThere(bundles.getBundle(0).getBundleContext())) {
      return "pages of the portal";
    }
    Registry units = registry;
    if (units == null) {
      return "registry";
    }
    boolean wanted = !System.getProperty("dvctt.load.province", "").isEmpty();
    if (!loaded) {
      loaded = !units.empty();
    }
    return wanted && !loaded ? "data of province " + System.getProperty("dvctt.load.province") : "";
  }

  private static boolean portalIsThere(BundleContext system) {
    try {
      return system.getAllServiceReferences(null, "(dvctt.portal=true)") != null;
    } catch (org.osgi.framework.InvalidSyntaxException e) {
      throw new IllegalStateException("the filter is a constant", e);
    }
  }

  private static OutboxLine line(OutboxState.Line line) {
    return new OutboxLine(
        line.number(),
        line.topic(),
        line.stream(),
        line.state(),
        line.attempts(),
        line.putAt(),
        line.dueAt(),
        line.doneAt(),
        line.lastError());
  }

  private static Refused starting() {
    return Refused.of(
        Refused.Kind.UNAVAILABLE,
        "STARTING",
        "",
        Text.of("Hệ thống đang khởi động.", "The system is starting."),
        Text.of("Thử lại sau vài giây.", "Try again in a few seconds."));
  }
}
