/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON text while it is read. */
final class JsonText {
  /** Deeper nesting than any message of ours; a hostile one would exhaust the stack. */
  private static final int DEEPEST = 16;

  private final String text;
  private int at;
  private int depth;

  JsonText(String text) {
    this.text = text;
  }

  Fields whole() {
    space();
    Fields object = object();
    space();
    if (at < text.length()) {
      throw broken("more text after the object");
    }
    return object;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private Fields object() {
    expect('{');
    deeper();
    Map<String, Object> fields = new LinkedHashMap<>();
    space();
    while (peek() != '}') {
      if (!fields.isEmpty()) {
        expect(',');
        space();
      }
      String name = string();
      space();
      expect(':');
      space();
      if (fields.put(name, value()) != null) {
        throw broken("the field " + name + " is there twice");
      }
      space();
    }
    at++;
    depth--;
    return new Fields(fields);
  }

  private List<Object> list() {
    expect('[');
    deeper();
    List<Object> items = new ArrayList<>();
    space();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(',');
        space();
      }
      items.add(value());
      space();
    }
    at++;
    depth--;
    return List.copyOf(items);
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw broken("a control character in a text");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw broken("an escape that JSON does not have");
    };
  }

  private char hex() {
    String digits = text.substring(at, Math.min(text.length(), at + 4));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw broken("\\u without four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Long number() {
    int start = at;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("-?(0|[1-9][0-9]{0,18})")) {
      throw broken("not a text, whole number, true, false, object or list");
    }
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      throw broken("a number of more than 63 bits");
    }
  }

  private Boolean word(String word, boolean value) {
    if (!text.startsWith(word, at)) {
      throw broken("an unknown word");
    }
    at += word.length();
    return value;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw broken("nested more than " + DEEPEST + " deep");
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw broken("'" + wanted + "' is missing");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("it ends too early");
    }
    return text.charAt(at);
  }

  private Rejected broken(String why) {
    return Rejected.malformed("broken JSON at character " + (at + 1) + ": " + why);
  }
}
