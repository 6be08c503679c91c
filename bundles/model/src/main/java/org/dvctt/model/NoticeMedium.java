/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.Optional;

/** What a notice travels by. */
public enum NoticeMedium {
  EMAIL,
  SMS;

  /** The medium of that name, written as the constant is. */
  public static Optional<NoticeMedium> named(String name) {
    for (NoticeMedium medium : values()) {
      if (medium.name().equals(name)) {
        return Optional.of(medium);
      }
    }
    return Optional.empty();
  }
}
