/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.settings;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Vector;
import java.util.stream.Collectors;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.model.Text;

/**
 * Given settings, checked.
 *
 * @param faults what is wrong, by key in the order of the schema; empty when all is well
 * @param values typed values of what was given and is right; defaults are not in it, they stay with
 *     the plugin
 */
public record Settings(List<Fault> faults, Map<String, Object> values) {
  /** Written by the configuration service and by whoever reads files, never by an author. */
  private static final List<String> RESERVED = List.of("service.", "felix.fileinstall.");

  public Settings {
    faults = List.copyOf(faults);
    values = Map.copyOf(values);
  }

  /**
   * Checks what is given against the schema.
   *
   * @param given a text, or a list of texts, by key; numbers and truth values are read as texts
   */
  public static Settings check(List<ConfigKey> schema, Map<String, ?> given) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Object> values = new TreeMap<>();
    Map<String, Object> rest = new TreeMap<>(given);
    for (ConfigKey key : schema) {
      Object value = rest.remove(key.name());
      List<String> texts = texts(value);
      if (texts.isEmpty()) {
        if (key.required() && key.defaults().isEmpty()) {
          faults.add(missing(key));
        }
      } else {
        new OneSetting(key, faults).read(texts).ifPresent(each -> values.put(key.name(), each));
      }
    }
    rest.keySet().removeIf(name -> RESERVED.stream().anyMatch(name::startsWith));
    rest.keySet().forEach(name -> faults.add(unknown(name, schema)));
    return new Settings(faults, values);
  }

  /** True when nothing is wrong. */
  public boolean sound() {
    return faults.isEmpty();
  }

  /**
   * For the configuration service: one value by its type; a list as an array where the cardinality
   * is above zero, as a {@link Vector} where it is below.
   */
  public Dictionary<String, Object> dictionary() {
    return new Hashtable<>(values);
  }

  static Object list(ConfigKey key, ValueType type, List<Object> values) {
    if (key.cardinality() < 0) {
      return new Vector<>(values);
    }
    Object array = Array.newInstance(type.type, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return List.of();
    }
    return value instanceof Iterable<?> several
        ? java.util.stream.StreamSupport.stream(several.spliterator(), false)
            .map(String::valueOf)
            .toList()
        : List.of(value.toString());
  }

  private static Fault missing(ConfigKey key) {
    Text type = ValueType.of(key.type()).words;
    return new Fault(
        key.name(),
        "missing",
        Text.of(
            String.format("Thiếu cấu hình bắt buộc %s (%s).", key.name(), key.label().vi()),
            String.format(
                "The setting %s (%s) is required and missing.", key.name(), key.label().en())),
        Text.of("Nhập " + type.vi() + " rồi thử lại.", "Give " + type.en() + " and try again."));
  }

  private static Fault unknown(String name, List<ConfigKey> schema) {
    String known = schema.stream().map(ConfigKey::name).sorted().collect(Collectors.joining(", "));
    return new Fault(
        name,
        "unknown",
        Text.of(
            "Không có cấu hình nào tên " + name + ".", "There is no setting called " + name + "."),
        known.isEmpty()
            ? Text.of("Bỏ khóa này: tiện ích không có cấu hình.", "Drop it: nothing can be set.")
            : Text.of("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
  }
}
