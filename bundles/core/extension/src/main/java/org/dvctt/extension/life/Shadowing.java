/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginState;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Lets probed versions judge beside what is asked, changes their share, and ends that. */
final class Shadowing {
  private static final int WHOLE = 100;
  private final LifeBook book;
  private final Function<PluginRow, Set<PluginKind>> kinds;
  private final Consumer<PluginRef> forget;
  private final LongSupplier bring;

  /**
   * @param kinds what a version is
   * @param forget takes out what it judged when it was a candidate before
   * @param bring brings this node to what is wanted; returns the snapshot that is asked then
   */
  Shadowing(
      LifeBook book,
      Function<PluginRow, Set<PluginKind>> kinds,
      Consumer<PluginRef> forget,
      LongSupplier bring) {
    this.book = book;
    this.kinds = kinds;
    this.forget = forget;
    this.bring = bring;
  }

  /**
   * Gives a version its share of the questions; 0 ends it.
   *
   * @throws Refused INVALID {@code SHADOW_PERCENT}, CONFLICT {@code SHADOW_NOT_JUDGING}, {@code
   *     PLUGIN_STATE}
   */
  Tried share(PluginRow row, int percent, Who who) {
    LifeAct act = act(row, percent);
    try {
      require(act, row, percent);
    } catch (Refused refused) {
      book.refused(act.text(), row.ref().id(), who, refused, row.sha256());
      throw refused;
    }
    Tried tried = new Tried();
    tried.step(act, () -> changed(act, row, percent, who));
    return tried;
  }

  private static LifeAct act(PluginRow row, int percent) {
    if (percent == 0) {
      return LifeAct.SHADOW_END;
    }
    return row.state() == PluginState.SHADOW ? LifeAct.SHADOW_CHANGE : LifeAct.SHADOW_BEGIN;
  }

  private void require(LifeAct act, PluginRow row, int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw Refusals.percent(percent);
    }
    if (kinds.apply(row).stream().noneMatch(PluginKind::judges)) {
      throw Refusals.notJudging(row.ref());
    }
    if (!act.leaves(row.state())) {
      throw Refusals.state(act, row);
    }
  }

  private Text changed(LifeAct act, PluginRow row, int percent, Who who) {
    if (act == LifeAct.SHADOW_BEGIN) {
      forget.accept(row.ref());
    }
    book.act(act, row.ref(), who, percent + " %", now -> Rows.shadowed(now, percent));
    long snapshot = bring.getAsLong();
    return percent == 0
        ? Text.of(
            row.ref() + " không còn xét song song, ảnh chụp " + snapshot,
            row.ref() + " judges beside no more, snapshot " + snapshot)
        : Text.of(
            row.ref() + " xét song song " + percent + " % câu hỏi, ảnh chụp " + snapshot,
            row.ref() + " judges " + percent + " % of the questions beside, snapshot " + snapshot);
  }
}
