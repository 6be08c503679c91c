/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Set;
import java.util.regex.Pattern;

/** The permissions that a plugin can ask for, and how each is written. */
final class Permission {
  private static final Pattern SHAPE =
      Pattern.compile(
          "process|reflection"
              + "|threads:([1-9]|[1-5][0-9]|6[0-4])"
              + "|folder:[a-z][a-z0-9]*(-[a-z0-9]+)*"
              + "|network:([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:]{2,39}\\])"
              + ":([1-9][0-9]{0,4}|\\*)");
  private static final int LAST_PORT = 65_535;

  private Permission() {}

  static boolean wellFormed(String permission) {
    if (!SHAPE.matcher(permission).matches()) {
      return false;
    }
    String port = permission.substring(permission.lastIndexOf(':') + 1);
    return !permission.startsWith("network:")
        || port.equals("*")
        || Integer.parseInt(port) <= LAST_PORT;
  }

  /**
   * @param kind the word before the colon, e.g. {@code network}
   */
  static boolean granted(String kind, Set<String> permissions) {
    return permissions.stream().anyMatch(p -> p.equals(kind) || p.startsWith(kind + ":"));
  }
}
