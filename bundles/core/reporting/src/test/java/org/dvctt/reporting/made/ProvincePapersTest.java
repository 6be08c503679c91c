/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Cell;
import org.dvctt.model.Refused;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ProvincePapersTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void aProvinceWithoutAFileHasTheUsualPapers() {
    ProvincePapers papers = new ProvincePapers(temporary.getRoot().toPath());
    assertEquals(ProvincePaper.USUAL, papers.of("12"));
    assertEquals(ProvincePaper.USUAL, papers.of("??"));
  }

  @Test
  public void orderAndRoundingAreTheProvinces() throws IOException {
    ProvincePaper paper =
        said("districts.order=112, 105\npercent.decimals=2\npercent.rounding=DOWN\nplace= Mẫu ");
    assertEquals(List.of("112", "105"), paper.districts());
    assertEquals("Mẫu", paper.place());
    assertEquals(
        new Cell.Percent(new BigDecimal("98.81")), paper.rounding().cell(new Ratio(831, 841)));
  }

  @Test
  public void whatCanNotBeIsNamedWithItsFile() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "percent.decimals=4",
                "percent.decimals",
                "percent.rounding=UP",
                "percent.rounding",
                "agancy=x",
                "agancy",
                "place=\\u12",
                "")
            .entrySet()) {
      Refused refused = assertThrows(Refused.class, () -> said(wrong.getKey()));
      assertEquals("BAD_REPORT_SETTING", refused.reasons().get(0).code());
      String sentence = refused.reasons().get(0).sentence().en();
      assertTrue(sentence, sentence.contains("config/provinces/12/papers/report.properties"));
      assertTrue(sentence, sentence.contains(wrong.getValue()));
    }
  }

  /** Domain §7.3 and appendix A2. */
  @Test
  public void onlyWhatIsCompleteIsAHundred() {
    Rounding usual = Rounding.USUAL;
    assertEquals("98,8 %", usual.words(new Ratio(831, 841), "vi"));
    assertEquals("98.5 %", usual.words(new Ratio(636, 646), "en"));
    assertEquals("99,9 %", usual.words(new Ratio(9_999, 10_000), "vi"));
    assertEquals("100,0 %", usual.words(new Ratio(195, 195), "vi"));
    assertEquals("–", usual.words(new Ratio(0, 0), "vi"));
    Rounding whole = new Rounding(0, RoundingMode.HALF_UP);
    assertEquals("99 %", whole.words(new Ratio(999, 1_000), "vi"));
  }

  private ProvincePaper said(String text) throws IOException {
    Path folder = temporary.getRoot().toPath();
    Path file = folder.resolve("provinces/12").resolve(ProvincePapers.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new ProvincePapers(folder).of("12");
  }
}
