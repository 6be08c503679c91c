/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Attachment;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Voucher;

/**
 * A draft as the accountant enters it. Office, unit and chapter come from the account and the
 * register; of an attachment only kind and hash are read, the rest is what was stored.
 */
public record NewDossier(
    String service,
    AccountNumber account,
    FiscalYear budgetYear,
    List<Voucher> vouchers,
    List<Attachment> attachments) {
  public NewDossier {
    vouchers = List.copyOf(vouchers);
    attachments = List.copyOf(attachments);
  }
}
