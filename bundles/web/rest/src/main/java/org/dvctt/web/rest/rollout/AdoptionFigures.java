/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** The province's figures. */
@Payload
@Schema(description = "The province's figures as of a date.")
public record AdoptionFigures(
    @Schema(description = "First day of the counted period.") LocalDate from,
    @Schema(description = "Last day, and valid date of all dimensions.") LocalDate asOf,
    @Schema(description = "What was known then.") Instant knownAt,
    @Schema(description = "The whole.") Row total,
    @Schema(description = "By office.") List<Row> offices,
    @Schema(description = "By block.") List<Row> blocks,
    @Schema(description = "Province and city blocks together.") Row provinceAndCity,
    @Schema(description = "All other blocks together.") Row districtAndCommune,
    @Schema(description = "Complete districts over districts (I29).") Share districtCoverage,
    @Schema(description = "District-level areas.") List<Area> areas,
    @Schema(description = "Units that are not active yet.") List<Missing> missing) {

  /** A row of indicators. */
  @Payload
  @Schema(name = "AdoptionRow", description = "Indicators of one office, block or the whole.")
  public record Row(
      @Schema(description = "Office code, block or TOTAL.") String code,
      @Schema(description = "Name.") String name,
      @Schema(description = "Units (I01).") long units,
      @Schema(description = "Enrolled units (I02).") long enrolled,
      @Schema(description = "Active units (I03).") long active,
      @Schema(description = "Enrolment rate (I04).") Share enrolmentRate,
      @Schema(description = "Active rate (I05).") Share activeRate,
      @Schema(description = "Online vouchers (I07).") long onlineVouchers,
      @Schema(description = "All vouchers (I08).") long allVouchers,
      @Schema(description = "Online share in vouchers (I09).") Share onlineShare,
      @Schema(description = "Online dossiers.") long onlineDossiers,
      @Schema(description = "All dossiers.") long allDossiers) {
    static Row of(AdoptionRow row) {
      return new Row(
          row.code(),
          row.name(),
          row.units(),
          row.enrolled(),
          row.active(),
          Share.of(row.enrolmentRate()),
          Share.of(row.activeRate()),
          row.onlineVouchers(),
          row.allVouchers(),
          Share.of(row.onlineShare()),
          row.onlineDossiers(),
          row.allDossiers());
    }
  }

  /** A district-level area. */
  @Payload
  @Schema(name = "AdoptionArea", description = "A district-level area.")
  public record Area(
      @Schema(description = "Area code.") String code,
      @Schema(description = "Name.") String name,
      @Schema(description = "True for districts (huyện).") boolean district,
      @Schema(description = "Active units over units.") Share active,
      @Schema(description = "True when all are active.") boolean complete) {}

  /** A missing unit. */
  @Payload
  @Schema(name = "MissingUnit", description = "A unit that is not active yet.")
  public record Missing(
      @Schema(description = "Unit code.") String code,
      @Schema(description = "Name.") String name,
      @Schema(description = "Office code.") String office,
      @Schema(description = "Office name.") String officeName,
      @Schema(description = "Officer who is to win it, or null.", nullable = true)
          @Nullable String officer,
      @Schema(description = "True when enrolled.") boolean enrolled) {}

  static AdoptionFigures of(AdoptionReport report) {
    return new AdoptionFigures(
        report.from(),
        report.asOf(),
        report.knownAt(),
        Row.of(report.total()),
        report.offices().stream().map(Row::of).toList(),
        report.blocks().stream().map(Row::of).toList(),
        Row.of(report.provinceAndCity()),
        Row.of(report.districtAndCommune()),
        Share.of(report.districtCoverage()),
        report.areas().stream()
            .map(
                a ->
                    new Area(
                        a.code(),
                        a.name(),
                        a.district(),
                        Share.of(a.active()),
                        a.active().complete()))
            .toList(),
        report.missing().stream()
            .map(
                m ->
                    new Missing(
                        m.code().value(),
                        m.name(),
                        m.office().value(),
                        m.officeName(),
                        m.officer(),
                        m.enrolled()))
            .toList());
  }
}
