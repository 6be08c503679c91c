/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with ruled rows. Its head stands again on each page; a row that is higher than what is
 * left of a page goes on on the next.
 */
public final class Grid {
  private static final float PAD = 3;
  private static final float ABOVE = 3;

  /** A column: its head, width in points, and how its cells stand. */
  public record Column(String head, float width, Align align) {}

  private final Sheet sheet;
  private final List<Column> columns;
  private final Style style;
  private final Style headStyle;

  public Grid(Sheet sheet, Style style, List<Column> columns) {
    this.sheet = sheet;
    this.style = style;
    this.columns = List.copyOf(columns);
    this.headStyle = new Style(style.size(), true);
  }

  public void head() {
    block(wrapped(columns.stream().map(Column::head).toList(), headStyle), headStyle, true);
  }

  public void row(List<String> cells) {
    write(cells, style);
  }

  public void boldRow(List<String> cells) {
    write(cells, headStyle);
  }

  private void write(List<String> cells, Style cellStyle) {
    List<List<String>> lines = wrapped(cells, cellStyle);
    int count = lines.stream().mapToInt(List::size).max().orElse(1);
    for (int from = 0; from < count; ) {
      // A short row is kept whole, of a long one at least two lines begin before the page ends.
      int least = count - from <= 4 ? count - from : 2;
      if (sheet.room(height(least))) {
        head();
      }
      int to = from + 1;
      while (to < count && sheet.fits(height(to - from + 1))) {
        to++;
      }
      block(part(lines, from, to), cellStyle, false);
      from = to;
    }
  }

  private float height(int lines) {
    return lines * style.leading() + ABOVE + PAD;
  }

  private List<List<String>> wrapped(List<String> cells, Style cellStyle) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      lines.add(sheet.lines(cells.get(i), cellStyle, columns.get(i).width() - 2 * PAD));
    }
    return lines;
  }

  private static List<List<String>> part(List<List<String>> lines, int from, int to) {
    return lines.stream()
        .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
        .toList();
  }

  private void block(List<List<String>> cells, Style cellStyle, boolean centred) {
    int count = cells.stream().mapToInt(List::size).max().orElse(1);
    float upper = sheet.y();
    float height = height(count);
    float x = Sheet.LEFT;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Align align = centred ? Align.CENTRE : column.align();
      sheet.frame(x, upper - height, column.width(), height);
      float baseline = upper - ABOVE;
      for (String line : cells.get(i)) {
        baseline -= cellStyle.leading();
        sheet.put(line, cellStyle, place(x, column.width(), align), baseline + 2, align);
      }
      x += column.width();
    }
    sheet.down(height, 0);
  }

  private static float place(float x, float width, Align align) {
    return switch (align) {
      case LEFT -> x + PAD;
      case CENTRE -> x + width / 2;
      case RIGHT -> x + width - PAD;
    };
  }
}
