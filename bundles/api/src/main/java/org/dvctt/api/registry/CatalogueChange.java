/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

/**
 * One code in an import.
 *
 * @param key the code, e.g. {@code 018}
 * @param before how it stood, with its days; empty when it is new
 * @param after how it stands now, with its days; empty when it is ended wholly
 */
public record CatalogueChange(Kind kind, String key, String before, String after) {
  /** What becomes of a code. */
  public enum Kind {
    ADDED,
    CHANGED,
    ENDED,
    UNCHANGED
  }
}
