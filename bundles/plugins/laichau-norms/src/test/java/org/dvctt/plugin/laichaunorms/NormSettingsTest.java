/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import static org.dvctt.plugin.laichaunorms.Norms.told;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

/** What a site may set, and what it is told when it set something else. */
public class NormSettingsTest {
  private static final String LINE = "vouchers[0].lines[0].amount";

  private static Slip trip(long dong) {
    return Slip.of(dong).item("6702");
  }

  @Test
  public void theOutcomeIsTheSites() {
    assertEquals("FAIL " + LINE, told(Norms.of("FAIL", 0), "2020-08-03", trip(4_000_001)));
    assertEquals("PASS", told(Norms.of("FAIL", 0), "2020-08-03", trip(4_000_000)));
  }

  @Test
  public void aToleranceLetsALittlePassAndTheExcessIsStillOverTheCap() {
    NormCheck check = Norms.of("WARN", 10);
    assertEquals("PASS", told(check, "2020-08-03", trip(4_400_000)));
    String sentence = Norms.reason(check, "2020-08-03", trip(4_400_001)).sentence().en();
    assertTrue(sentence, sentence.contains("400.001 đồng over"));
  }

  @Test
  public void theLatestOwnCapThatHasBegunCounts() {
    NormCheck check =
        Norms.of("WARN", 0, "CTP-PHU-CAP=5000000", "CTP-PHU-CAP=7.000.000@2021-01-01", " ");
    assertEquals("WARN " + LINE, told(check, "2020-12-31", trip(5_000_001)));
    assertEquals("PASS", told(check, "2021-01-01", trip(7_000_000)));
    assertEquals(
        "MH-01/2020 (minh hoạ), Điều 4 khoản 1, áp dụng từ 01/01/2018 đến 31/12/2024,"
            + " mức theo cấu hình từ 01/01/2021",
        Norms.reason(check, "2021-01-01", trip(7_000_001)).legalBasis());
  }

  @Test
  public void aBrokenConfigurationFailsWithASentence() {
    assertRefused("must be WARN or FAIL", "BLOCK", 0);
    assertRefused("must be from 0 to 100", "WARN", 101);
    assertRefused("must be from 0 to 100", "WARN", -1);
    assertRefused("no such norm", "WARN", 0, "CTP-KHAC=1");
    assertRefused("two caps from one day", "WARN", 0, "CTP-KHOAN=1", "CTP-KHOAN=2");
    for (String caps :
        new String[] {
          "CTP-KHOAN",
          "CTP-KHOAN=",
          "CTP-KHOAN=x",
          "CTP-KHOAN=0",
          "CTP-KHOAN=1@2021-02-30",
          "CTP-KHOAN=-1",
          "=1",
          "CTP-KHOAN=999999999999999999"
        }) {
      assertRefused(caps, "WARN", 0, caps);
      assertRefused("is not like norm=cap", "WARN", 0, caps);
    }
  }

  @Test
  public void aBrokenTableNamesItsRow() {
    String row = "A;R (minh hoạ);Điều 1;6702;;LINE;5;2020-01-01;2021-01-01;vi;en";
    assertEquals(1, table(row).norms().size());
    assertBroken("two rows for one day", row + "\n" + row);
    assertBroken("10 cells", row.substring(0, row.length() - 3));
    assertBroken("ends before it begins", row.replace("2021-01-01", "2020-01-01"));
    assertBroken("the cap is not", row.replace(";5;", ";0;"));
    assertBroken("lacks its id", row.substring(1));
    assertBroken("PIECE", row.replace("LINE", "PIECE"));
  }

  private static void assertRefused(String words, String outcome, int tolerance, String... caps) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Norms.of(outcome, tolerance, caps));
    assertTrue(error.getMessage(), error.getMessage().contains(words));
  }

  private static void assertBroken(String words, String rows) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> table(rows));
    assertTrue(error.getMessage(), error.getMessage().contains(words));
  }

  private static NormTable table(String rows) {
    try {
      return NormTable.read(
          new ByteArrayInputStream(("# x\ncolumns\n" + rows).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
