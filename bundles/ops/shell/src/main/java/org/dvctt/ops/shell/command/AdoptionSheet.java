/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.stream.Collectors;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.MissingUnit;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** The rollout's figures as the tables of {@code adoption}. */
record AdoptionSheet(Console console, AdoptionReport report) {
  /** The whole, the two blocks of the plan, each block, each office. */
  Grid rows() {
    Grid grid =
        Grid.orElse("Chưa có đơn vị nào.", "There is no unit yet.")
            .column("Phạm vi", "Scope")
            .number("Đơn vị", "Units")
            .number("Đã đăng ký", "Enrolled")
            .number("Đang dùng", "Active")
            .number("Tỷ lệ %", "Rate %")
            .number("Chứng từ trực tuyến", "Online vouchers")
            .number("Tất cả chứng từ", "All vouchers")
            .number("Trực tuyến %", "Online %");
    row(grid, console.say("Toàn tỉnh", "Whole province"), report.total());
    row(grid, console.say("Khối tỉnh + thành phố", "Province + city"), report.provinceAndCity());
    row(grid, console.say("Khối huyện + xã", "District + commune"), report.districtAndCommune());
    report.blocks().forEach(block -> row(grid, block.name(), block));
    report.offices().forEach(office -> row(grid, office.code() + " " + office.name(), office));
    return grid;
  }

  Grid areas() {
    Grid grid =
        Grid.orElse("Chưa có địa bàn nào.", "There is no area yet.")
            .column("Địa bàn", "Area")
            .number("Đang dùng / đơn vị", "Active / units")
            .number("Tỷ lệ %", "Rate %")
            .column("Đủ 100 %", "Complete");
    for (AreaCoverage area : report.areas()) {
      grid.row(
          area.name(),
          figures(area.active()),
          area.active().percent(),
          area.active().complete() ? "✓" : "");
    }
    return grid;
  }

  /** How many districts are complete, and which. */
  String districts() {
    String complete =
        report.areas().stream()
            .filter(area -> area.district() && area.active().complete())
            .map(AreaCoverage::name)
            .collect(Collectors.joining(", "));
    String figures = report.districtCoverage().num() + "/" + report.districtCoverage().den();
    return console.say(
        "Huyện đạt 100 %: " + figures + (complete.isEmpty() ? "" : " – " + complete),
        "Complete districts: " + figures + (complete.isEmpty() ? "" : " – " + complete));
  }

  Grid missing() {
    Grid grid =
        Grid.orElse("Không còn đơn vị nào thiếu.", "No unit is missing.")
            .column("Đơn vị chưa dùng", "Missing unit")
            .column("Tên", "Name")
            .column("KBNN", "Office")
            .column("Cán bộ chuyên quản", "Officer")
            .column("Đã đăng ký", "Enrolled");
    for (MissingUnit unit : report.missing()) {
      grid.row(
          unit.code(),
          unit.name(),
          unit.office() + " " + unit.officeName(),
          unit.officer() == null ? console.say("(chưa phân công)", "(nobody)") : unit.officer(),
          unit.enrolled() ? console.say("có", "yes") : console.say("không", "no"));
    }
    return grid;
  }

  private void row(Grid grid, String scope, AdoptionRow row) {
    grid.row(
        scope,
        row.units(),
        row.enrolled(),
        row.active(),
        row.activeRate().percent(),
        row.onlineVouchers(),
        row.allVouchers(),
        row.onlineShare().percent());
  }

  private static String figures(Ratio ratio) {
    return ratio.num() + "/" + ratio.den();
  }
}
