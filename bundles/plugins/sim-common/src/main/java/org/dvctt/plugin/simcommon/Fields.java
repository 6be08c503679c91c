/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object: texts, whole numbers, true/false, objects ({@code Fields}) and lists, in their
 * order. The getters throw {@link Rejected} and name the field.
 */
public record Fields(Map<String, Object> values) {
  public static final Fields NONE = new Fields(Map.of());

  public Fields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** These and one more. */
  public Fields with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value instanceof Integer number ? Long.valueOf(number) : value);
    return new Fields(more);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text that must be there; it may be empty. */
  public String text(String name) {
    return typed(name, String.class, "a text");
  }

  /** A text that is empty when it is not there. */
  public String textOrEmpty(String name) {
    return has(name) ? text(name) : "";
  }

  public long whole(String name) {
    return typed(name, Long.class, "a whole number");
  }

  public Fields object(String name) {
    return typed(name, Fields.class, "an object");
  }

  /** A list of objects. */
  public List<Fields> objects(String name) {
    return ((List<?>) typed(name, List.class, "a list"))
        .stream()
            .map(
                item -> {
                  if (item instanceof Fields fields) {
                    return fields;
                  }
                  throw Rejected.malformed("field " + name + " must be a list of objects");
                })
            .toList();
  }

  private <T> T typed(String name, Class<T> type, String words) {
    Object value = values.get(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw Rejected.malformed("field " + name + " must be there and be " + words);
  }
}
