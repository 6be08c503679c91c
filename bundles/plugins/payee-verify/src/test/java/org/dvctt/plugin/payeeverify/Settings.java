/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Settings of tests: as patient as may be, since a busy machine is slow, and without a pause; or
 * impatient with who does not answer.
 */
final class Settings {
  static final String SOURCE = "Danh bạ mẫu";

  private Settings() {}

  static VerifyRules at(URI address, String... changes) {
    return new VerifyRules(
        address,
        Duration.ofMillis(4_500),
        Duration.ZERO,
        100,
        Duration.ofMinutes(10),
        SOURCE,
        new BankChanges(List.of(changes)));
  }

  static VerifyRules impatient(URI address, Duration pause) {
    VerifyRules usual = at(address);
    return new VerifyRules(
        address,
        Duration.ofMillis(500),
        pause,
        usual.cached(),
        usual.cachedFor(),
        SOURCE,
        usual.changes());
  }
}
