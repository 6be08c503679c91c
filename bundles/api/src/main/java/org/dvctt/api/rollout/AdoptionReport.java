/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The province's figures as of a date.
 *
 * @param from first day of the period of I07–I09 (first day of asOf's year)
 * @param asOf last day of the period and valid date of all dimensions
 * @param provinceAndCity the block PROVINCE and CITY together; {@code districtAndCommune} all
 *     others
 */
public record AdoptionReport(
    LocalDate from,
    LocalDate asOf,
    Instant knownAt,
    AdoptionRow total,
    List<AdoptionRow> offices,
    List<AdoptionRow> blocks,
    AdoptionRow provinceAndCity,
    AdoptionRow districtAndCommune,
    List<AreaCoverage> areas,
    List<MissingUnit> missing) {

  /** I29: complete districts over districts. */
  public Ratio districtCoverage() {
    long all = areas.stream().filter(AreaCoverage::district).count();
    long complete = areas.stream().filter(a -> a.district() && a.active().complete()).count();
    return new Ratio(complete, all);
  }
}
