/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.text;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON: records as objects with names in snake_case, money as a whole number of đồng, codes
 * as text with their leading zeros, dates and instants in ISO form, constants by their name.
 */
public final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  public static String of(@Nullable Object value) {
    Json json = new Json();
    json.write(value, "");
    return json.text.toString();
  }

  private void write(@Nullable Object value, String indent) {
    if (value == null || value instanceof Boolean || value instanceof Number) {
      text.append(value);
    } else if (value instanceof Money money) {
      text.append(money.dong());
    } else if (value instanceof FiscalYear year) {
      text.append(year.value());
    } else if (value instanceof Map<?, ?> map) {
      object(map, indent);
    } else if (value instanceof Iterable<?> items) {
      array(items, indent);
    } else if (value instanceof Record record && !isCode(record)) {
      object(Snake.fields(record), indent);
    } else {
      string(value.toString());
    }
  }

  private void object(Map<?, ?> map, String indent) {
    if (map.isEmpty()) {
      text.append("{}");
      return;
    }
    String deeper = indent + "  ";
    text.append("{\n");
    for (Iterator<? extends Map.Entry<?, ?>> at = map.entrySet().iterator(); at.hasNext(); ) {
      Map.Entry<?, ?> entry = at.next();
      text.append(deeper);
      string(String.valueOf(entry.getKey()));
      text.append(": ");
      write(entry.getValue(), deeper);
      text.append(at.hasNext() ? ",\n" : "\n");
    }
    text.append(indent).append('}');
  }

  private void array(Iterable<?> items, String indent) {
    Iterator<?> at = items.iterator();
    if (!at.hasNext()) {
      text.append("[]");
      return;
    }
    String deeper = indent + "  ";
    text.append("[\n");
    while (at.hasNext()) {
      text.append(deeper);
      write(at.next(), deeper);
      text.append(at.hasNext() ? ",\n" : "\n");
    }
    text.append(indent).append(']');
  }

  private void string(String value) {
    text.append('"');
    for (char c : Normalizer.normalize(value, Normalizer.Form.NFC).toCharArray()) {
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : Character.toString(c));
      }
    }
    text.append('"');
  }

  /** Codes are records around one text, and account numbers have their own form. */
  private static boolean isCode(Record record) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    return record instanceof AccountNumber
        || (parts.length == 1
            && parts[0].getName().equals("value")
            && parts[0].getType() == String.class);
  }
}
