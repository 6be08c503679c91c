/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;

/** One rule of a pack over one dated table. Pure: it knows its table and the question only. */
abstract class Rule {
  private final String id;
  private final DatedTable table;

  /**
   * @param id in the domain's check-list (§4.6, §5.2), e.g. {@code C09}
   */
  Rule(String id, DatedTable table) {
    this.id = id;
    this.table = table;
  }

  final String id() {
    return id;
  }

  final DatedTable table() {
    return table;
  }

  /** The law behind the rule on a day. */
  final String basis(LocalDate on) {
    return table.basis(on);
  }

  /** Notes every fault of the dossier. */
  abstract void judge(RuleQuestion question, Findings findings);

  /** What a row asks for, as a person reads it. */
  abstract Text says(DatedTable.Row row, FiscalYear budgetYear);

  /** What the rule lays down on a day: one value for each row that holds. */
  List<RegimeProfile.Value> values(LocalDate on, FiscalYear budgetYear) {
    return table.on(on).stream()
        .map(row -> new RegimeProfile.Value(id, says(row, budgetYear), row.basis(), row.doubt()))
        .toList();
  }
}
