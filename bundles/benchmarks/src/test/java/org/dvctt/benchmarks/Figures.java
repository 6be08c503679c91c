/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Locale;

/**
 * What a run measured.
 *
 * @param dossiers dossiers brought from draft to paid
 * @param clients how many worked at once
 * @param rows row writes of the recorded run
 * @param commits transactions of the recorded run that wrote
 */
record Figures(
    int dossiers, int clients, Lap service, Lap several, Lap raw, long rows, long commits) {
  String table() {
    return String.format(
        Locale.ROOT,
        "| | dossiers/s | JVM CPU ms a dossier | row writes a dossier | commits a dossier |%n"
            + "|---|---|---|---|---|%n"
            + "| service, 1 client | %.1f | %.1f | %.1f | %.1f |%n"
            + "| service, %d clients | %.1f | %.1f | | |%n"
            + "| same rows by bare JDBC, 1 connection | %.1f | %.1f | %.1f | %.1f |%n"
            + "| service / bare (1 client) | %.2f | %.2f | | |%n",
        dossiers / service.seconds(),
        service.cpuMillis() / dossiers,
        rows / (double) dossiers,
        commits / (double) dossiers,
        clients,
        dossiers / several.seconds(),
        several.cpuMillis() / dossiers,
        dossiers / raw.seconds(),
        raw.cpuMillis() / dossiers,
        rows / (double) dossiers,
        commits / (double) dossiers,
        raw.seconds() / service.seconds(),
        service.cpuMillis() / raw.cpuMillis());
  }
}
