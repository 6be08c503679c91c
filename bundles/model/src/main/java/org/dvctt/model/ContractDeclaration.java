/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;

/** Contract or decision declared on a voucher: all of it or none (V12). Total in đồng. */
public record ContractDeclaration(
    String number, LocalDate signedOn, Money total, String counterparty) {}
