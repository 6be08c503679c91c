/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.Standing;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this node to what is wanted (law 13): starts what is missing, exchanges who is asked, then
 * takes out what nobody wants. Whatever goes wrong with one plugin is kept as what differs and does
 * not touch the others.
 */
final class Node {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final Duration BEGINS = Duration.ofMillis(500);
  private static final Duration TAKES_UP = Duration.ofSeconds(3);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ofMillis(200);
  private static final Set<PluginState> WAITED_FOR =
      Set.of(PluginState.DRAINING, PluginState.RETIRED, PluginState.ROLLED_BACK);
  private final LifeBook book;
  private final Shelf shelf;
  private final Stage stage;
  private final PluginRegistry registry;
  private final Set<String> mandatory;
  private final Map<PluginRef, Staged> here = new ConcurrentHashMap<>();
  private final Map<PluginRef, String> differs = new ConcurrentHashMap<>();
  private volatile long brought = -1;
  private volatile long tried;

  Node(LifeBook book, Shelf shelf, Stage stage, PluginRegistry registry, Set<String> mandatory) {
    this.book = book;
    this.shelf = shelf;
    this.stage = stage;
    this.registry = registry;
    this.mandatory = Set.copyOf(mandatory);
  }

  /** What differs from what is wanted, by version. */
  Map<PluginRef, String> differs() {
    return Map.copyOf(differs);
  }

  Optional<Staged> staged(PluginRef ref) {
    return Optional.ofNullable(here.get(ref));
  }

  /** Brings the node on when something has changed, or when something could not be done before. */
  void follow() {
    boolean again = !differs.isEmpty() && System.nanoTime() - tried > AGAIN.toNanos();
    if (book.generation() != brought || again) {
      bring();
    }
  }

  /**
   * Brings the node to what is wanted now.
   *
   * @return id of the snapshot that is asked from now on
   */
  synchronized long bring() {
    LifeBook.Wanted wanted = book.wanted();
    Map<PluginRef, PluginRow> present = new LinkedHashMap<>();
    wanted.rows().stream().filter(PluginRow::present).forEach(row -> present.put(row.ref(), row));
    differs.keySet().retainAll(present.keySet());
    if (brought < 0) {
      stage.sweep(locations(present.values().stream().filter(Node::startable).toList()));
    }
    present.values().forEach(row -> start(row, wanted));
    long snapshot = registry.exchange(standings(present), due(wanted.rows()));
    List<Staged> leaving = new ArrayList<>(here.values());
    leaving.removeIf(staged -> present.containsKey(staged.ref()));
    leaving.forEach(staged -> takeOut(staged, wanted));
    brought = wanted.generation();
    tried = System.nanoTime();
    return snapshot;
  }

  /** Asks a version no more, at once, while the rest is still being brought about. */
  void withdraw(PluginRef ref) {
    staged(ref).ifPresent(staged -> registry.withdraw(staged.ids()));
  }

  /** A version takes up its settings as they are now; false when it does not work with them. */
  synchronized boolean settings(PluginRow row) {
    Staged there = here.get(row.ref());
    if (there == null) {
      return true;
    }
    stage.configure(there, book.settings(row.ref()));
    return registry
        .offered()
        .awaitSound(there.ids(), there.file().descriptor().kinds(), BEGINS, TAKES_UP);
  }

  /** Takes everything out: the platform goes. */
  synchronized void leave() {
    registry.forget();
    here.clear();
    brought = -1;
  }

  private void start(PluginRow row, LifeBook.Wanted wanted) {
    Staged there = here.get(row.ref());
    if (there != null && there.file().sha256().equals(row.sha256())) {
      return;
    }
    if (there != null) {
      takeOut(there, wanted);
    }
    if (!startable(row)) {
      return;
    }
    try {
      here.put(row.ref(), stage.start(row, shelf.file(row), book.settings(row.ref())));
      differs.remove(row.ref());
    } catch (Limited.Failed e) {
      tell(row, e.said());
    } catch (Refused e) {
      tell(row, e.reasons().get(0).sentence().en());
    }
  }

  /** What drains is not started: no call runs in it here, so there is nothing to wait for. */
  private static boolean startable(PluginRow row) {
    return row.state() != PluginState.DRAINING;
  }

  private void tell(PluginRow row, String why) {
    if (!why.equals(differs.put(row.ref(), why)) && row.active()) {
      LOG.error("plugin {} is wanted but can't be asked here: {}", row.ref(), why);
    }
  }

  private void takeOut(Staged staged, LifeBook.Wanted wanted) {
    boolean harmless =
        wanted.find(staged.ref()).map(row -> WAITED_FOR.contains(row.state())).orElse(true);
    if (harmless) {
      registry.offered().drain(staged.ids());
    } else {
      registry.offered().drain(staged.ids(), AT_ONCE);
    }
    stage.takeOut(staged);
    here.remove(staged.ref());
  }

  private Set<String> locations(Collection<PluginRow> rows) {
    Set<String> locations = new HashSet<>();
    for (PluginRow row : rows) {
      try {
        locations.addAll(Stage.locations(row, shelf.file(row)));
      } catch (Refused e) {
        // Told when it is to be started.
        continue;
      }
    }
    return locations;
  }

  private Map<Long, Standing> standings(Map<PluginRef, PluginRow> rows) {
    Map<Long, Standing> standings = new HashMap<>();
    here.values()
        .forEach(
            staged -> {
              PluginRow row = rows.get(staged.ref());
              if (row != null) {
                Standing standing = standing(row, part(row.state()), staged.file().descriptor());
                staged.ids().forEach(id -> standings.put(id, standing));
              }
            });
    return standings;
  }

  /** What has to be asked, whatever has become of it here. */
  private List<Standing> due(List<PluginRow> rows) {
    List<Standing> due = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (PluginRow row : rows) {
      if (row.active() || row.owed()) {
        due.add(known(row));
        known.add(row.ref().id());
      }
    }
    for (String id : mandatory) {
      if (!known.contains(id)) {
        due.add(Standing.unknown(id));
      }
    }
    return due;
  }

  private Standing known(PluginRow row) {
    try {
      return standing(row, Standing.Part.ASKED, shelf.file(row).descriptor());
    } catch (Refused e) {
      return Standing.unknown(row.ref().id());
    }
  }

  private static Standing standing(PluginRow row, Standing.Part part, Descriptor descriptor) {
    return new Standing(
        row.ref(),
        part,
        row.sha256(),
        row.activated(),
        descriptor.kinds(),
        descriptor.provinces(),
        descriptor.from(),
        descriptor.to(),
        row.shadowPercent());
  }

  private static Standing.Part part(PluginState state) {
    return switch (state) {
      case ACTIVE -> Standing.Part.ASKED;
      case SHADOW -> Standing.Part.SHADOW;
      default -> Standing.Part.STAGED;
    };
  }
}
