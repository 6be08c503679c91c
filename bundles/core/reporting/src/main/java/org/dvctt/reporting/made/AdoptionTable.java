/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports.Wish;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Report;
import org.dvctt.model.Text;
import org.dvctt.reporting.written.RowSink;

/** The report {@code adoption}: province, blocks, offices, areas and the units still missing. */
public final class AdoptionTable implements MadeReport {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private final Adoption adoption;

  public AdoptionTable(Adoption adoption) {
    this.adoption = adoption;
  }

  @Override
  public String name() {
    return "adoption";
  }

  @Override
  public boolean mayBeRunBy(Actor actor) {
    return actor.ofTreasury();
  }

  @Override
  public Draft draft(Actor actor, Wish wish) {
    AdoptionReport report = adoption.report(wish.asOf(), null);
    String language = wish.language();
    List<Column> columns = columns(language);
    String title =
        Text.of("Kết quả triển khai đến ngày ", "Rollout as of ").in(language)
            + report.asOf().format(DAY);
    return new Draft(
        report.asOf(),
        report.knownAt(),
        columns,
        sink -> {
          sink.begin();
          new Rows(language, sink).all(report);
          return Report.plain(name(), language, title, columns);
        });
  }

  private static List<Column> columns(String language) {
    return List.of(
        column(Text.of("Nhóm", "Group"), ColumnKind.TEXT, 14, language),
        column(Text.of("Mã", "Code"), ColumnKind.TEXT, 12, language),
        column(Text.of("Tên", "Name"), ColumnKind.TEXT, 40, language),
        column(Text.of("Đơn vị", "Units"), ColumnKind.WHOLE, 8, language),
        column(Text.of("Đã đăng ký", "Enrolled"), ColumnKind.WHOLE, 9, language),
        column(Text.of("Đã thanh toán qua DVCTT", "Active"), ColumnKind.WHOLE, 12, language),
        column(Text.of("Tỷ lệ (%)", "Active (%)"), ColumnKind.PERCENT, 8, language),
        column(Text.of("Chứng từ trực tuyến", "Online vouchers"), ColumnKind.WHOLE, 11, language),
        column(Text.of("Tổng chứng từ", "All vouchers"), ColumnKind.WHOLE, 11, language),
        column(Text.of("Tỷ lệ trực tuyến (%)", "Online (%)"), ColumnKind.PERCENT, 9, language),
        column(Text.of("Cán bộ chuyên quản", "Relation officer"), ColumnKind.TEXT, 20, language));
  }

  static Column column(Text title, ColumnKind kind, int width, String language) {
    return new Column(title.in(language), kind, width);
  }

  private record Rows(String language, RowSink sink) {
    void all(AdoptionReport report) {
      add(Text.of("Toàn tỉnh", "Province"), report.total());
      add(Text.of("Khối", "Block"), report.provinceAndCity());
      add(Text.of("Khối", "Block"), report.districtAndCommune());
      report.blocks().forEach(row -> add(Text.of("Khối", "Block"), row));
      report.offices().forEach(row -> add(Text.of("Kho bạc", "Office"), row));
      report.areas().forEach(this::add);
      report.missing().forEach(this::add);
    }

    private void add(Text group, AdoptionRow row) {
      sink.add(
          List.of(
              Cell.of(group.in(language)),
              Cell.of(row.code()),
              Cell.of(row.name()),
              Cell.of(row.units()),
              Cell.of(row.enrolled()),
              Cell.of(row.active()),
              percent(row.activeRate()),
              Cell.of(row.onlineVouchers()),
              Cell.of(row.allVouchers()),
              percent(row.onlineShare()),
              Cell.EMPTY));
    }

    private void add(AreaCoverage area) {
      sink.add(
          List.of(
              Cell.of(Text.of("Địa bàn", "Area").in(language)),
              Cell.of(area.code()),
              Cell.of(area.name()),
              Cell.of(area.active().den()),
              Cell.EMPTY,
              Cell.of(area.active().num()),
              percent(area.active()),
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.EMPTY));
    }

    private void add(MissingUnit unit) {
      String officer = unit.officer();
      sink.add(
          List.of(
              Cell.of(Text.of("Đơn vị còn thiếu", "Missing unit").in(language)),
              Cell.of(unit.code().value()),
              Cell.of(unit.name() + " (" + unit.officeName() + ")"),
              Cell.of(1),
              Cell.of(unit.enrolled() ? 1 : 0),
              Cell.of(0),
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.EMPTY,
              officer == null ? Cell.EMPTY : Cell.of(officer)));
    }

    /** As the API shows it; a share of nothing is a dash. */
    private static Cell percent(Ratio ratio) {
      String shown = ratio.percent();
      return ratio.den() == 0 ? Cell.of(shown) : new Cell.Percent(new BigDecimal(shown));
    }
  }
}
