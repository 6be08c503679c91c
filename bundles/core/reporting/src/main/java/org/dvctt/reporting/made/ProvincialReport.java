/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import static org.dvctt.reporting.made.AdoptionTable.column;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports.Wish;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Report;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.reporting.written.RowSink;

/**
 * The report {@code provincial}, to the People's Committee of the province: how many units pay
 * online, by district (domain §7.1, §9 P3), with the province's heading, order and rounding.
 */
public final class ProvincialReport implements MadeReport {
  private final Adoption adoption;
  private final Function<LocalDate, ProvincePaper> papers;

  /**
   * @param province code of the one province on a day, or something that is no code
   */
  public ProvincialReport(
      Adoption adoption, ProvincePapers papers, Function<LocalDate, String> province) {
    this.adoption = adoption;
    this.papers = day -> papers.of(province.apply(day));
  }

  @Override
  public String name() {
    return "provincial";
  }

  /** Who reports to the province by office (domain §1.2). */
  @Override
  public boolean mayBeRunBy(Actor actor) {
    return actor.holds(Role.KB_PROVINCE_DIRECTOR) || actor.holds(Role.KB_ROLLOUT_MANAGER);
  }

  @Override
  public Draft draft(Actor actor, Wish wish) {
    AdoptionReport figures = adoption.report(wish.asOf(), null);
    ProvincePaper paper = papers.apply(figures.asOf());
    List<Column> columns = columns(wish.language());
    return new Draft(
        figures.asOf(),
        figures.knownAt(),
        columns,
        sink -> {
          rows(figures, paper, wish.language(), sink);
          return report(figures, paper, columns, wish.language());
        });
  }

  private static List<Column> columns(String language) {
    return List.of(
        column(Text.of("STT", "No."), ColumnKind.WHOLE, 5, language),
        column(Text.of("Huyện, thành phố", "District, city"), ColumnKind.TEXT, 26, language),
        column(Text.of("Tổng số đơn vị", "Units"), ColumnKind.WHOLE, 10, language),
        column(
            Text.of("Đơn vị đã thanh toán qua DVCTT", "Units that pay online"),
            ColumnKind.WHOLE,
            14,
            language),
        column(Text.of("Đơn vị còn lại", "Units still missing"), ColumnKind.WHOLE, 10, language),
        column(Text.of("Tỷ lệ (%)", "Share (%)"), ColumnKind.PERCENT, 9, language),
        column(Text.of("Ghi chú", "Remark"), ColumnKind.TEXT, 14, language));
  }

  private static void rows(
      AdoptionReport figures, ProvincePaper paper, String language, RowSink sink) {
    sink.begin();
    long number = 0;
    for (AreaCoverage area : ordered(figures, paper)) {
      sink.add(
          List.of(
              Cell.of(++number),
              Cell.of(area.name()),
              Cell.of(area.active().den()),
              Cell.of(area.active().num()),
              Cell.of(area.active().den() - area.active().num()),
              paper.rounding().cell(area.active()),
              area.active().complete()
                  ? Cell.of(Text.of("Hoàn thành", "Complete").in(language))
                  : Cell.EMPTY));
    }
  }

  /** The province's own order; what it does not name follows by code. */
  private static List<AreaCoverage> ordered(AdoptionReport figures, ProvincePaper paper) {
    Comparator<AreaCoverage> byPlace =
        Comparator.comparingInt(
            area -> {
              int place = paper.districts().indexOf(area.code());
              return place < 0 ? Integer.MAX_VALUE : place;
            });
    return figures.areas().stream().sorted(byPlace.thenComparing(AreaCoverage::code)).toList();
  }

  private Report report(
      AdoptionReport figures, ProvincePaper paper, List<Column> columns, String language) {
    ProvincialWords words = new ProvincialWords(figures, ordered(figures, paper), paper, language);
    Ratio total = figures.total().activeRate();
    return new Report(
        name(),
        language,
        paper.letterhead(BusinessClock.day(figures.knownAt())),
        words.title(),
        words.opening(),
        columns,
        List.of(
            Cell.EMPTY,
            Cell.of(Text.of("Toàn tỉnh", "Province").in(language)),
            Cell.of(total.den()),
            Cell.of(total.num()),
            Cell.of(total.den() - total.num()),
            paper.rounding().cell(total),
            Cell.EMPTY),
        words.notes(),
        paper.signatures(language));
  }
}
