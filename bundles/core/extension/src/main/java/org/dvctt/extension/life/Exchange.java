/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.plan.Conflict;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Changes who is asked: first what is wanted, then the snapshot, then what has to go drains. */
final class Exchange {
  private final LifeBook book;
  private final Shelf shelf;
  private final Planning planning;
  private final Node node;
  private final PluginRegistry registry;

  Exchange(LifeBook book, Shelf shelf, Planning planning, Node node, PluginRegistry registry) {
    this.book = book;
    this.shelf = shelf;
    this.planning = planning;
    this.node = node;
    this.registry = registry;
  }

  /** Makes a probed version the asked one; those that it wholly covers retire. */
  void swap(PluginRow row, Who who, Tried tried) {
    tried.step(LifeAct.SWAP, () -> swapped(row, who, Map.of()));
  }

  /** Makes a version the asked one in place of the present one, which was a mistake. */
  void rollBack(PluginRow to, Optional<PluginRow> from, Who who, Tried tried) {
    Map<PluginRef, LifeAct> out = new LinkedHashMap<>();
    from.ifPresent(row -> out.put(row.ref(), LifeAct.ROLL_BACK));
    tried.step(LifeAct.SWAP, () -> swapped(to, who, out));
  }

  /** Takes an asked version away without another in its place. */
  void retire(PluginRow row, Who who, Tried tried) {
    tried.step(
        LifeAct.DRAIN,
        () -> {
          book.act(
              LifeAct.DRAIN,
              row.ref(),
              who,
              "taken away",
              now -> Rows.next(now, LifeAct.RETIRE.name()));
          node.bring();
          return drained(Map.of(row.ref(), LifeAct.RETIRE), who);
        });
  }

  /** Ends what an earlier run left half drained: a version that drains is started by no node. */
  void endDraining(Who who) {
    for (PluginRow row : book.wanted().rows()) {
      if (row.state() == PluginState.DRAINING && node.staged(row.ref()).isEmpty()) {
        ended(row.ref(), LifeAct.valueOf(row.next()), who, "nothing of it runs here");
      }
    }
  }

  private Text swapped(PluginRow row, Who who, Map<PluginRef, LifeAct> mistaken) {
    if (node.staged(row.ref()).isEmpty()) {
      throw Refusals.notStarted(row.ref(), "it is not staged on this node");
    }
    Map<PluginRef, LifeAct> out = new LinkedHashMap<>(mistaken);
    List<Conflict> conflicts = planning.conflicts(shelf.file(row));
    for (Conflict conflict : conflicts) {
      if (conflict.refuses()) {
        throw new Refused(Refused.Kind.CONFLICT, Refusals.conflict(conflict.words()));
      }
      if (conflict.kind() == Conflict.Kind.REPLACED) {
        out.putIfAbsent(conflict.active(), LifeAct.RETIRE);
      }
    }
    try {
      book.swap(row.ref(), out, who);
    } catch (Refused refused) {
      book.refused(LifeAct.SWAP.text(), row.ref().id(), who, refused, row.sha256());
      throw refused;
    }
    long snapshot = node.bring();
    Text drained = out.isEmpty() ? Text.of("", "") : drained(out, who);
    return Text.of(
        row.ref() + " đang được hỏi, ảnh chụp " + snapshot + ". " + drained.vi(),
        row.ref() + " is asked, snapshot " + snapshot + ". " + drained.en());
  }

  private Text drained(Map<PluginRef, LifeAct> out, Who who) {
    StringBuilder vi = new StringBuilder();
    StringBuilder en = new StringBuilder();
    out.forEach(
        (ref, becomes) -> {
          long start = System.nanoTime();
          Set<Long> bundles = node.staged(ref).map(Staged::ids).orElse(Set.of());
          boolean whole = registry.offered().drain(bundles);
          long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
          String detail =
              whole
                  ? "drained in " + millis + " ms"
                  : "calls still ran after " + millis + " ms and were given up";
          ended(ref, becomes, who, detail);
          vi.append(ref)
              .append(whole ? " đã dừng sau " : " còn lời gọi chưa xong sau ")
              .append(millis)
              .append(" ms. ");
          en.append(ref).append(' ').append(detail).append(". ");
        });
    node.bring();
    return Text.of(vi.toString().strip(), en.toString().strip());
  }

  /** Another node that was just started may have said so already: nothing drained there. */
  private void ended(PluginRef ref, LifeAct becomes, Who who, String detail) {
    try {
      book.act(becomes, ref, who, detail, row -> Rows.next(row, ""));
    } catch (Refused refused) {
      Optional<PluginRow> now = book.wanted().find(ref);
      if (now.isEmpty() || now.get().state() != becomes.to(now.get().state())) {
        throw refused;
      }
    }
  }
}
