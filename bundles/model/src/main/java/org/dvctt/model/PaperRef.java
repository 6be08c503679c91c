/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;

/** Number and date of a paper that the voucher refers to: invoice, decision, acceptance record. */
public record PaperRef(String number, LocalDate date) {}
