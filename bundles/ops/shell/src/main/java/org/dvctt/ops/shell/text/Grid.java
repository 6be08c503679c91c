/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.text;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.dvctt.model.Money;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Style;
import org.jspecify.annotations.Nullable;

/** A table of the console, with a sentence in its place when there is nothing to show. */
public final class Grid {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private record Column(Text title, boolean number) {}

  private final Text empty;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private Grid(Text empty) {
    this.empty = empty;
  }

  /** A table; the sentence is shown when it stays empty. */
  public static Grid orElse(String vi, String en) {
    return new Grid(Text.of(vi, en));
  }

  public Grid column(String vi, String en) {
    columns.add(new Column(Text.of(vi, en), false));
    return this;
  }

  /** A column of numbers: to the right. */
  public Grid number(String vi, String en) {
    columns.add(new Column(Text.of(vi, en), true));
    return this;
  }

  /** One row; null is an empty cell. */
  public Grid row(@Nullable Object... cells) {
    rows.add(Arrays.stream(cells).map(Grid::cell).toList());
    return this;
  }

  public void print(PrintStream out, Style style) {
    if (rows.isEmpty()) {
      if (!style.plain()) {
        out.println(empty.in(style.language()));
      }
      return;
    }
    ShellTable table = new ShellTable();
    columns.forEach(column -> head(table, column, style.language()));
    rows.forEach(row -> table.addRow().addContent(row.toArray()));
    if (style.ascii()) {
      table.forceAscii();
    }
    table.print(out, StandardCharsets.UTF_8, !style.plain());
  }

  private static void head(ShellTable table, Column column, String language) {
    var col = table.column(column.title().in(language));
    if (column.number()) {
      col.alignRight();
    }
  }

  /** Composed letters only: the console counts characters to know how wide a cell is. */
  private static String cell(@Nullable Object value) {
    String text;
    if (value == null) {
      text = "";
    } else if (value instanceof Instant instant) {
      text = TIME.format(instant);
    } else if (value instanceof Money money) {
      text = money.formatted();
    } else {
      text = value.toString();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
  }
}
