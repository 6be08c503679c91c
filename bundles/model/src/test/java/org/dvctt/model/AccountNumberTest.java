/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** The account strings of the domain's appendix B3. */
public class AccountNumberTest {
  @Test
  public void readsTheFourParts() {
    for (String text :
        new String[] {"9523.2.1234567.00000", "9523.4.1234567.03463", "3711.0.1234567.00000"}) {
      assertEquals(text, AccountNumber.parse(text).toString());
    }
  }

  @Test
  public void namesThePartThatIsWrong() {
    assertField("account.level", "9523.5.1234567.00000");
    assertField("unit_code", "3711.0.123456.00000");
    assertField("account", "9523.2.1234567");
    assertField("area", "9523.2.1234567.0000x");
    assertField("account", "95x3.2.1234567.00000");
  }

  private static void assertField(String field, String text) {
    Refused refused = assertThrows(text, Refused.class, () -> AccountNumber.parse(text));
    assertEquals("BAD_CODE", refused.reasons().get(0).code());
    assertEquals(field, refused.reasons().get(0).field());
  }
}
