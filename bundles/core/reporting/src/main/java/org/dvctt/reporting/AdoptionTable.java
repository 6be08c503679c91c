/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Table;
import org.dvctt.model.Text;

/** The report {@code adoption}: province, blocks, offices, areas and the units still missing. */
final class AdoptionTable {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("Nhóm", "Group"),
          Text.of("Mã", "Code"),
          Text.of("Tên", "Name"),
          Text.of("Đơn vị", "Units"),
          Text.of("Đã đăng ký", "Enrolled"),
          Text.of("Đã thanh toán qua DVCTT", "Active"),
          Text.of("Tỷ lệ (%)", "Active (%)"),
          Text.of("Chứng từ trực tuyến", "Online vouchers"),
          Text.of("Tổng chứng từ", "All vouchers"),
          Text.of("Tỷ lệ trực tuyến (%)", "Online (%)"),
          Text.of("Cán bộ chuyên quản", "Relation officer"));

  private final String language;
  private final List<List<String>> rows = new ArrayList<>();

  private AdoptionTable(String language) {
    this.language = language;
  }

  static Table of(AdoptionReport report, String language) {
    return new AdoptionTable(language).table(report);
  }

  private Table table(AdoptionReport report) {
    add(Text.of("Toàn tỉnh", "Province"), report.total());
    add(Text.of("Khối", "Block"), report.provinceAndCity());
    add(Text.of("Khối", "Block"), report.districtAndCommune());
    report.blocks().forEach(row -> add(Text.of("Khối", "Block"), row));
    report.offices().forEach(row -> add(Text.of("Kho bạc", "Office"), row));
    report.areas().forEach(this::add);
    report.missing().forEach(this::add);
    String title =
        Text.of("Kết quả triển khai đến ngày ", "Rollout as of ").in(language)
            + report.asOf().format(DAY);
    return new Table(title, COLUMNS.stream().map(c -> c.in(language)).toList(), rows);
  }

  private void add(Text group, AdoptionRow row) {
    rows.add(
        List.of(
            group.in(language),
            row.code(),
            row.name(),
            Long.toString(row.units()),
            Long.toString(row.enrolled()),
            Long.toString(row.active()),
            percent(row.activeRate()),
            Long.toString(row.onlineVouchers()),
            Long.toString(row.allVouchers()),
            percent(row.onlineShare()),
            ""));
  }

  private void add(AreaCoverage area) {
    rows.add(
        List.of(
            Text.of("Địa bàn", "Area").in(language),
            area.code(),
            area.name(),
            Long.toString(area.active().den()),
            "",
            Long.toString(area.active().num()),
            percent(area.active()),
            "",
            "",
            "",
            ""));
  }

  private void add(MissingUnit unit) {
    String officer = unit.officer();
    rows.add(
        List.of(
            Text.of("Đơn vị còn thiếu", "Missing unit").in(language),
            unit.code().value(),
            unit.name() + " (" + unit.officeName() + ")",
            "1",
            unit.enrolled() ? "1" : "0",
            "0",
            "",
            "",
            "",
            "",
            officer == null ? "" : officer));
  }

  /** Decimal comma in Vietnamese, dot in English. */
  private String percent(Ratio ratio) {
    return "en".equals(language) ? ratio.percent() : ratio.percent().replace('.', ',');
  }
}
