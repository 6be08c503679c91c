/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.registry.UnitView;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A unit as it stood on a date. */
@Payload
@Schema(description = "A budget-using unit as it stood on a date.")
public record Unit(
    @Schema(description = "Budget-relation unit code.", example = "1990796") String code,
    @Schema(description = "Name.") String name,
    @Schema(description = "Block in which the rollout is steered.") String block,
    @Schema(description = "Budget level, 1 to 4.") int budgetLevel,
    @Schema(description = "Budget chapter.") String chapter,
    @Schema(description = "Economic sector.") String sector,
    @Schema(description = "Kind of unit.") String kind,
    @Schema(description = "Treasury office that serves it.") String office,
    @Schema(description = "Name of that office.") String officeName,
    @Schema(description = "District code.") String district,
    @Schema(description = "District name.") String districtName,
    @Schema(description = "Commune code.") String commune,
    @Schema(description = "Address.") String address,
    @Schema(description = "Officer who looks after it, or null.", nullable = true)
        @Nullable String officerName,
    @Schema(description = "Its budget accounts.") List<String> accounts,
    @Schema(description = "First day of enrolment, or null.", nullable = true)
        @Nullable LocalDate enrolledOn,
    @Schema(description = "Day of the first completed payment, or null.", nullable = true)
        @Nullable LocalDate firstPaidOn,
    @Schema(description = "True when made for trying things.") boolean synthetic) {
  public Unit {
    accounts = List.copyOf(accounts);
  }

  static Unit of(UnitView unit) {
    return new Unit(
        unit.code().value(),
        unit.name(),
        unit.block().name(),
        unit.budgetLevel(),
        unit.chapter().value(),
        unit.sector().value(),
        unit.kind(),
        unit.office().value(),
        unit.officeName(),
        unit.district(),
        unit.districtName(),
        unit.commune(),
        unit.address(),
        unit.officerName(),
        unit.accounts().stream().map(Object::toString).toList(),
        unit.enrolledOn(),
        unit.firstPaidOn(),
        unit.synthetic());
  }
}
