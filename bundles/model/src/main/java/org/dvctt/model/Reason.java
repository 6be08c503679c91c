/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import org.jspecify.annotations.Nullable;

/**
 * Why something is wrong, in a form that a person can act on.
 *
 * @param code stable code: a reason of the taxonomy (R01…R28, R99) or an error code in capitals,
 *     e.g. {@code STALE_VERSION}
 * @param field path of the field to mend, e.g. {@code vouchers[0].lines[1].amount}; empty when no
 *     field is meant
 * @param sentence what is wrong
 * @param nextStep what to do next
 * @param legalBasis the law behind it, e.g. {@code Nghị định 11/2020/NĐ-CP}, or null
 */
public record Reason(
    String code, String field, Text sentence, Text nextStep, @Nullable String legalBasis) {

  public static Reason of(String code, String field, Text sentence, Text nextStep) {
    return new Reason(code, field, sentence, nextStep, null);
  }
}
