/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportcsv;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dvctt.model.Table;
import org.junit.Test;

public class CsvFormatTest {
  @Test
  public void beginsWithAByteOrderMarkAndEndsLinesAsTheRfcSays() throws IOException {
    assertEquals("\uFEFFMã,Tên\r\n9911,Lai Châu\r\n", csv("9911", "Lai Châu"));
  }

  @Test
  public void quotesWhatNeedsIt() throws IOException {
    assertEquals(
        "\uFEFFMã,Tên\r\n\"a,b\",\"nói \"\"vâng\"\"\nxong\"\r\n", csv("a,b", "nói \"vâng\"\nxong"));
  }

  @Test
  public void neverWritesAFormula() throws IOException {
    for (String text : List.of("=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "\tx")) {
      assertEquals("\uFEFFMã,Tên\r\n'" + text + ",x\r\n", csv(text, "x"));
    }
    assertEquals("\uFEFFMã,Tên\r\n\"'=HYPERLINK(\"\"x\"\")\",x\r\n", csv("=HYPERLINK(\"x\")", "x"));
  }

  @Test
  public void leavesNumbersAsTheyAre() throws IOException {
    for (String text : List.of("-5", "+84", "-1.234", "98.8", "-0.5%")) {
      assertEquals("\uFEFFMã,Tên\r\n" + text + ",x\r\n", csv(text, "x"));
    }
  }

  private static String csv(String code, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvFormat()
        .write(new Table("Bảng", List.of("Mã", "Tên"), List.of(List.of(code, name))), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
