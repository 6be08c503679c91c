/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin's file that was read and found sound: one bundle, or an archive (KAR) of several.
 *
 * @param sha256 of its bytes, in hex
 * @param bundles at least one; the first carries the capability
 * @param settings what can be configured; empty when nothing can
 */
public record PluginFile(
    Path file,
    String sha256,
    long size,
    Descriptor descriptor,
    List<PluginBundle> bundles,
    List<ConfigKey> settings) {
  public PluginFile {
    bundles = List.copyOf(bundles);
    settings = List.copyOf(settings);
  }
}
