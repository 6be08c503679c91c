/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Map;
import org.osgi.framework.Version;

/**
 * One bundle of a plugin.
 *
 * @param entry its entry in the archive, empty when the plugin is the bundle itself
 * @param headers main attributes of its manifest
 */
public record PluginBundle(
    String entry, String symbolicName, Version version, Map<String, String> headers) {
  public PluginBundle {
    headers = Map.copyOf(headers);
  }
}
