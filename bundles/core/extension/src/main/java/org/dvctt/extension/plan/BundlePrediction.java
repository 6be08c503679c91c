/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.List;

/** What one bundle of a plugin would be wired to. */
public record BundlePrediction(String symbolicName, String version, List<Need> needs) {
  public BundlePrediction {
    needs = List.copyOf(needs);
  }
}
