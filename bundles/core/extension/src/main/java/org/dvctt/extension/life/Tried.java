/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dvctt.api.extension.PluginStep;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The steps of one act as they were tried, each with its time; the first refused one ends it. */
final class Tried {
  private final List<PluginStep> steps = new ArrayList<>();

  /**
   * Tries a step.
   *
   * @return false when it was refused
   */
  boolean step(LifeAct act, Supplier<Text> work) {
    long start = System.nanoTime();
    try {
      Text said = work.get();
      steps.add(new PluginStep(act.text(), true, said, List.of(), since(start)));
      return true;
    } catch (Refused e) {
      Text said = e.reasons().get(0).sentence();
      steps.add(new PluginStep(act.text(), false, said, e.reasons(), since(start)));
      return false;
    }
  }

  /** The step that everything else depends on: refused, it ends the whole act. */
  PluginRow first(LifeAct act, Supplier<PluginRow> work) {
    long start = System.nanoTime();
    PluginRow row = work.get();
    String said = row.ref() + ", sha256 " + row.sha256();
    steps.add(new PluginStep(act.text(), true, Text.of(said, said), List.of(), since(start)));
    return row;
  }

  List<PluginStep> steps() {
    return List.copyOf(steps);
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
