/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Cell;
import org.dvctt.model.Text;

/** What the provincial report says in sentences. */
record ProvincialWords(
    AdoptionReport figures, List<AreaCoverage> areas, ProvincePaper paper, String language) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  List<String> title() {
    List<String> lines = new ArrayList<>();
    lines.add(say("BÁO CÁO", "REPORT"));
    lines.add(
        say(
            "Kết quả triển khai dịch vụ công trực tuyến Kho bạc Nhà nước",
            "Rollout of the State Treasury's online public services"));
    lines.add(
        say(
            "(Số liệu đến hết ngày " + day(figures.asOf()) + ")",
            "(Figures to the end of " + day(figures.asOf()) + ")"));
    if (!paper.receiver().isEmpty()) {
      lines.add(say("Kính gửi: " + paper.receiver(), "To: " + paper.receiver()));
    }
    return lines;
  }

  List<String> opening() {
    List<String> said = new ArrayList<>();
    Ratio total = figures.total().activeRate();
    said.add(
        say(
            "Đến hết ngày %s, toàn tỉnh có %s đơn vị đã đăng ký và thanh toán qua dịch vụ công"
                + " trực tuyến, đạt %s.",
            "By the end of %s, %s units of the province had enrolled and paid online: %s.",
            day(figures.asOf()),
            of(total),
            share(total)));
    said.add(
        say(
            "Khối tỉnh và thành phố: %s đơn vị, đạt %s; khối huyện và xã: %s đơn vị, đạt %s.",
            "Province and city: %s units, %s; districts and communes: %s units, %s.",
            of(figures.provinceAndCity().activeRate()),
            share(figures.provinceAndCity().activeRate()),
            of(figures.districtAndCommune().activeRate()),
            share(figures.districtAndCommune().activeRate())));
    said.add(districts());
    Ratio online = figures.total().onlineShare();
    said.add(
        say(
            "Từ ngày %s đến ngày %s có %s chứng từ gửi trực tuyến, đạt %s.",
            "From %s to %s, %s vouchers were sent online: %s.",
            day(figures.from()),
            day(figures.asOf()),
            of(online),
            share(online)));
    return said;
  }

  /** I29: “4/7 huyện đạt 100 %”. The city counts in its block, not among the districts. */
  private String districts() {
    Ratio coverage = figures.districtCoverage();
    String complete = names(true);
    String others = names(false);
    String said =
        say("%s huyện đạt 100 %%", "%s districts reach 100 %%", of(coverage))
            + (complete.isEmpty() ? "" : ": " + complete);
    return others.isEmpty()
        ? said + "."
        : said + say("; còn lại: ", "; the others: ") + others + ".";
  }

  private String names(boolean complete) {
    return areas.stream()
        .filter(area -> area.district() && area.active().complete() == complete)
        .map(area -> complete ? area.name() : area.name() + " (" + of(area.active()) + ")")
        .collect(Collectors.joining(", "));
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    String known =
        DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
            .format(figures.knownAt().atZone(BusinessClock.ZONE));
    notes.add(
        say(
            "Ghi chú: số liệu theo hệ thống lúc "
                + known
                + "; thành phố tính vào khối tỉnh và thành"
                + " phố.",
            "Note: figures as known at "
                + known.replace("ngày ", "on ")
                + "; the city counts in the block of province and city."));
    if (!paper.copies().isEmpty()) {
      notes.add(say("Nơi nhận:", "Copies:"));
      paper.copies().forEach(copy -> notes.add("- " + copy));
    }
    return notes;
  }

  private String share(Ratio ratio) {
    return paper.rounding().words(ratio, language);
  }

  private String of(Ratio ratio) {
    return Cell.of(ratio.num()).shown(language) + "/" + Cell.of(ratio.den()).shown(language);
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }

  private String say(String vi, String en, Object... parts) {
    String said = Text.of(vi, en).in(language);
    return parts.length == 0 ? said : said.formatted(parts);
  }
}
