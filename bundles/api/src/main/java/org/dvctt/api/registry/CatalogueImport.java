/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What an import did, or would do when it is a preview.
 *
 * @param fileHash SHA-256 of the file's bytes, 64 hex digits
 * @param from first day on which what is new holds
 * @param added codes that were not in force
 * @param changed codes whose text, kind, parent or dates are others now
 * @param ended codes that the file no longer has
 * @param unchanged codes that stand in the file as in the register
 * @param lines the first few of each kind
 */
public record CatalogueImport(
    String catalogue,
    String fileHash,
    LocalDate from,
    boolean preview,
    int added,
    int changed,
    int ended,
    int unchanged,
    List<CatalogueChange> lines,
    Duration took) {
  public CatalogueImport {
    lines = List.copyOf(lines);
  }

  /** True when the register said all of it before. */
  public boolean nothingNew() {
    return added + changed + ended == 0;
  }
}
