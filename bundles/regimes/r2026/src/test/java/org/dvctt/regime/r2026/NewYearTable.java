/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.regime.r2026.Packs.R20;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.model.Deadline;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.Verdict;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;

/** The same dossiers sent before and after New Year 2026, for the budgets of 2025 and 2026. */
final class NewYearTable {
  private static final List<String> DAYS = List.of("2025-12-30", "2026-01-05");
  private static final List<Integer> YEARS = List.of(2025, 2026);

  private NewYearTable() {}

  /** The three dossiers; none has a paper attached, each is a later one of its year. */
  private static Map<String, Function<String, Asked>> dossiers() {
    Map<String, Function<String, Asked>> all = new LinkedHashMap<>();
    all.put(
        "Payment of 10.000.000 đồng without a contract, by invoice",
        day -> Asked.on(day, Slip.of(10_000_000).invoice()));
    all.put(
        "Payment of 10.000.000 đồng on a contract of 60.000.000 that is declared, with what was"
            + " accepted",
        day ->
            Asked.on(day, Slip.of(10_000_000).contract("01/HĐ", 60_000_000).accepted(10_000_000)));
    all.put(
        "Advance of 24.000.000 đồng on a contract of 60.000.000 that is declared and allows 40 %",
        day ->
            Asked.on(
                day, Slip.advance(24_000_000).contract("01/HĐ", 60_000_000).rule("Điều 5", 40)));
    return all;
  }

  /** As Markdown. */
  static List<String> rows() {
    List<String> lines = new ArrayList<>();
    lines.add("## The same dossier before and after New Year");
    lines.add("");
    dossiers()
        .forEach(
            (name, dossier) -> {
              lines.add("### " + name);
              lines.add("");
              lines.add(
                  "| Sent | Budget | Pack | Slip | Deadline | Completion | Result notice | Judged |");
              lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
              for (String day : DAYS) {
                YEARS.forEach(year -> lines.add(row(day, year, dossier)));
              }
              lines.add("");
            });
    return lines;
  }

  private static String row(String day, int year, Function<String, Asked> dossier) {
    FiscalYear budget = FiscalYear.of(year);
    LocalDate on = LocalDate.parse(day);
    RegimePack pack = Packs.of(budget, on).get(0);
    PackAnswer answer = pack.judge(dossier.apply(day).year(year).question());
    RegimeProfile profile = pack.profile(on, budget);
    return "| "
        + String.join(
            " | ",
            day,
            budget.toString(),
            pack == R20 ? "R2020" : "R2026",
            slip(profile),
            deadline(answer.deadline()),
            value(profile, "completion"),
            value(profile, "notice"),
            judged(answer))
        + " |";
  }

  private static String slip(RegimeProfile profile) {
    return profile.forms().stream()
        .filter(form -> form.symbol().equals("C2-02a/NS"))
        .map(form -> form.symbol() + " = form " + form.number())
        .findFirst()
        .orElseThrow();
  }

  private static String deadline(Deadline deadline) {
    return deadline.workingDays()
        + (deadline.workingDays() == 1 ? " working day" : " working days")
        + " ("
        + deadline.basis()
        + ")";
  }

  private static String value(RegimeProfile profile, String rule) {
    return profile.values().stream()
        .filter(value -> value.rule().equals(rule))
        .map(value -> value.value().en())
        .collect(Collectors.joining("<br>"));
  }

  private static String judged(PackAnswer answer) {
    String faults =
        answer.verdicts().stream()
            .filter(verdict -> verdict.outcome() != Verdict.Outcome.PASS)
            .flatMap(NewYearTable::faults)
            .collect(Collectors.joining("<br>"));
    return faults.isEmpty() ? "nothing is wrong" : faults;
  }

  private static Stream<String> faults(Verdict verdict) {
    return verdict.reasons().stream()
        .map(
            reason ->
                verdict.rule().rule()
                    + " "
                    + verdict.outcome()
                    + " "
                    + reason.code()
                    + ": "
                    + reason.sentence().en());
  }
}
