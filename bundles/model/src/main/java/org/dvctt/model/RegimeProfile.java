/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regime pack lays down on a day for a budget year, apart from judging: drawn into
 * docs/regimes.md, read by the core for completion and result notice.
 *
 * @param pack name, e.g. {@code R2020}
 * @param completion how often and how fast completion may be asked for
 * @param notice the notice that a refusal yields
 * @param forms numbers of the forms
 * @param values everything else that has a value: deadlines, thresholds, components
 */
public record RegimeProfile(
    String pack, Completion completion, Notice notice, List<Form> forms, List<Value> values) {
  public RegimeProfile {
    forms = List.copyOf(forms);
    values = List.copyOf(values);
  }

  /**
   * Rule of completion requests.
   *
   * @param most how often it may be asked for; 0: no limit
   * @param receptionHours working hours from the system's receipt to accept or ask; 0: the
   *     procedure's own limit
   * @param basis legal basis
   */
  public record Completion(int most, int receptionHours, String basis) {}

  /**
   * The notice of a refusal.
   *
   * @param form number of the form, empty where it has none
   */
  public record Notice(String form, Text title, String basis) {}

  /**
   * A form.
   *
   * @param symbol e.g. {@code C2-02a/NS}
   * @param number its number under this regime, empty where it has none
   */
  public record Form(String symbol, String number, Text name) {}

  /**
   * A value.
   *
   * @param rule what it is for, e.g. {@code C09} or {@code deadline}
   * @param value as a person reads it
   * @param doubt what about it is not certain and has to be compared with the text of the law; null
   *     when nothing is
   */
  public record Value(String rule, Text value, String basis, @Nullable Text doubt) {}
}
