/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.dvctt.model.AttachmentKind.ACCEPTANCE;
import static org.dvctt.model.AttachmentKind.BUDGET_APPROVAL;
import static org.dvctt.model.AttachmentKind.CONTRACT;
import static org.dvctt.model.AttachmentKind.PAYMENT_STATEMENT;
import static org.dvctt.regime.r2026.Packs.R20;
import static org.dvctt.regime.r2026.Packs.R26;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.Verdict;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** One table of dossiers; each is judged under four days of R2020 and one of R2026. */
public class RulesUnderBothLawsTest {
  private static final String BEFORE = "2020-08-05";
  private static final String T62 = "2020-08-06";
  private static final String T62_LAST = "2024-04-30";
  private static final String T17 = "2024-05-01";
  private static final String NEW = "2026-03-10";
  private static final String PASS = "PASS";
  private final List<String> wrong = new ArrayList<>();

  /** What a rule says of a dossier, before Circular 62, under it, under Circular 17, under 347. */
  private void expect(
      String rule,
      Function<String, Asked> dossier,
      String before,
      String t62,
      String t17,
      String r2026) {
    look(R20, rule, dossier, BEFORE, before);
    look(R20, rule, dossier, T62, t62);
    look(R20, rule, dossier, T62_LAST, t62);
    look(R20, rule, dossier, T17, t17);
    look(R26, rule, dossier, NEW, r2026);
  }

  private void look(
      RegimePack pack, String rule, Function<String, Asked> dossier, String day, String wanted) {
    Verdict verdict = Packs.verdict(pack, rule, dossier.apply(day));
    if (!Packs.told(verdict).equals(wanted)) {
      wrong.add(rule + " on " + day + ": " + Packs.told(verdict) + ", not " + wanted);
    }
  }

  private void done() {
    assertEquals(String.join("\n", wrong), List.of(), wrong);
  }

  private static Function<String, Asked> slip(Slip slip) {
    return day -> Asked.on(day, slip);
  }

  @Test
  public void aContractOverTheThresholdIsSentInR2020Only() {
    String missing = "FAIL R01 attachments";
    for (long total : new long[] {20_000_000, 20_000_001, 50_000_000, 50_000_001}) {
      Function<String, Asked> dossier = slip(Slip.of(1_000_000).contract("01/HĐ", total));
      String old = total > 20_000_000 ? missing : PASS;
      String since = total > 50_000_000 ? missing : PASS;
      look(R20, "C09", dossier, BEFORE, old);
      look(R20, "C09", dossier, T62, since);
      look(R20, "C09", dossier, T17, since);
      look(R20, "C09", day -> dossier.apply(day).with(CONTRACT), T62, PASS);
    }
    look(
        R20,
        "C09",
        day -> Asked.on(day, Slip.of(1)).with(CONTRACT),
        T62,
        "WARN R15 vouchers[0].contract");
    look(
        R20,
        "C09",
        day -> Asked.on(day, Slip.of(1), Slip.of(1).contract("1", 10)).with(CONTRACT),
        T62,
        PASS);
    assertTrue(
        R26
            .judge(slip(Slip.of(1).contract("01/HĐ", 1_000_000_000)).apply(NEW).question())
            .verdicts()
            .stream()
            .noneMatch(verdict -> verdict.rule().rule().equals("C09")));
    done();
  }

  @Test
  public void theFirstDossierOfTheYearCarriesTheBudgetApproval() {
    Function<String, Asked> first = day -> Asked.on(day, Slip.of(1_000_000)).first();
    String missing = "FAIL R01 attachments";
    look(R20, "C01", first, "2020-12-31", PASS);
    look(R20, "C01", first, "2021-01-01", missing);
    look(R20, "C01", first, T17, missing);
    look(R26, "C01", first, NEW, missing);
    expect("C01", day -> first.apply(day).with(BUDGET_APPROVAL), PASS, PASS, PASS, PASS);
    expect("C01", slip(Slip.of(1_000_000)), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void papersOfR2020AreNoComponentsOfR2026() {
    String missing = "FAIL R01 attachments";
    Function<String, Asked> work = slip(Slip.of(1_000_000).contract("01/HĐ", 50_000_001));
    expect("C01", work, missing, missing, missing, PASS);
    expect("C01", day -> work.apply(day).with(ACCEPTANCE), PASS, PASS, PASS, PASS);
    expect(
        "C01", slip(Slip.advance(1_000_000).contract("01/HĐ", 50_000_001)), PASS, PASS, PASS, PASS);
    Function<String, Asked> invoiced = slip(Slip.of(1_000_000).invoice());
    String statement = "WARN R01 attachments";
    expect("C01", invoiced, statement, statement, statement, PASS);
    expect("C01", day -> invoiced.apply(day).with(PAYMENT_STATEMENT), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void theSlipIsOneOfTheRegime() {
    String wrongSlip = "FAIL R01 vouchers[1].form";
    expect(
        "C01",
        day -> Asked.on(day, Slip.of(1).form("C2-02b/NS"), Slip.of(1).form("C4-02a/KB")),
        wrongSlip,
        wrongSlip,
        wrongSlip,
        wrongSlip);
    done();
    assertTrue(next(R20, T62), next(R20, T62).contains("C2-02a/NS (16a1)"));
    assertTrue(next(R26, NEW), next(R26, NEW).contains("C2-02a/NS (13)"));
  }

  private static String next(RegimePack pack, String day) {
    return Packs.verdict(pack, "C01", Asked.on(day, Slip.of(1).form("X")))
        .reasons()
        .get(0)
        .nextStep()
        .vi();
  }

  @Test
  public void allThatIsMissingIsSaidAtOnce() {
    assertEquals(
        "FAIL R01 vouchers[0].form R01 attachments R01 attachments R01 attachments",
        Packs.told(
            R20,
            "C01",
            Asked.on(T17, Slip.of(1).form("X").invoice().contract("01/HĐ", 60_000_000)).first()));
  }

  @Test
  public void eachLineNamesASubItemOfRecurrentExpenditure() {
    String field = "R06 vouchers[0].lines[0].econ_item";
    for (String item : new String[] {"6500", "6550", "9401", "1001"}) {
      String fail = "FAIL " + field;
      expect("C03", slip(Slip.of(1).item(item)), fail, fail, fail, fail);
    }
    String warn = "WARN " + field;
    expect("C03", slip(Slip.of(1).item("6543")), warn, warn, warn, warn);
    expect("C03", slip(Slip.of(1).item("6501")), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void cashIsForListedPurposes() {
    String warn = "WARN R20 vouchers[0].lines[0].econ_item";
    expect("C05", slip(Slip.of(1).cash().item("6501")), warn, warn, warn, warn);
    expect("C05", slip(Slip.of(1).cash().item("6001")), PASS, PASS, PASS, PASS);
    expect("C05", slip(Slip.of(1).item("6501")), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void anAdvanceIsNoMoreThanItsLevel() {
    String stated = "FAIL R17 vouchers[0].advance_rule";
    String total = "R17 vouchers[0].total";
    Function<Slip, Slip> big = slip -> slip.contract("01/HĐ", 100_000_000);
    expect(
        "C08",
        slip(big.apply(Slip.advance(50_000_001))),
        "WARN " + total,
        "FAIL " + total,
        "FAIL " + total + " " + total,
        PASS);
    expect("C08", slip(big.apply(Slip.advance(50_000_000))), PASS, PASS, "WARN " + total, PASS);
    expect("C08", slip(big.apply(Slip.advance(30_000_000))), PASS, PASS, PASS, PASS);
    expect(
        "C08",
        slip(big.apply(Slip.advance(20_000_001)).rule("Tạm ứng 20 %", 20)),
        stated,
        stated,
        stated,
        stated);
    expect(
        "C08",
        slip(big.apply(Slip.advance(20_000_000)).rule("Tạm ứng 20 %", 20)),
        PASS,
        PASS,
        PASS,
        PASS);
    expect(
        "C08",
        slip(Slip.advance(40_000_000).contract("02/HĐ", 50_000_000)),
        "WARN " + total,
        PASS,
        PASS,
        PASS);
    done();
  }

  @Test
  public void earlierAdvancesOfTheContractCountAndPaymentsDoNot() {
    String total = "FAIL R17 vouchers[1].total";
    Function<String, Asked> two =
        day ->
            Asked.on(
                    day,
                    Slip.advance(10_000_000).contract("01/HĐ", 100_000_000),
                    Slip.advance(10_000_000).contract(" 01/HĐ ", 100_000_000),
                    Slip.of(30_000_000).contract("01/HĐ", 100_000_000))
                .advanced("01/HĐ", 30_000_000);
    look(R20, "C08", two, T62, PASS);
    look(R20, "C08", day -> two.apply(day).advanced("01/HĐ", 30_000_001), T62, total);
    look(R20, "C08", day -> two.apply(day).paid("01/HĐ", 90_000_000), T62, PASS);
    done();
  }

  @Test
  public void anAdvanceIsNoMoreThanTheYearsAllotmentInR2020() {
    Function<String, Asked> advance = slip(Slip.advance(30_000_000).contract("01/HĐ", 100_000_000));
    String total = "R17 vouchers[0].total";
    expect(
        "C08",
        day -> advance.apply(day).allotted(29_999_999),
        "WARN " + total,
        "FAIL " + total,
        "FAIL " + total,
        PASS);
    expect("C08", day -> advance.apply(day).allotted(30_000_000), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void theAdvanceRuleIsStatedOnTheSlipOfR2026() {
    String field = "R15 vouchers[0].advance_rule";
    Slip big = Slip.advance(1_000_000).contract("01/HĐ", 60_000_000);
    expect("V13", slip(big), "WARN " + field, "WARN " + field, "WARN " + field, "FAIL " + field);
    expect("V13", slip(Slip.advance(1_000_000)), PASS, PASS, PASS, "FAIL " + field);
    expect("V13", slip(Slip.of(1_000_000)), PASS, PASS, PASS, PASS);
    expect(
        "V13",
        slip(Slip.advance(1).contract("01/HĐ", 60_000_000).rule(" ", 30)),
        "WARN " + field,
        "WARN " + field,
        "WARN " + field,
        "FAIL " + field);
    expect(
        "V13",
        slip(Slip.advance(1).contract("01/HĐ", 60_000_000).rule("Điều 5", 0)),
        PASS,
        PASS,
        PASS,
        PASS);
    done();
  }

  @Test
  public void theAcceptedTotalIsStatedOnTheSlipOfR2026() {
    String field = "R15 vouchers[0].acceptance";
    expect(
        "V14",
        slip(Slip.of(1).contract("01/HĐ", 60_000_000)),
        "WARN " + field,
        "WARN " + field,
        "WARN " + field,
        "FAIL " + field);
    expect("V14", slip(Slip.of(1).contract("01/HĐ", 1_000_000)), PASS, PASS, PASS, "FAIL " + field);
    expect(
        "V14", slip(Slip.of(1).contract("01/HĐ", 60_000_000).accepted(5)), PASS, PASS, PASS, PASS);
    expect("V14", slip(Slip.of(1)), PASS, PASS, PASS, PASS);
    expect("V14", slip(Slip.advance(1).contract("01/HĐ", 60_000_000)), PASS, PASS, PASS, PASS);
    done();
  }

  @Test
  public void moreThanSixThingsReallyDiffer() {
    RegimeProfile old = R20.profile(java.time.LocalDate.parse("2025-12-30"), year(2025));
    RegimeProfile now = R26.profile(java.time.LocalDate.parse("2026-01-05"), year(2026));
    for (String rule :
        List.of("C01", "C08", "C09", "V13", "V14", "deadline", "completion", "notice", "field")) {
      assertTrue(rule, !values(old, rule).equals(values(now, rule)));
    }
    assertEquals(0, old.completion().most());
    assertEquals(1, now.completion().most());
    assertEquals("", old.notice().form());
    assertEquals("33", now.notice().form());
    assertEquals("16a1", number(old, "C2-02a/NS"));
    assertEquals("13", number(now, "C2-02a/NS"));
  }

  private static org.dvctt.model.FiscalYear year(int year) {
    return org.dvctt.model.FiscalYear.of(year);
  }

  private static List<String> values(RegimeProfile profile, String rule) {
    return profile.values().stream()
        .filter(value -> value.rule().equals(rule))
        .map(value -> value.value().en())
        .toList();
  }

  private static String number(RegimeProfile profile, String symbol) {
    return profile.forms().stream()
        .filter(form -> form.symbol().equals(symbol))
        .findFirst()
        .orElseThrow()
        .number();
  }
}
