/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.jspecify.annotations.Nullable;

/** Vouchers of a workbook's sheet: a row of headings, below it a row for each line. */
final class SheetVouchers implements SheetRows.Sink {
  static final String SHEET = "Chứng từ";
  private static final Set<String> NAMES =
      Set.of(Field.folded(SHEET), Field.folded("Vouchers"), Field.folded("Dữ liệu"));

  /** Rows above the headings: a title or two. */
  private static final int MOST_ABOVE = 20;

  private final String sheet;
  private final FaultList faults;
  private final int mostRows;
  private final RowVouchers vouchers;
  private final Set<Integer> nameless = new HashSet<>();
  private @Nullable Headings headings;
  private int above;
  private int rows;

  private SheetVouchers(String sheet, FaultList faults, int mostRows) {
    this.sheet = sheet;
    this.faults = faults;
    this.mostRows = mostRows;
    this.vouchers = new RowVouchers(faults);
  }

  static List<Entry> read(IntakeFile file, FaultList faults, int mostRows) throws Unreadable {
    Workbook workbook = Workbook.open(file);
    Workbook.Sheet sheet = sheet(workbook.sheets());
    SheetVouchers reading = new SheetVouchers(sheet.name(), faults, mostRows);
    try (InputStream part = workbook.archive().stream(sheet.part())) {
      Elements.walk(part, new SheetRows(workbook, sheet.name(), reading));
    } catch (IOException e) {
      throw Unreadable.broken();
    }
    if (reading.headings == null) {
      throw noHeadings(sheet.name());
    }
    return reading.vouchers.entries();
  }

  private static Workbook.Sheet sheet(List<Workbook.Sheet> sheets) throws Unreadable {
    for (Workbook.Sheet sheet : sheets) {
      if (NAMES.contains(Field.folded(sheet.name()))) {
        return sheet;
      }
    }
    if (sheets.size() == 1) {
      return sheets.get(0);
    }
    throw Unreadable.file(
        "SHEET_MISSING",
        "Không có trang tính “" + SHEET + "”.",
        "There is no sheet “" + SHEET + "” (or “Vouchers”).",
        "Đặt tên trang tính có chứng từ là “" + SHEET + "”.",
        "Name the sheet that holds the vouchers “Vouchers”.");
  }

  private static Unreadable noHeadings(String sheet) {
    return Unreadable.file(
        "NO_HEADINGS",
        "Trang tính “" + FaultList.shown(sheet, null) + "” không có dòng tiêu đề cột.",
        "The sheet “" + FaultList.shown(sheet, null) + "” has no row of headings.",
        "Chép các dòng vào tệp mẫu, giữ nguyên dòng tiêu đề.",
        "Copy the rows into the template and keep its row of headings.");
  }

  @Override
  public void row(int number, Map<Integer, SheetCell> cells) throws Unreadable {
    if (headings == null) {
      if (Headings.fits(cells)) {
        headings = Headings.of(sheet, number, cells, faults);
      } else if (++above > MOST_ABOVE) {
        throw noHeadings(sheet);
      }
      return;
    }
    if (++rows > mostRows) {
      throw Rows.tooMany(mostRows);
    }
    if (headings.whole()) {
      data(headings, new IntakePlace(sheet, number), cells);
    }
  }

  private void data(Headings known, IntakePlace place, Map<Integer, SheetCell> cells) {
    Map<Field, Written> fields = new EnumMap<>(Field.class);
    boolean sound = true;
    for (Map.Entry<Integer, SheetCell> cell : cells.entrySet()) {
      Field field = known.columns().get(cell.getKey());
      if (field == null) {
        if (!known.isUnknown(cell.getKey())) {
          nameless(cell.getKey(), place);
        }
      } else if (cell.getValue().formula()) {
        sound = false;
        formula(place, field);
      } else if (cell.getValue().error()) {
        sound = false;
        error(place, field, cell.getValue().written().text());
      } else {
        fields.put(field, cell.getValue().written());
      }
    }
    // A row with a cell that can't be taken has its fault; what would be missing then is none.
    if (sound && !fields.isEmpty()) {
      vouchers.add(place, fields);
    }
  }

  private void nameless(int column, IntakePlace place) {
    if (nameless.add(column)) {
      faults.add(
          "UNKNOWN_HEADING",
          place,
          null,
          "Có ô ở cột không có tiêu đề nào dùng được.",
          "A cell stands in a column without a heading that is known.",
          "Xóa cột đó, hoặc ghi tiêu đề như trong tệp mẫu.",
          "Remove the column, or give it a heading of the template.");
    }
  }

  private void formula(IntakePlace place, Field field) {
    faults.add(
        "FORMULA",
        place,
        field,
        "Ô chứa công thức.",
        "The cell holds a formula.",
        "Chép ô rồi dán chỉ giá trị (Paste Special → Values).",
        "Copy the cell and paste its value only (Paste Special → Values).");
  }

  private void error(IntakePlace place, Field field, String text) {
    faults.add(
        "ERROR_CELL",
        place,
        field,
        "Ô báo lỗi " + FaultList.shown(text, null) + ".",
        "The cell shows the error " + FaultList.shown(text, null) + ".",
        "Gõ giá trị đúng vào ô.",
        "Type the right value.");
  }

  @Override
  public void merged(String range, int first, int last) {
    if (headings != null && last >= headings.row()) {
      faults.add(
          "MERGED_CELLS",
          new IntakePlace(sheet, Math.max(first, headings.row())),
          null,
          "Các ô " + FaultList.shown(range, null) + " bị gộp.",
          "The cells " + FaultList.shown(range, null) + " are merged.",
          "Bỏ gộp ô và điền từng dòng.",
          "Unmerge them and fill in each row.");
    }
  }
}
