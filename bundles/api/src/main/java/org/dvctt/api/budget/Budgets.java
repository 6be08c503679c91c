/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.budget;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.UnitCode;
import org.osgi.annotation.versioning.ProviderType;

/** Allotments and what is left of them. */
@ProviderType
public interface Budgets {
  /**
   * Lines of a unit's budget year, by key.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN when the person may not see that unit
   */
  List<AvailableView> lines(Actor actor, UnitCode unit, FiscalYear budgetYear);

  /**
   * Compares the guarded rows with the sums of the postings; empty when all agree, else a sentence
   * a fault.
   */
  List<String> verify();
}
