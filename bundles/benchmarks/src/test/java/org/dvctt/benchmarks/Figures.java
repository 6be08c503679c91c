/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run measured.
 *
 * @param dossiers dossiers brought from draft to paid
 * @param clients how many worked at once
 * @param rowsByTable row writes of the recorded run by table and kind
 * @param commits transactions of the recorded run that wrote
 */
record Figures(
    int dossiers,
    int clients,
    Lap service,
    Lap several,
    Lap raw,
    Map<String, Long> rowsByTable,
    long commits) {
  /** Rows inserted, updated or deleted in all. */
  long rows() {
    return rowsByTable.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Row writes a dossier, by table and kind. */
  String tables() {
    return rowsByTable.entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "| %s | %.2f |",
                    entry.getKey(),
                    entry.getValue() / (double) dossiers))
        .collect(Collectors.joining("\n", "| table | rows a dossier |\n|---|---|\n", "\n"));
  }

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
        rows() / (double) dossiers,
        commits / (double) dossiers,
        clients,
        dossiers / several.seconds(),
        several.cpuMillis() / dossiers,
        dossiers / raw.seconds(),
        raw.cpuMillis() / dossiers,
        rows() / (double) dossiers,
        commits / (double) dossiers,
        raw.seconds() / service.seconds(),
        service.cpuMillis() / raw.cpuMillis());
  }
}
