/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.List;
import org.dvctt.api.reporting.Document;

/** {@code /portal/dossiers/<id>/vouchers/<voucher>/advice}: the debit advice of a paid voucher. */
final class AdvicePage implements Page {
  private final Services services;

  AdvicePage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Document file = services.advices().debitAdvice(turn.actor(), path.get(1), path.get(3));
    return new Answer.Download(file.name(), file.mediaType(), file.bytes());
  }
}
