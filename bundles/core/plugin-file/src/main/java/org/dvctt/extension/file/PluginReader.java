/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.nio.file.Path;

/** Reads a plugin's file and finds it sound or refuses it. */
@FunctionalInterface
public interface PluginReader {
  /**
   * Reads the file; nothing of it is loaded.
   *
   * @throws org.dvctt.model.Refused INVALID with all that stands against it
   */
  PluginFile read(Path file);
}
