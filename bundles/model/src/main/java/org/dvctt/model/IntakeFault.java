/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * What is wrong in a file of vouchers.
 *
 * @param code stable, in capitals, e.g. {@code FORMULA}
 * @param place row or path
 * @param field the voucher's field by its name in the API, e.g. {@code payee.account} or {@code
 *     lines.amount}; empty when no field is meant
 * @param sentence what is wrong, without full account numbers
 * @param nextStep what to do in the file
 */
public record IntakeFault(
    String code, IntakePlace place, String field, Text sentence, Text nextStep) {}
