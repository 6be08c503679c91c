/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.verify;

import java.util.List;
import java.util.Map;
import org.dvctt.model.Finding;

/**
 * What a proof of the ledgers found.
 *
 * @param checks each check that ran
 * @param findings everything that is wrong, up to a bound a check; empty when the ledgers are whole
 */
public record LedgerReport(List<Check> checks, List<Finding> findings) {
  /**
   * One check.
   *
   * @param counts how many rows of each kind there were
   * @param millis how long it took
   */
  public record Check(String name, Map<String, Long> counts, int findings, long millis) {}

  public boolean whole() {
    return findings.isEmpty();
  }
}
