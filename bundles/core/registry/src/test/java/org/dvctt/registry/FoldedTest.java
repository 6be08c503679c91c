/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.Test;

/** Search with and without diacritics (domain appendix A3), in composed and decomposed letters. */
public class FoldedTest {
  @Test
  public void aNameIsFoundWithAndWithoutDiacritics() throws IOException {
    int rows = 0;
    try (InputStream file = getClass().getResourceAsStream("/search-a3.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split(";");
        boolean wanted = cells[2].equals("1");
        assertEquals(line, wanted, Folded.of(cells[0]).contains(Folded.of(cells[1])));
        String decomposed = Normalizer.normalize(cells[1], Normalizer.Form.NFD);
        assertEquals(line, wanted, Folded.of(cells[0]).contains(Folded.of(decomposed)));
        rows++;
      }
    }
    assertEquals("rows of the file", 9, rows);
  }
}
