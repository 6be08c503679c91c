/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** A plugin in one version, e.g. {@code bank-sim 0.1.0}. */
public record PluginRef(String id, String version) {
  @Override
  public String toString() {
    return id + " " + version;
  }
}
