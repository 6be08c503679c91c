/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import static org.dvctt.plugin.laichaunorms.Norms.reason;
import static org.dvctt.plugin.laichaunorms.Norms.told;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

public class NormCheckTest {
  private static final String LINE = "vouchers[0].lines[0].amount";
  private final NormCheck check = Norms.warning();

  private static Slip trip(long dong) {
    return Slip.of(dong).item("6702");
  }

  @Test
  public void whatHasNoNormIsNotJudged() {
    assertEquals("", told(check, "2020-08-03", Slip.of(900_000_000)));
    assertEquals("", told(check, "2020-08-03"));
    assertEquals("", told(check, "2017-12-31", trip(900_000_000)));
  }

  @Test
  public void theCapItselfIsAllowedAndOneDongMoreIsNot() {
    assertEquals("PASS", told(check, "2020-08-03", trip(4_000_000)));
    assertEquals("WARN " + LINE, told(check, "2020-08-03", trip(4_000_001)));
  }

  @Test
  public void aNewResolutionCountsFromItsFirstDay() {
    assertEquals("WARN " + LINE, told(check, "2024-12-31", trip(6_000_000)));
    assertEquals("PASS", told(check, "2025-01-01", trip(6_000_000)));
    assertEquals("WARN " + LINE, told(check, "2025-01-01", trip(6_000_001)));
    assertEquals("PASS", told(check, "2018-01-01", trip(4_000_000)));
    assertEquals("PASS", told(check, "2999-12-31", trip(6_000_000)));
  }

  @Test
  public void aCapForALineJudgesEachLineAndOneForAVoucherOrDossierTheirSum() {
    Slip trips = trip(4_000_001).line("6702", 3_000_000, "đợt 2").line("6702", 4_500_000, "đợt 3");
    assertEquals("WARN " + LINE + " vouchers[0].lines[2].amount", told(check, "2020-08-03", trips));
    Slip meals = Slip.of(8_000_000).item("6658");
    assertEquals("PASS", told(check, "2020-08-03", meals, meals));
    assertEquals(
        "WARN vouchers[1].lines[1].amount",
        told(
            check,
            "2020-08-03",
            meals,
            Slip.of(8_000_000).item("6658").line("6658", 8_000_000, "")));
    Slip lump = Slip.of(6_000_000).item("6704");
    assertEquals("PASS", told(check, "2020-08-03", lump));
    assertEquals("WARN vouchers[1].lines[0].amount", told(check, "2020-08-03", lump, lump));
  }

  @Test
  public void wordsInTheContentDecideWhereAnItemHoldsSeveralThings() {
    Slip other = Slip.of(9_000_000).item("6699").content("Trang trí hội trường");
    Slip tea = Slip.of(9_000_000).item("6699").content("GIẢI KHÁT hội nghị");
    assertEquals("", told(check, "2020-08-03", other));
    assertEquals("WARN " + LINE, told(check, "2020-08-03", tea));
  }

  @Test
  public void anExcessIsExplainedInBothLanguages() {
    Reason reason = reason(check, "2020-08-03", trip(4_500_000));
    assertEquals("R99", reason.code());
    assertEquals(
        "Phụ cấp công tác phí (CTP-PHU-CAP): chi 4.500.000 đồng, mức tối đa một dòng là 4.000.000"
            + " đồng, vượt 500.000 đồng.",
        reason.sentence().vi());
    assertEquals(
        "Per-diem of a business trip (CTP-PHU-CAP): 4.500.000 đồng are spent, the cap for a line is"
            + " 4.000.000 đồng, that is 500.000 đồng over it.",
        reason.sentence().en());
    assertEquals(
        "MH-01/2020 (minh hoạ), Điều 4 khoản 1, áp dụng từ 01/01/2018 đến 31/12/2024",
        reason.legalBasis());
  }

  @Test
  public void theRuleNamesPluginVersionAndTheNormsThatWereBroken() {
    Slip slip = trip(4_500_000).line("6703", 1, "phòng nghỉ");
    RuleRef rule = Norms.only(check.check(Asked.on("2020-08-03", slip).question())).rule();
    assertEquals("laichau-norms", rule.plugin());
    assertEquals("1.2.3", rule.version());
    assertEquals("C10", rule.rule());
    assertEquals(
        "MH-01/2020 (minh hoạ), Điều 4 khoản 1, áp dụng từ 01/01/2018 đến 31/12/2024",
        rule.source());
  }

  @Test
  public void everyRowSaysThatItIsAnIllustration() {
    for (Norm norm : NormTable.ofLaiChau().norms()) {
      assertTrue(norm.resolution(), norm.resolution().endsWith("(minh hoạ)"));
      assertTrue(norm.source(), norm.source().contains("(minh hoạ)"));
    }
  }
}
