/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.RuleReplay;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The acts of admins on plugins, one at a time on this node. */
@Component(service = {Plugins.class, StoredPlugins.class})
public final class StoredPlugins implements Plugins {
  private static final int MOST_HISTORY = 1_000;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final LifeGround ground;
  private final Views views;

  /** Of the act that goes on. */
  private volatile @Nullable Touched touched;

  /** Where questions to replay come from; the plugin platform is there without it. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  volatile @Nullable RuleReplay dossiers;

  @Activate
  public StoredPlugins(@Reference LifeGround ground) {
    this.ground = ground;
    this.views = new Views(ground.book, ground.shelf, ground.node, ground.registry);
  }

  @Override
  public List<PluginView> list() {
    return views.all();
  }

  @Override
  public long snapshot() {
    return ground.registry.snapshotId();
  }

  @Override
  public PluginInfo info(String id, String version) {
    return views.info(ground.choice.one(id, version, row -> true));
  }

  @Override
  public List<PluginHistoryLine> history(String id, int limit) {
    return ground.book.history(id, Math.max(1, Math.min(limit, MOST_HISTORY)));
  }

  @Override
  public PluginDone install(Actor actor, Path file, boolean activate, String reason) {
    return install(Who.admin(actor, reason), file, activate);
  }

  /** Takes a file in as far as it goes. */
  PluginDone install(Who who, Path file, boolean activate) {
    return alone(
        () -> {
          Tried tried = new Tried();
          PluginRow received = tried.first(LifeAct.RECEIVE, () -> ground.intake.take(file, who));
          PluginRow row = ground.advance.toProbed(received, who, tried);
          if (activate && row.state() == PluginState.PROBED) {
            ground.exchange.swap(row, who, tried);
          }
          return done(received.ref(), tried);
        });
  }

  @Override
  public PluginPlan plan(Path file) {
    return ground.planning.of(ground.intake.look(file));
  }

  @Override
  public PluginPlan plan(String id, String version) {
    return ground.planning.of(ground.choice.one(id, version, row -> !row.active()));
  }

  @Override
  public PluginDone probe(Actor actor, String id, String version, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        row -> !row.active(),
        (row, who) -> {
          Tried tried = new Tried();
          PluginRow after = ground.advance.toProbed(row, who, tried);
          if (tried.steps().isEmpty()) {
            allowed(LifeAct.PROBE, after);
            ground.advance.again(after, who, tried);
          }
          return tried;
        });
  }

  @Override
  public PluginDone swap(Actor actor, String id, String version, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        row -> LifeAct.SWAP.leaves(row.state()),
        (row, who) -> {
          allowed(LifeAct.SWAP, row);
          Tried tried = new Tried();
          ground.exchange.swap(row, who, tried);
          return tried;
        });
  }

  @Override
  public PluginDone rollback(Actor actor, String id, String version, String reason) {
    Who who = Who.admin(actor, reason);
    return alone(
        () -> {
          List<PluginRow> rows = ground.choice.versions(id);
          Optional<PluginRow> present =
              rows.stream()
                  .filter(PluginRow::active)
                  .max(Comparator.comparingLong(PluginRow::activated));
          PluginRow back = Choice.earlier(id, version, rows, present);
          Tried tried = new Tried();
          PluginRow ready = ground.advance.toProbed(back, who, tried);
          if (LifeAct.SWAP.leaves(ready.state())) {
            ground.exchange.rollBack(ready, present, who, tried);
          }
          return done(back.ref(), tried);
        });
  }

  @Override
  public PluginDone shadow(Actor actor, String id, String version, int percent, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        StoredPlugins::staged,
        (row, who) -> ground.shadowing.share(row, percent, who));
  }

  @Override
  public ShadowReport shadowReport(String id, String version) {
    return ground.shadows.report(
        ground.choice.one(id, version, row -> row.state() == PluginState.SHADOW).ref());
  }

  /** Not among the acts that are done one at a time: it changes nothing and may take minutes. */
  @Override
  public ShadowReport replay(
      Actor actor, String id, String version, LocalDate from, LocalDate to, int most) {
    Who who = Who.admin(actor, "replay of " + from + " to " + to);
    PluginRow row = ground.choice.one(id, version, StoredPlugins::staged);
    return ground.replaying.of(row, dossiers, from, to, most, who);
  }

  private static boolean staged(PluginRow row) {
    return LifeAct.REPLAY.leaves(row.state());
  }

  /** Not after other acts: whatever goes on, a plugin that does harm is taken out now. */
  @Override
  public PluginDone quarantine(Actor actor, String id, String version, String reason) {
    Who who = Who.admin(actor, reason);
    PluginRow row = ground.choice.one(id, version, PluginRow::active);
    allowed(LifeAct.QUARANTINE, row);
    return done(row.ref(), ground.quarantine.take(row, who));
  }

  @Override
  public PluginDone release(Actor actor, String id, String version, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        row -> row.state() == PluginState.QUARANTINED,
        (row, who) -> {
          if (row.state() != PluginState.QUARANTINED) {
            throw Refusals.notQuarantined(row);
          }
          Tried tried = new Tried();
          boolean asked = row.owed();
          PluginRow after = ground.advance.toProbed(row, who, tried);
          if (asked && LifeAct.SWAP.leaves(after.state())) {
            ground.exchange.swap(after, who, tried);
          }
          return tried;
        });
  }

  @Override
  public PluginDone configure(
      Actor actor, String id, String version, Map<String, String> values, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        PluginRow::active,
        (row, who) -> {
          allowed(LifeAct.CONFIGURE, row);
          Tried tried = new Tried();
          tried.step(LifeAct.CONFIGURE, () -> ground.configuring.set(row, values, who));
          return tried;
        });
  }

  @Override
  public List<String> verify(String id, String version) {
    List<PluginRow> rows =
        id.isEmpty()
            ? ground.book.wanted().rows()
            : version.isEmpty()
                ? ground.choice.versions(id)
                : List.of(ground.choice.one(id, version, row -> true));
    List<String> findings = new ArrayList<>();
    rows.forEach(row -> findings.addAll(ground.proof.of(row)));
    return findings;
  }

  @Override
  public PluginDone remove(Actor actor, String id, String version, String reason) {
    return act(
        actor,
        reason,
        id,
        version,
        row -> true,
        (row, who) -> {
          Tried tried = new Tried();
          PluginRow last = row;
          if (row.active()) {
            if (ground.mandatory.contains(id)
                && ground.choice.versions(id).stream().filter(PluginRow::active).count() == 1) {
              throw Refusals.mandatory(row.ref());
            }
            ground.exchange.retire(row, who, tried);
            last = ground.choice.one(id, row.ref().version(), any -> true);
          }
          PluginRow gone = last;
          allowed(LifeAct.REMOVE, gone);
          tried.step(
              LifeAct.REMOVE,
              () -> {
                ground.book.act(LifeAct.REMOVE, gone.ref(), who, "");
                ground.node.bring();
                return Text.of(gone.ref() + " đã gỡ", gone.ref() + " is removed");
              });
          return tried;
        });
  }

  private static void allowed(LifeAct act, PluginRow row) {
    if (!act.leaves(row.state())) {
      throw Refusals.state(act, row);
    }
  }

  private PluginDone act(
      Actor actor,
      String reason,
      String id,
      String version,
      Predicate<PluginRow> meant,
      BiFunction<PluginRow, Who, Tried> work) {
    Who who = Who.admin(actor, reason);
    return alone(
        () -> {
          PluginRow row = ground.choice.one(id, version, meant);
          return done(row.ref(), work.apply(row, who));
        });
  }

  private PluginDone done(PluginRef ref, Tried tried) {
    PluginState state =
        ground.book.wanted().find(ref).map(PluginRow::state).orElse(PluginState.RETIRED);
    Touched seen = touched;
    List<String> names = seen == null ? List.of() : seen.names();
    return new PluginDone(ref.id(), ref.version(), state, tried.steps(), snapshot(), names);
  }

  private <T> T alone(Supplier<T> work) {
    oneAtATime.lock();
    try (Touched seen = Touched.during(ground.context)) {
      touched = seen;
      return work.get();
    } finally {
      touched = null;
      oneAtATime.unlock();
    }
  }
}
