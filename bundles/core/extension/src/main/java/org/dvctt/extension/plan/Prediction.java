/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.List;

/**
 * What the framework would make of a plugin's bundles.
 *
 * @param problems why they can't be resolved; empty when they can
 * @param notes what to know though it stands against nothing
 * @param detail the resolver's own words when it failed, empty otherwise
 */
public record Prediction(
    List<BundlePrediction> bundles, List<Finding> problems, List<Finding> notes, String detail) {
  public Prediction {
    bundles = List.copyOf(bundles);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** True when all its bundles could be resolved. */
  public boolean resolves() {
    return problems.isEmpty();
  }
}
