/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.dvctt.api.registry.CatalogueChange;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Grid;

/** What an import from a file can read, and what it changed. */
final class CatalogueSheet {
  private CatalogueSheet() {}

  static void shapes(Console console, List<CatalogueShape> shapes) {
    if (console.json()) {
      console.document(shapes);
      return;
    }
    Grid grid =
        Grid.orElse("Không có danh mục nào nạp được.", "No catalogue can be imported.")
            .column("Danh mục", "Catalogue")
            .column("Cột bắt buộc", "Needed columns")
            .column("Cột tùy chọn", "Optional columns");
    for (CatalogueShape shape : shapes) {
      grid.row(
          shape.name(), String.join(", ", shape.needed()), String.join(", ", shape.optional()));
    }
    console.table(grid);
  }

  static void show(Console console, CatalogueImport done) {
    Grid grid =
        Grid.orElse("Tệp không có mã nào.", "The file has no codes.")
            .column("Thay đổi", "Change")
            .column("Mã", "Code")
            .column("Trước", "Before")
            .column("Sau", "After");
    for (CatalogueChange line : done.lines()) {
      if (line.kind() != CatalogueChange.Kind.UNCHANGED) {
        grid.row(kind(console, line.kind()), line.key(), line.before(), line.after());
      }
    }
    if (!done.nothingNew()) {
      console.table(grid);
    }
    String counts =
        console.say(
            "Thêm "
                + done.added()
                + ", sửa "
                + done.changed()
                + ", kết thúc "
                + done.ended()
                + ", giữ nguyên "
                + done.unchanged()
                + "; hiệu lực từ "
                + done.from()
                + ".",
            "Added "
                + done.added()
                + ", changed "
                + done.changed()
                + ", ended "
                + done.ended()
                + ", unchanged "
                + done.unchanged()
                + "; from "
                + done.from()
                + ".");
    console.out().println(counts);
    if (done.nothingNew()) {
      console.line("Không có gì mới.", "Nothing is new.");
    } else if (done.preview()) {
      console.line(
          "Xem trước: chưa ghi gì. Bỏ --preview để nạp.",
          "A preview: nothing was written. Leave --preview away to import.");
    }
  }

  private static String kind(Console console, CatalogueChange.Kind kind) {
    return switch (kind) {
      case ADDED -> console.say("thêm", "added");
      case CHANGED -> console.say("sửa", "changed");
      case ENDED -> console.say("kết thúc", "ended");
      case UNCHANGED -> console.say("giữ nguyên", "unchanged");
    };
  }
}
