/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The portal's texts in one language, from its resource table. */
final class Texts {
  private static final Texts VI = read("vi");
  private static final Texts EN = read("en");

  private final Map<String, String> table;

  private Texts(Map<String, String> table) {
    this.table = table;
  }

  static Texts of(String language) {
    return "en".equals(language) ? EN : VI;
  }

  private static Texts read(String language) {
    String name = "/texts/" + language + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing in the bundle: " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> keys() {
    return table.keySet();
  }

  /** The text of a key, {@code {0}} replaced by the first argument and so on. */
  String text(String key, Object... arguments) {
    String text = table.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
