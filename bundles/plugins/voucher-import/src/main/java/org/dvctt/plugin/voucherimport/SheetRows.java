/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.dvctt.model.IntakePlace;

/** The rows of a sheet as they come; empty ones are passed over, and nothing of them is kept. */
final class SheetRows implements Elements.Visitor {
  /** Takes rows that hold something, from the first one. */
  interface Sink {
    /**
     * @param cells by column from 0, at least one
     */
    void row(int number, Map<Integer, SheetCell> cells) throws Unreadable;

    /** Rows that a merged cell spans, from 1. */
    void merged(String range, int first, int last);
  }

  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_576;
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_465;
  private final Workbook workbook;
  private final String sheet;
  private final Sink sink;
  private final Map<Integer, SheetCell> cells = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column;
  private String type = "";
  private String style = "";
  private boolean formula;
  private boolean takes;
  private int spoken;

  SheetRows(Workbook workbook, String sheet, Sink sink) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.sink = sink;
  }

  @Override
  public void begin(String name, XMLStreamReader at) throws Unreadable {
    switch (name) {
      case "row" -> beginRow(Elements.attribute(at, "r"));
      case "c" -> beginCell(at);
      case "f" -> formula = true;
      case "v" -> takes = true;
      case "t" -> takes = spoken == 0;
      case "rPh" -> spoken++;
      case "mergeCell" -> merged(Elements.attribute(at, "ref"));
      default -> {
        // widths, prints and the like
      }
    }
  }

  private void beginRow(String number) throws Unreadable {
    row = number.matches("\\d{1,7}") ? Integer.parseInt(number) : row + 1;
    if (row > LAST_ROW) {
      throw Unreadable.broken();
    }
    column = -1;
    cells.clear();
  }

  private void beginCell(XMLStreamReader at) throws Unreadable {
    var reference = REFERENCE.matcher(Elements.attribute(at, "r"));
    column = reference.matches() ? column(reference.group(1)) : column + 1;
    if (column > LAST_COLUMN) {
      throw Unreadable.broken();
    }
    type = Elements.attribute(at, "t");
    style = Elements.attribute(at, "s");
    formula = false;
    text.setLength(0);
  }

  private static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }

  @Override
  public void text(String more) {
    if (takes) {
      text.append(more);
    }
  }

  @Override
  public void end(String name) throws Unreadable {
    switch (name) {
      case "v", "t" -> takes = false;
      case "rPh" -> spoken--;
      case "c" -> {
        SheetCell cell = cell();
        if (formula || !cell.written().text().isEmpty()) {
          cells.put(column, cell);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          sink.row(row, cells);
        }
      }
      default -> {
        // nothing that was begun
      }
    }
  }

  private SheetCell cell() {
    IntakePlace place = new IntakePlace(sheet, row);
    String value = text.toString();
    boolean error = type.equals("e");
    Written written =
        switch (type) {
          case "s" -> Written.text(Values.clean(workbook.meaning().text(value)), place);
          case "inlineStr", "str", "e", "b" -> Written.text(Values.clean(value), place);
          case "d" ->
              new Written(
                  value.length() > 10 ? value.substring(0, 10) : value, Written.Kind.DATE, place);
          default -> number(value.strip(), place);
        };
    return new SheetCell(written, formula, error);
  }

  private Written number(String value, IntakePlace place) {
    if (!value.isEmpty() && workbook.meaning().isDay(style)) {
      Optional<LocalDate> day = day(value);
      if (day.isPresent()) {
        return new Written(day.get().toString(), Written.Kind.DATE, place);
      }
    }
    return new Written(value, Written.Kind.NUMBER, place);
  }

  private Optional<LocalDate> day(String serial) {
    try {
      double days = Double.parseDouble(serial);
      return days >= 1 && days <= LAST_DAY
          ? Optional.of((workbook.epoch1904() ? EPOCH_1904 : EPOCH).plusDays((long) days))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void merged(String range) {
    String[] corners = range.split(":", -1);
    var first = REFERENCE.matcher(corners[0]);
    var last = REFERENCE.matcher(corners[corners.length - 1]);
    if (first.matches() && last.matches()) {
      sink.merged(range, Integer.parseInt(first.group(2)), Integer.parseInt(last.group(2)));
    }
  }
}
