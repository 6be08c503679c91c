/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Block;
import org.dvctt.model.OfficeCode;

/**
 * Puts the figures together from units as of the date (those with an active account, I01) and sums
 * of facts. Always a ratio of sums, never a mean of ratios.
 *
 * @param blockOf block of a unit that sent something
 */
record Figures(
    List<UnitRecord> units,
    List<FactSum> sums,
    Function<FactSum, Block> blockOf,
    Function<OfficeCode, String> officeName,
    Function<String, AreaRecord> area) {
  private static final Set<Block> PROVINCE_AND_CITY = EnumSet.of(Block.PROVINCE, Block.CITY);
  private static final String DISTRICT_KIND = "Huyện";

  AdoptionReport report(LocalDate from, LocalDate asOf, Instant knownAt) {
    Tally total = new Tally();
    Tally provinceAndCity = new Tally();
    Tally others = new Tally();
    Map<OfficeCode, Tally> offices = new TreeMap<>();
    Map<Block, Tally> blocks = new EnumMap<>(Block.class);
    for (UnitRecord unit : units) {
      total.add(unit);
      offices.computeIfAbsent(unit.office(), o -> new Tally()).add(unit);
      blocks.computeIfAbsent(unit.block(), b -> new Tally()).add(unit);
      (PROVINCE_AND_CITY.contains(unit.block()) ? provinceAndCity : others).add(unit);
    }
    for (FactSum sum : sums) {
      Block block = blockOf.apply(sum);
      total.add(sum);
      offices.computeIfAbsent(sum.office(), o -> new Tally()).add(sum);
      blocks.computeIfAbsent(block, b -> new Tally()).add(sum);
      (PROVINCE_AND_CITY.contains(block) ? provinceAndCity : others).add(sum);
    }
    return new AdoptionReport(
        from,
        asOf,
        knownAt,
        total.row("TOTAL", "Toàn tỉnh"),
        rows(offices, office -> office.value(), officeName),
        rows(blocks, Block::name, Figures::name),
        provinceAndCity.row("PROVINCE_AND_CITY", "Khối tỉnh và thành phố"),
        others.row("DISTRICT_AND_COMMUNE", "Khối huyện và xã"),
        areas(),
        missing());
  }

  private static <K> List<AdoptionRow> rows(
      Map<K, Tally> tallies, Function<K, String> code, Function<K, String> name) {
    return tallies.entrySet().stream()
        .map(e -> e.getValue().row(code.apply(e.getKey()), name.apply(e.getKey())))
        .toList();
  }

  private List<AreaCoverage> areas() {
    Map<String, Ratio> active = new TreeMap<>();
    for (UnitRecord unit : units) {
      active.merge(unit.district(), new Ratio(unit.active() ? 1 : 0, 1), Ratio::plus);
    }
    return active.entrySet().stream().map(e -> coverage(e.getKey(), e.getValue())).toList();
  }

  private AreaCoverage coverage(String code, Ratio active) {
    AreaRecord record = area.apply(code);
    return new AreaCoverage(code, record.name(), DISTRICT_KIND.equals(record.kind()), active);
  }

  private List<MissingUnit> missing() {
    return units.stream()
        .filter(unit -> !unit.active())
        .sorted(Comparator.comparing(UnitRecord::office).thenComparing(UnitRecord::code))
        .map(
            unit ->
                new MissingUnit(
                    unit.code(),
                    unit.name(),
                    unit.office(),
                    officeName.apply(unit.office()),
                    unit.officerName(),
                    unit.enrolment().countsAsEnrolled()))
        .toList();
  }

  private static String name(Block block) {
    return switch (block) {
      case PROVINCE -> "Khối tỉnh";
      case CITY -> "Khối thành phố";
      case DISTRICT -> "Khối huyện";
      case COMMUNE -> "Khối xã";
      case CENTRAL_ON_AREA -> "Khối trung ương trên địa bàn";
    };
  }
}
