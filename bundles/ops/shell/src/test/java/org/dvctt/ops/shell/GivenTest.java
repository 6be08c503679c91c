/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.Block;
import org.dvctt.model.Refused;
import org.junit.Test;

public class GivenTest {
  @Test
  public void nothingGivenIsNothing() {
    assertNull(Given.date("--as-of", " "));
    assertNull(Given.instant("--known-at", ""));
    assertNull(Given.constant("--block", "", Block.class));
    assertNull(Given.flag("--active", ""));
  }

  @Test
  public void readsWhatPeopleWrite() {
    assertEquals(LocalDate.of(2020, 7, 31), Given.date("--as-of", " 2020-07-31 "));
    Instant eight = Instant.parse("2020-08-03T01:00:00Z");
    assertEquals(eight, Given.instant("--known-at", "2020-08-03T08:00"));
    assertEquals(eight, Given.instant("--known-at", "2020-08-03T01:00:00Z"));
    assertEquals(Instant.parse("2020-08-02T17:00:00Z"), Given.instant("--known-at", "2020-08-03"));
    assertEquals(Block.CENTRAL_ON_AREA, Given.constant("--block", "central-on-area", Block.class));
  }

  @Test
  public void saysWhichOptionIsWrongAndHowToWriteIt() {
    assertRefused("BAD_DATE", () -> Given.date("--as-of", "31/07/2020"));
    assertRefused("BAD_DATE", () -> Given.instant("--as-of", "2020-08-03Tx"));
    assertRefused("BAD_CODE", () -> Given.constant("--as-of", "HUYEN", Block.class));
    assertRefused("BAD_CODE", () -> Given.flag("--as-of", "maybe"));
    assertRefused("BAD_NUMBER", () -> Given.within("--as-of", 0, 1, 10));
  }

  private static void assertRefused(String code, Runnable reading) {
    Refused refused = assertThrows(Refused.class, reading::run);
    assertEquals(code, refused.reasons().get(0).code());
    assertEquals("--as-of", refused.reasons().get(0).field());
  }
}
