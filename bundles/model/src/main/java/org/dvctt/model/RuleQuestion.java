/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;

/**
 * What a rule is asked about. {@code on} is the legal date in question: today at {@code SUBMIT},
 * the day of sending later.
 */
public record RuleQuestion(
    Moment moment, LocalDate on, DossierContent content, DossierFacts facts) {
  /** When a rule is asked. */
  public enum Moment {
    SUBMIT,
    SIGN1,
    CONTROL
  }
}
