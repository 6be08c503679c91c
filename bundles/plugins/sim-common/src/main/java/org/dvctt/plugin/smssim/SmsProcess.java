/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.smssim;

import org.dvctt.plugin.simcommon.SimProcess;

/** The gateway as a process of its own: {@code java -cp … SmsProcess --port 8603 --journal f}. */
public final class SmsProcess {
  private SmsProcess() {}

  public static void main(String[] arguments) {
    new SimProcess("sms-sim", SmsDesk.FAULTS, (journal, plan, delay) -> new SmsDesk(journal, plan))
        .main(arguments);
  }
}
