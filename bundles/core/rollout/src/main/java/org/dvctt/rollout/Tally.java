/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Channel;

/** Counts of one row of the report while it is being made. */
final class Tally {
  private long units;
  private long enrolled;
  private long active;
  private long onlineVouchers;
  private long allVouchers;
  private long onlineDossiers;
  private long allDossiers;

  void add(UnitRecord unit) {
    units++;
    enrolled += unit.enrolment().countsAsEnrolled() ? 1 : 0;
    active += unit.active() ? 1 : 0;
  }

  void add(FactSum sum) {
    allVouchers += sum.vouchers();
    allDossiers += sum.dossiers();
    if (sum.channel() == Channel.ONLINE) {
      onlineVouchers += sum.vouchers();
      onlineDossiers += sum.dossiers();
    }
  }

  AdoptionRow row(String code, String name) {
    return new AdoptionRow(
        code,
        name,
        units,
        enrolled,
        active,
        onlineVouchers,
        allVouchers,
        onlineDossiers,
        allDossiers);
  }
}
