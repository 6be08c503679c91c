/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import org.dvctt.model.RuleQuestion;

/** A platform with the swapped rule in it. */
interface Side extends AutoCloseable {
  /** How the table calls it. */
  String name();

  /**
   * Asks the rule, as those who work with the platform do.
   *
   * @return the version that the verdict names
   * @throws NotAsked when the platform let nobody answer; whatever else is thrown came out of the
   *     rule
   */
  String ask(RuleQuestion question) throws NotAsked;

  /** Puts this version in the place of the other one. */
  void reload(String version) throws Exception;

  /** A question that got no answer because there was nobody to put it to. */
  final class NotAsked extends Exception {
    private static final long serialVersionUID = 1L;

    NotAsked(String why) {
      super(why);
    }
  }
}
