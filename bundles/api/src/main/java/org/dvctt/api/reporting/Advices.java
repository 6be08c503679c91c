/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.reporting;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Advices to a unit on what was paid from its account (domain S10), for everybody who may see the
 * dossier.
 */
@ProviderType
public interface Advices {
  /**
   * Advices that there are for a dossier, in the order of its vouchers; empty while nothing is
   * paid.
   *
   * @param dossier internal id or official code
   * @throws org.dvctt.model.Refused NOT_FOUND
   */
  List<AdviceLine> advices(Actor actor, String dossier);

  /**
   * The debit advice (giấy báo Nợ) of a paid voucher as PDF. The same payment gives the same bytes
   * at any time.
   *
   * @param dossier internal id or official code
   * @param voucher id of the voucher, or its number among the dossier's vouchers, from 1
   * @throws org.dvctt.model.Refused NOT_FOUND for a dossier or voucher that the person can't see,
   *     CONFLICT {@code VOUCHER_NOT_PAID} with the next step
   */
  Document debitAdvice(Actor actor, String dossier, String voucher);
}
