/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** News that a stop cuts off are no fault; everything else that is warned of is. */
public class LogCheckerTest {
  private static final String BEGAN = "10:00 | INFO  | Activator | Pax Web Runtime started";
  private static final String ENDED = "11:00 | INFO  | Activator | Pax Web Runtime stopped";
  private static final String CUT_OFF =
      "11:01 | WARN  | EventAdminAsyncThread | EventAdmin: Event Task Processing Interrupted.";

  @Test
  public void newsCutOffByTheStopAreNoFault() {
    assertEquals(List.of(), LogChecker.bad(List.of(BEGAN, ENDED, CUT_OFF, CUT_OFF)));
  }

  @Test
  public void newsCutOffWhileThePlatformWorksAreAFault() {
    assertEquals(List.of(CUT_OFF), LogChecker.bad(List.of(BEGAN, CUT_OFF, ENDED)));
    assertEquals(List.of(CUT_OFF), LogChecker.bad(List.of(BEGAN, ENDED, BEGAN, CUT_OFF)));
  }

  @Test
  public void whatElseIsWarnedOfDuringAStopIsAFault() {
    String other = "11:02 | ERROR | Sealer | not sealed";
    String trace = "\tat org.dvctt.audit.Sealer.seal(Sealer.java:1)";
    assertEquals(List.of(other, trace), LogChecker.bad(List.of(BEGAN, ENDED, other, trace)));
  }
}
