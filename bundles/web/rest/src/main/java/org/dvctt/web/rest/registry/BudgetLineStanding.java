/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.budget.AvailableView;
import org.dvctt.model.BudgetLine;
import org.dvctt.web.rest.json.Payload;

/** What a budget line stands at. */
@Payload
@Schema(description = "What a budget line stands at: allotted = available + reserved + consumed.")
public record BudgetLineStanding(
    @Schema(description = "Key of the line.") Line line,
    @Schema(description = "Allotted, đồng.") long allotted,
    @Schema(description = "Still available, đồng.") long available,
    @Schema(description = "Reserved by dossiers on their way, đồng.") long reserved,
    @Schema(description = "Consumed, đồng.") long consumed,
    @Schema(description = "True when made for trying things.") boolean synthetic) {

  /** Key of an allotment. */
  @Payload
  @Schema(description = "Key of an allotment.")
  public record Line(
      @Schema(description = "Budget year.") int budgetYear,
      @Schema(description = "Budget account.") String account,
      @Schema(description = "Budget chapter.") String chapter,
      @Schema(description = "Economic sector.") String sector,
      @Schema(description = "Target programme, 00000 for none.") String program,
      @Schema(description = "Fund source.") String fundSource) {
    static Line of(BudgetLine line) {
      return new Line(
          line.budgetYear().value(),
          line.account().toString(),
          line.chapter().value(),
          line.sector().value(),
          line.program().value(),
          line.fundSource().value());
    }
  }

  static BudgetLineStanding of(AvailableView view) {
    return new BudgetLineStanding(
        Line.of(view.line()),
        view.allotted().dong(),
        view.available().dong(),
        view.reserved().dong(),
        view.consumed().dong(),
        view.synthetic());
  }
}
