/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.dvctt.model.Money;
import org.dvctt.ops.shell.Style;
import org.junit.Test;

public class GridTest {
  private static final Style ASCII = new Style("vi", false, true, false);
  private static final Style PLAIN = new Style("vi", false, false, true);

  @Test
  public void vietnameseLettersKeepTheFrameStraight() {
    String decomposed = Normalizer.normalize("Trường Mầm non thị trấn", Normalizer.Form.NFD);
    List<String> lines =
        printed(grid().row("1990796", decomposed, 1).row("1990001", "A", 22), Style.DEFAULT)
            .lines()
            .filter(line -> line.contains("│"))
            .toList();
    assertEquals(3, lines.size());
    int bar = lines.get(0).lastIndexOf('│');
    lines.forEach(line -> assertEquals(line, bar, line.lastIndexOf('│')));
  }

  @Test
  public void asciiHasNoFrameLetters() {
    String text = printed(grid().row("1", "x", 1), ASCII);
    assertTrue(text, text.contains("|") && !text.contains("│"));
  }

  @Test
  public void plainIsOneRowALineWithoutHeadings() {
    String text = printed(grid().row("1", "x\ny", Money.of(1_000_000)), PLAIN);
    assertEquals(1, text.lines().count());
    assertTrue(text, text.contains("1.000.000") && !text.contains("Mã"));
  }

  @Test
  public void anEmptyTableIsASentence() {
    assertEquals("Không có gì.", printed(grid(), Style.DEFAULT).strip());
    assertEquals("Nothing.", printed(grid(), new Style("en", false, false, false)).strip());
    assertEquals("", printed(grid(), PLAIN));
  }

  private static Grid grid() {
    return Grid.orElse("Không có gì.", "Nothing.")
        .column("Mã", "Code")
        .column("Tên", "Name")
        .number("Số", "Number");
  }

  private static String printed(Grid grid, Style style) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      grid.print(out, style);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
