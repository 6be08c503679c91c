/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** How many signers a position may have on a day (SoD-U3), from dated rows. */
record SignerLimits(Map<Integer, Limit> byPosition) {
  SignerLimits {
    byPosition = Map.copyOf(byPosition);
  }

  /**
   * A limit.
   *
   * @param legalBasis the law behind it, or null where none is named
   */
  record Limit(int most, @Nullable String legalBasis) {}

  static SignerLimits on(Sql sql, LocalDate day, Instant knownAt) {
    Map<Integer, Limit> limits = new HashMap<>();
    sql.each(
        "select l.sign_position, l.most, l.legal_basis from registry_signer_limit l where"
            + " l.valid_from <= ? and l.valid_to > ? and l.recorded_at <= ? and l.superseded_at > ?",
        row -> {
          String basis = row.text("legal_basis");
          limits.put(
              row.integer("sign_position"),
              new Limit(row.integer("most"), basis.isEmpty() ? null : basis));
        },
        day,
        day,
        knownAt,
        knownAt);
    return new SignerLimits(limits);
  }
}
