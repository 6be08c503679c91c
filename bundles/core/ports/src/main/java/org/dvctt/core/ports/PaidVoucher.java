/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;

/**
 * A voucher that a bank has paid.
 *
 * @param paidOn legal day on which its payment was known
 * @param dossier code of its dossier
 * @param content the version of the dossier that it was paid by
 * @param documentNumber number of its paper
 * @param bankReference the bank's own number of the payment
 */
public record PaidVoucher(
    LocalDate paidOn,
    String dossier,
    UnitCode unit,
    OfficeCode office,
    DossierContent content,
    Voucher voucher,
    String documentNumber,
    String bankReference) {}
