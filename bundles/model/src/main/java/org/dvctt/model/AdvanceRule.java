/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * The advance rule as stated in the contract or decision (domain §4.2).
 *
 * @param text as stated
 * @param mostPercent highest advance in per cent of the contract's total; 0 when none is stated
 */
public record AdvanceRule(String text, int mostPercent) {}
