/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.RuleQuestion;

/**
 * Questions of the past, to be put again. What a dossier's surroundings were then (what its
 * contracts had drawn, what was allotted) isn't kept: a question tells its stored content and
 * today's surroundings, to all versions alike. So what two versions answer to it can be compared
 * with each other, but not with what was answered then.
 */
public interface RuleReplay {
  /**
   * A question of the past.
   *
   * @param subject what it is about, e.g. {@code dossier:01H…}
   * @param province two-digit code of the province whose data it tells
   * @param question as it is put to a dossier under control
   * @param pack name of the regime pack that judges the dossier
   */
  record Replayed(String subject, String province, RuleQuestion question, String pack) {}

  /**
   * The questions about dossiers that were sent in a period, the latest sent first.
   *
   * @param from first legal day of the period
   * @param to last such day
   * @param most so many at most
   */
  List<Replayed> questions(LocalDate from, LocalDate to, int most);
}
