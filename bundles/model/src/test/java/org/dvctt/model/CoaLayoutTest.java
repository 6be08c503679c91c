/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class CoaLayoutTest {
  private static final String WRITTEN = "01.9523.0000.2.1234567.00000.418.341.00000.2511.13.000";
  private static final Map<String, String> NAMED =
      Map.of(
          "account", "9523",
          "budget_level", "2",
          "unit", "1234567",
          "chapter", "418",
          "sector", "341",
          "treasury", "2511",
          "fund_source", "13");

  @Test
  public void tabmisHasTwelveSegmentsAndFortyThreeDigits() {
    assertEquals(12, CoaLayout.TABMIS.segments().size());
    assertEquals(43, CoaLayout.TABMIS.digits());
  }

  @Test
  public void segmentsThatAreLeftOutAreWrittenAsTheirStandard() {
    assertEquals(WRITTEN, CoaLayout.TABMIS.write(NAMED));
    assertEquals(WRITTEN, CoaLayout.TABMIS.write(CoaLayout.TABMIS.read(WRITTEN)));
    assertEquals("341", CoaLayout.TABMIS.read(WRITTEN).get("sector"));
  }

  @Test
  public void aWrongSegmentIsNamed() {
    refused("unit", WRITTEN.replace("1234567", "123456"));
    refused("chapter", WRITTEN.replace("418", "4a8"));
    refused("combination", WRITTEN + ".0");
    Map<String, String> without = new HashMap<>(NAMED);
    without.remove("treasury");
    assertEquals("treasury", field(() -> CoaLayout.TABMIS.write(without)));
    Map<String, String> more = new HashMap<>(NAMED);
    more.put("budget_year", "2026");
    assertEquals("budget_year", field(() -> CoaLayout.TABMIS.write(more)));
  }

  private static void refused(String field, String text) {
    assertEquals(field, field(() -> CoaLayout.TABMIS.read(text)));
  }

  private static String field(org.junit.function.ThrowingRunnable trying) {
    return assertThrows(Refused.class, trying).reasons().get(0).field();
  }
}
