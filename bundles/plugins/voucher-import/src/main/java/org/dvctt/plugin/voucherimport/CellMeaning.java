/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook point to: shared texts, and which styles show days. */
final class CellMeaning {
  private static final int MOST_TEXTS = 1_000_000;
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> days = new ArrayList<>();
  private final Map<String, String> formats = new HashMap<>();

  static CellMeaning of(byte @Nullable [] texts, byte @Nullable [] styles) throws Unreadable {
    CellMeaning meaning = new CellMeaning();
    if (texts != null) {
      Elements.walk(texts, meaning.new Texts());
    }
    if (styles != null) {
      Elements.walk(styles, meaning.new Styles());
    }
    return meaning;
  }

  /** A shared text; empty when there is none of that number. */
  String text(String number) {
    try {
      int at = Integer.parseInt(number.strip());
      return at >= 0 && at < texts.size() ? texts.get(at) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** Whether numbers of a style are shown as days. */
  boolean isDay(String style) {
    try {
      int at = Integer.parseInt(style.strip());
      return at >= 0 && at < days.size() && days.get(at);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean day(String format) {
    String code = formats.get(format);
    if (code != null) {
      return NOT_SHOWN.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[dy].*");
    }
    int id = format.matches("\\d{1,4}") ? Integer.parseInt(format) : 0;
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }

  /** Texts of several runs are one; how an Asian text is spoken is none of it. */
  private final class Texts implements Elements.Visitor {
    private final StringBuilder text = new StringBuilder();
    private boolean shown;
    private int spoken;

    @Override
    public void begin(String name, XMLStreamReader at) throws Unreadable {
      if (name.equals("si")) {
        text.setLength(0);
        if (texts.size() == MOST_TEXTS) {
          throw Unreadable.broken();
        }
      }
      spoken += name.equals("rPh") ? 1 : 0;
      shown = name.equals("t") && spoken == 0;
    }

    @Override
    public void text(String more) {
      if (shown) {
        text.append(more);
      }
    }

    @Override
    public void end(String name) {
      spoken -= name.equals("rPh") ? 1 : 0;
      shown = false;
      if (name.equals("si")) {
        texts.add(text.toString());
      }
    }
  }

  private final class Styles implements Elements.Visitor {
    private boolean ofCells;

    @Override
    public void begin(String name, XMLStreamReader at) {
      switch (name) {
        case "numFmt" ->
            formats.put(Elements.attribute(at, "numFmtId"), Elements.attribute(at, "formatCode"));
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            days.add(day(Elements.attribute(at, "numFmtId")));
          }
        }
        default -> {
          // fonts, borders and the like
        }
      }
    }

    @Override
    public void end(String name) {
      ofCells &= !name.equals("cellXfs");
    }
  }
}
