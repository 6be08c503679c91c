/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.dvctt.model.IntakeFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: its sheets, and what their cells point to.
 *
 * @param epoch1904 whether days are counted from 1904, as on old Macs
 */
record Workbook(Archive archive, List<Sheet> sheets, CellMeaning meaning, boolean epoch1904) {
  private static final String MAIN = "xl/workbook.xml";

  /** A sheet that is shown, and the part that holds it. */
  record Sheet(String name, String part) {}

  static Workbook open(IntakeFile file) throws Unreadable {
    Archive archive = Archive.open(file);
    byte[] main = archive.part(MAIN);
    byte[] links = archive.part("xl/_rels/workbook.xml.rels");
    if (main == null || links == null) {
      throw Unreadable.file(
          "NO_WORKBOOK",
          "Đây không phải là tệp Excel (.xlsx).",
          "This is no Excel workbook (.xlsx).",
          "Dùng tệp mẫu, hoặc lưu lại thành .xlsx.",
          "Use the template, or save it as .xlsx.");
    }
    Links targets = new Links();
    Elements.walk(links, targets);
    Sheets sheets = new Sheets(targets.byId);
    Elements.walk(main, sheets);
    CellMeaning meaning =
        CellMeaning.of(part(archive, targets.texts), part(archive, targets.styles));
    return new Workbook(archive, List.copyOf(sheets.found), meaning, sheets.epoch1904);
  }

  private static byte @Nullable [] part(Archive archive, String name) {
    return name.isEmpty() ? null : archive.part(name);
  }

  private static final class Links implements Elements.Visitor {
    private final Map<String, String> byId = new HashMap<>();
    private String texts = "";
    private String styles = "";

    @Override
    public void begin(String name, XMLStreamReader at) {
      if (!name.equals("Relationship")) {
        return;
      }
      String target = Elements.attribute(at, "Target");
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      String type = Elements.attribute(at, "Type");
      byId.put(Elements.attribute(at, "Id"), part);
      if (type.endsWith("/sharedStrings")) {
        texts = part;
      } else if (type.endsWith("/styles")) {
        styles = part;
      }
    }
  }

  private static final class Sheets implements Elements.Visitor {
    private final Map<String, String> parts;
    private final List<Sheet> found = new ArrayList<>();
    private boolean epoch1904;

    Sheets(Map<String, String> parts) {
      this.parts = parts;
    }

    @Override
    public void begin(String name, XMLStreamReader at) {
      if (name.equals("workbookPr")) {
        epoch1904 = Elements.attribute(at, "date1904").matches("1|true");
      }
      String part = name.equals("sheet") ? parts.get(Elements.attribute(at, "id")) : null;
      if (part != null && !Elements.attribute(at, "state").endsWith("idden")) {
        found.add(new Sheet(Values.clean(Elements.attribute(at, "name")), part));
      }
    }
  }
}
