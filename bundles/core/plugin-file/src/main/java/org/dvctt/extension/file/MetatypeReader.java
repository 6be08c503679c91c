/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.dvctt.model.Text;
import org.w3c.dom.Element;

/** The settings of one configuration, from the metatype files of a bundle. */
final class MetatypeReader {
  private static final String FOLDER = "OSGI-INF/metatype/";
  private static final String BETWEEN = " · ";
  private static final String LOCALISATION = "OSGI-INF/l10n/bundle";

  private final OpenBundle bundle;
  private final Findings findings;

  MetatypeReader(OpenBundle bundle, Findings findings) {
    this.bundle = bundle;
    this.findings = findings;
  }

  /** Keys in the order of the file; empty when the bundle has no schema of this name. */
  List<ConfigKey> read(String pid) throws IOException {
    List<ConfigKey> keys = new ArrayList<>();
    for (String name : bundle.names()) {
      if (!name.startsWith(FOLDER) || !name.endsWith(".xml")) {
        continue;
      }
      byte[] bytes = bundle.archive().bytes(name);
      if (bytes == null) {
        continue;
      }
      try {
        read(SafeXml.parse(bytes), pid, keys);
      } catch (IOException e) {
        findings.add(FileRefusals.brokenXml(name));
      }
    }
    return keys;
  }

  private void read(Element root, String pid, List<ConfigKey> keys) throws IOException {
    for (Element designate : SafeXml.all(root, "Designate")) {
      if (pid.equals(designate.getAttribute("pid"))) {
        String localisation = root.getAttribute("localization");
        Words words = new Words(words(localisation, "_vi"), words(localisation, "_en"));
        for (Element object : SafeXml.all(designate, "Object")) {
          String ocd = object.getAttribute("ocdref");
          SafeXml.all(root, "OCD").stream()
              .filter(o -> ocd.equals(o.getAttribute("id")))
              .flatMap(o -> SafeXml.all(o, "AD").stream())
              .forEach(ad -> keys.add(key(ad, words)));
        }
      }
    }
  }

  private ConfigKey key(Element ad, Words words) {
    String name = ad.getAttribute("id");
    Text label = words.said(ad.getAttribute("name"));
    int cardinality = cardinality(ad.getAttribute("cardinality"));
    String defaults = ad.getAttribute("default");
    return new ConfigKey(
        name,
        label.vi().isEmpty() ? Text.of(name, name) : label,
        words.said(ad.getAttribute("description")),
        ad.getAttribute("type"),
        cardinality,
        !"false".equals(ad.getAttribute("required")),
        ad.hasAttribute("default") ? values(defaults) : List.of(),
        ad.getAttribute("min"),
        ad.getAttribute("max"),
        SafeXml.all(ad, "Option").stream().map(o -> o.getAttribute("value")).toList());
  }

  private int cardinality(String text) {
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      findings.add(FileRefusals.header("cardinality", text, "no number"));
      return 0;
    }
  }

  /** Splits at commas; a backslash takes the next sign as it is; blanks outside do not count. */
  static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        value.append(text.charAt(++i));
      } else if (c == ',') {
        values.add(value.toString().trim());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString().trim());
    return values;
  }

  /** Words of the language before those without one. */
  private Properties words(String localisation, String language) throws IOException {
    String base = localisation.isEmpty() ? LOCALISATION : localisation;
    Properties words = new Properties();
    for (String name : List.of(base + ".properties", base + language + ".properties")) {
      byte[] bytes = bundle.archive().bytes(name);
      if (bytes != null) {
        try {
          words.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
          findings.add(FileRefusals.header(name, "", "no properties"));
        }
      }
    }
    return words;
  }

  /** What the names in a metatype file stand for, in both languages. */
  private record Words(Properties vi, Properties en) {
    /**
     * A text is a key of the localisation ({@code %key}), or both languages with {@code " · "}
     * between them, or one text for both.
     */
    Text said(String text) {
      if (text.startsWith("%")) {
        String key = text.substring(1);
        return Text.of(vi.getProperty(key, key).trim(), en.getProperty(key, key).trim());
      }
      int at = text.indexOf(BETWEEN);
      return at > 0 && at == text.lastIndexOf(BETWEEN)
          ? Text.of(text.substring(0, at).trim(), text.substring(at + BETWEEN.length()).trim())
          : Text.of(text, text);
    }
  }
}
