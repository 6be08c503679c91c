/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.api.extension.PluginCalls;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginView;
import org.dvctt.extension.OfferedServices;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.guard.CallFigures;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Versions as people see them. */
final class Views {
  private static final int HISTORY = 50;
  private final LifeBook book;
  private final Shelf shelf;
  private final Node node;
  private final PluginRegistry registry;

  Views(LifeBook book, Shelf shelf, Node node, PluginRegistry registry) {
    this.book = book;
    this.shelf = shelf;
    this.node = node;
    this.registry = registry;
  }

  List<PluginView> all() {
    return book.wanted().rows().stream().map(this::view).toList();
  }

  PluginInfo info(PluginRow row) {
    PluginFile file = shelf.file(row);
    Descriptor descriptor = file.descriptor();
    return new PluginInfo(
        view(row),
        descriptor.summary(),
        row.fileName(),
        row.size(),
        descriptor.hostRange(),
        descriptor.permissions(),
        file.bundles().stream().map(part -> part.symbolicName() + " " + part.version()).toList(),
        PluginSettings.shown(file.settings(), book.settings(row.ref())),
        node
            .staged(row.ref())
            .map(Staged::ids)
            .map(registry.offered()::figures)
            .orElse(List.of())
            .stream()
            .map(Views::calls)
            .toList(),
        book.history(row.ref().id(), HISTORY).stream()
            .filter(line -> line.version().equals(row.ref().version()))
            .toList());
  }

  PluginView view(PluginRow row) {
    Optional<Descriptor> descriptor = descriptor(row);
    Set<Long> bundles = node.staged(row.ref()).map(Staged::ids).orElse(Set.of());
    OfferedServices offered = registry.offered();
    return new PluginView(
        row.ref().id(),
        row.ref().version(),
        row.state(),
        descriptor.map(Descriptor::name).orElse(Text.of("?", "?")),
        descriptor.map(Descriptor::vendor).orElse("?"),
        descriptor.map(Descriptor::kinds).orElse(Set.of()),
        descriptor.map(Descriptor::provinces).orElse(Set.of()),
        descriptor.map(Descriptor::from).orElse(LocalDate.EPOCH),
        descriptor.map(Descriptor::to).orElse(Descriptor.OPEN),
        row.origin().name(),
        row.signer(),
        row.sha256(),
        row.since(),
        row.reason(),
        here(row),
        bundles.stream().sorted().toList(),
        offered.calls(bundles),
        offered.failures(bundles));
  }

  private static PluginCalls calls(CallFigures figures) {
    Map<String, Long> ended = new TreeMap<>();
    figures.ended().forEach((outcome, count) -> ended.put(outcome.name(), count));
    return new PluginCalls(
        figures.name().method(),
        figures.name().province(),
        figures.calls(),
        ended,
        within(figures, 0.5),
        within(figures, 0.99));
  }

  private static long within(CallFigures figures, double share) {
    long micros = figures.withinMicros(share);
    return micros == Long.MAX_VALUE ? -1 : micros;
  }

  private String here(PluginRow row) {
    String differs = node.differs().get(row.ref());
    if (differs != null) {
      return "differs: " + differs;
    }
    Optional<Staged> found = node.staged(row.ref());
    if (found.isEmpty()) {
      return row.present() ? "differs: not started yet" : "nothing";
    }
    Staged staged = found.get();
    Set<PluginKind> kinds = staged.file().descriptor().kinds();
    if (!registry.offered().found(staged.ids()).keySet().containsAll(kinds)) {
      return "differs: its services are not there; was its bundle stopped by hand?";
    }
    return switch (row.state()) {
      case ACTIVE -> "asked";
      case SHADOW -> "shadow";
      default -> "staged";
    };
  }

  private Optional<Descriptor> descriptor(PluginRow row) {
    try {
      return Optional.of(shelf.file(row).descriptor());
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
