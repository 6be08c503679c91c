/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The JSON that simulators speak and write in their journals. Their jars run alone, so it is read
 * and written here: objects at the top, no null, no fractions.
 */
public final class Json {
  private Json() {}

  /** One line, without spaces. */
  public static String write(Fields object) {
    StringBuilder out = new StringBuilder();
    value(out, object);
    return out.toString();
  }

  /**
   * Reads UTF-8.
   *
   * @throws Rejected saying where it is broken
   */
  public static Fields read(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw Rejected.malformed("the text is not UTF-8");
    }
  }

  /**
   * Reads one object.
   *
   * @throws Rejected saying where it is broken
   */
  public static Fields read(String text) {
    return new JsonText(text).whole();
  }

  private static void value(StringBuilder out, Object value) {
    if (value instanceof Fields object) {
      char before = '{';
      for (Map.Entry<String, Object> field : object.values().entrySet()) {
        out.append(before);
        text(out, field.getKey());
        value(out.append(':'), field.getValue());
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
        value(out, items.next());
        out.append(items.hasNext() ? "," : "");
      }
      out.append(']');
    } else if (value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else {
      text(out, value.toString());
    }
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        // A lone surrogate has no UTF-8; escaped, any text comes back as it was.
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
