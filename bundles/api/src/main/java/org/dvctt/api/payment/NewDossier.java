/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Voucher;

/**
 * A draft as the accountant enters it. Office, unit and chapter come from the account and the
 * register.
 */
public record NewDossier(
    String service, AccountNumber account, FiscalYear budgetYear, List<Voucher> vouchers) {}
