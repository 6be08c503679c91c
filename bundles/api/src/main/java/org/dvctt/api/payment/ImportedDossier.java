/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import org.dvctt.model.AccountNumber;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;

/**
 * A draft that an import made, or would make.
 *
 * @param id of the dossier; empty before it is made
 * @param lines of all its vouchers
 */
public record ImportedDossier(
    String id,
    AccountNumber account,
    FiscalYear budgetYear,
    int vouchers,
    int lines,
    Money total) {}
