/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * One thing that a verification found wrong in what is stored.
 *
 * @param check what was proved, e.g. {@code dossier.history}
 * @param table where the wrong row is
 * @param key which row: its key or what a person knows it by
 * @param problem what is wrong
 * @param nextStep what to do
 */
public record Finding(String check, String table, String key, Text problem, Text nextStep) {
  /** In one line, in English: {@code check table key: problem}. */
  @Override
  public String toString() {
    return check + " " + table + " " + key + ": " + problem.en();
  }
}
