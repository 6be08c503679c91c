/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/**
 * One step of a plugin's life that was tried.
 *
 * @param act e.g. {@code verify}, {@code stage}
 * @param done false when it was refused; then the reasons say why
 * @param said what came of it
 * @param millis how long it took
 */
public record PluginStep(String act, boolean done, Text said, List<Reason> reasons, long millis) {
  public PluginStep {
    reasons = List.copyOf(reasons);
  }
}
