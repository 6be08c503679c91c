/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.RegistryMigrations;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Test;

/** Of two acts on the same version of an enrolment the later one changes nothing. */
public class EnrolmentRowsTest {
  private static final UnitCode UNIT = UnitCode.of("1880005");
  private static final Instant NOW = Instant.parse("2020-08-03T01:00:00Z");
  private final TestStore store =
      TestStore.derby().with("registry", RegistryMigrations.class.getClassLoader());

  @After
  public void close() {
    store.close();
  }

  @Test
  public void whatIsOvertakenIsStale() {
    apply(EnrolmentRow.none(UNIT.value()), EnrolmentState.REG_SAVED);
    EnrolmentRow first = now();
    stale(EnrolmentRow.none(UNIT.value()), EnrolmentState.REG_SAVED);
    apply(first, EnrolmentState.REG_SIGNED);
    stale(first, EnrolmentState.REG_SAVED);
    assertEquals(EnrolmentState.REG_SIGNED, now().state());
    assertEquals(2, store.transactions().read(tx -> EnrolmentRows.lines(Sql.in(tx), UNIT)).size());
  }

  private EnrolmentRow now() {
    return store.transactions().read(tx -> EnrolmentRows.find(Sql.in(tx), UNIT));
  }

  private void apply(EnrolmentRow row, EnrolmentState to) {
    EnrolmentRows.Done done =
        new EnrolmentRows.Done(
            "save", to, LocalDate.of(2020, 8, 3), "P1", "Người thử", "", "ab".repeat(32));
    store.transactions().writing(tx -> EnrolmentRows.apply(Sql.in(tx), row, done, NOW));
  }

  private void stale(EnrolmentRow row, EnrolmentState to) {
    Refused refused = assertThrows(Refused.class, () -> apply(row, to));
    assertEquals("STALE_VERSION", refused.reasons().get(0).code());
  }
}
