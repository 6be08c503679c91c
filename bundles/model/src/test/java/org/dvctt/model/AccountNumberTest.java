/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import org.junit.Test;

public class AccountNumberTest {
  @Test
  public void appendixB3IsExact() throws IOException {
    int rows = 0;
    for (String[] row : Calendars.vectors("accounts-b3.csv")) {
      if (row[1].isEmpty()) {
        assertEquals(row[0], AccountNumber.parse(row[0]).toString());
      } else {
        assertField(row[1], row[0]);
      }
      rows++;
    }
    assertEquals("rows of B3", 6, rows);
  }

  @Test
  public void namesThePartThatIsWrong() {
    assertField("area", "9523.2.1234567.0000x");
    assertField("account", "95x3.2.1234567.00000");
  }

  private static void assertField(String field, String text) {
    Refused refused = assertThrows(text, Refused.class, () -> AccountNumber.parse(text));
    assertEquals("BAD_CODE", refused.reasons().get(0).code());
    assertEquals(field, refused.reasons().get(0).field());
  }
}
