/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.backup;

import java.time.Instant;
import java.util.Map;

/**
 * A backup as its manifest describes it.
 *
 * @param folder where it lies, absolute
 * @param product product and version that made it
 * @param store engine and version
 * @param takenAt system time at which the copy was begun: what was acknowledged before is in it
 * @param businessTime business time at that moment
 * @param counts rows by kind, e.g. {@code dossiers=12}
 * @param findings what was already wrong in the ledgers when it was made; 0 for a whole one
 * @param bytes size of all files
 */
public record BackupView(
    String folder,
    String product,
    String store,
    Instant takenAt,
    Instant businessTime,
    Map<String, Long> counts,
    int findings,
    int files,
    long bytes) {}
