/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.util.Optional;
import org.dvctt.model.PluginRef;

/**
 * The location under which the plugin platform installs a bundle: it names the plugin, its version
 * and the hash of its file, so that what lies in the framework's cache is known again after a
 * restart.
 */
public final class PluginLocation {
  private static final String PREFIX = "dvctt-plugin:";

  private PluginLocation() {}

  /**
   * The location of one bundle of a plugin.
   *
   * @param entry its entry in the plugin's file, empty when it is the file
   */
  public static String of(PluginRef plugin, String sha256, String entry) {
    return PREFIX + plugin.id() + "/" + plugin.version() + "/" + sha256 + "/" + entry;
  }

  /** True when the plugin platform installed the bundle. */
  public static boolean is(String location) {
    return location.startsWith(PREFIX);
  }

  /** The plugin that a location names; empty when the plugin platform did not install it. */
  public static Optional<PluginRef> plugin(String location) {
    if (!is(location)) {
      return Optional.empty();
    }
    String[] parts = location.substring(PREFIX.length()).split("/", 3);
    return Optional.of(new PluginRef(parts[0], parts[1]));
  }
}
