/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RegimeProfile.Form;
import org.dvctt.model.RegimeProfile.Value;
import org.dvctt.model.Text;
import org.dvctt.regime.r2020.R2020;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.regime.SendingSpan;
import org.jspecify.annotations.Nullable;

/** docs/regimes.md, drawn from what the packs themselves say. */
final class RegimesDoc {
  private static final LocalDate OLD = LocalDate.parse("2025-12-30");
  private static final LocalDate NEW = LocalDate.parse("2026-01-05");

  private final StringBuilder text = new StringBuilder();

  private RegimesDoc() {}

  static String drawn() {
    RegimesDoc doc = new RegimesDoc();
    doc.head();
    doc.spans();
    NewYearTable.rows().forEach(doc::line);
    doc.sideBySide();
    doc.insideR2020();
    doc.forms();
    doc.doubts();
    return doc.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void row(Object... cells) {
    line(
        "| "
            + List.of(cells).stream()
                .map(cell -> cell.toString().replace("|", "\\|"))
                .collect(Collectors.joining(" | "))
            + " |");
  }

  private void head() {
    line("# The two regimes");
    line("");
    line(
        "Drawn from the data of the packs by `RegimesDocTest`, which fails when this page is out of");
    line("date. Don't edit it; redraw it with");
    line("`mvn -o test -pl bundles/regimes/r2026 -am -Dtest=RegimesDocTest -Ddvctt.redraw=true");
    line("-Dsurefire.failIfNoSpecifiedTests=false`.");
    line("");
  }

  private void spans() {
    line("## Which pack is the law");
    line("");
    row("Pack", "Sent", "Exception");
    row("---", "---", "---");
    SendingSpan old = R2020.sent();
    row(
        "R2020",
        old.from() + " … " + old.to(),
        "budget of " + old.to().getYear() + ": to " + old.tailTo());
    SendingSpan now = R2026.sent();
    row(
        "R2026",
        "from " + now.from(),
        "budget of " + (now.from().getYear() - 1) + ": from " + now.priorFrom());
    line("");
    line("The first signature of the account holder pins the pack; completions keep it.");
    line("");
  }

  private void sideBySide() {
    RegimeProfile old = R20.profile(OLD, FiscalYear.of(2025));
    RegimeProfile now = R26.profile(NEW, FiscalYear.of(2026));
    line("## What the packs lay down");
    line("");
    line("R2020 on " + OLD + " for 2025, R2026 on " + NEW + " for 2026; † marks what is in doubt,");
    line("see the end. C02 and C04 (signatures, balance) are the core's under every regime.");
    line("");
    row("Rule", "R2020", "R2026");
    row("---", "---", "---");
    Set<String> rules = new TreeSet<>();
    List.of(old, now).forEach(all -> all.values().forEach(value -> rules.add(value.rule())));
    rules.remove("form");
    for (String rule : rules) {
      row(rule, said(old, rule), said(now, rule));
    }
    line("");
  }

  private static String said(RegimeProfile profile, String rule) {
    String all =
        profile.values().stream()
            .filter(value -> value.rule().equals(rule))
            .map(value -> value.value().en() + mark(value) + " — " + value.basis())
            .collect(Collectors.joining("<br>"));
    return all.isEmpty() ? "–" : all;
  }

  private static String mark(Value value) {
    return value.doubt() == null ? "" : " †";
  }

  private void insideR2020() {
    line("## What changed inside R2020");
    line("");
    row("From", "Rule", "Value", "Law");
    row("---", "---", "---", "---");
    List<Value> before = List.of();
    for (LocalDate day = R2020.sent().from(); !day.isAfter(OLD); day = day.plusDays(1)) {
      List<Value> values = R20.profile(day, FiscalYear.of(2025)).values();
      List<Value> changed = new ArrayList<>(values);
      changed.removeAll(before);
      changed.removeIf(
          value -> Set.of("service", "field", "form", "C05", "C17").contains(value.rule()));
      String on = day.toString();
      changed.forEach(v -> row(on, v.rule(), v.value().en() + mark(v), v.basis()));
      before = values;
    }
    line("");
  }

  private void forms() {
    RegimeProfile old = R20.profile(OLD, FiscalYear.of(2025));
    RegimeProfile now = R26.profile(NEW, FiscalYear.of(2026));
    line("## Forms");
    line("");
    row("Symbol", "Form", "R2020", "R2026");
    row("---", "---", "---", "---");
    List<Form> all = new ArrayList<>(now.forms());
    old.forms().stream().filter(form -> find(now, form) == null).forEach(all::add);
    for (Form form : all) {
      Text name = form.name();
      row(
          form.symbol().isEmpty() ? "–" : form.symbol(),
          name.vi() + " (" + name.en() + ")",
          number(find(old, form)),
          number(find(now, form)));
    }
    line("");
  }

  private static @Nullable Form find(RegimeProfile in, Form wanted) {
    return in.forms().stream()
        .filter(
            form ->
                wanted.symbol().isEmpty()
                    ? form.name().equals(wanted.name())
                    : form.symbol().equals(wanted.symbol()))
        .findFirst()
        .orElse(null);
  }

  private static String number(@Nullable Form form) {
    return form == null ? "–" : form.number().isEmpty() ? "no number known" : form.number();
  }

  private void doubts() {
    line("## † To be compared with the text of the law");
    line("");
    Set<String> doubts = new TreeSet<>();
    for (LocalDate day = R2020.sent().from(); !day.isAfter(OLD); day = day.plusMonths(1)) {
      doubts.addAll(doubts(R20, "R2020", day));
    }
    doubts.addAll(doubts(R26, "R2026", NEW));
    doubts.forEach(this::line);
  }

  private static List<String> doubts(RegimePack pack, String name, LocalDate day) {
    return pack.profile(day, FiscalYear.of(day.getYear())).values().stream()
        .filter(value -> value.doubt() != null)
        .map(v -> "- " + name + " " + v.rule() + ": " + v.doubt().en() + " (" + v.basis() + ")")
        .toList();
  }
}
