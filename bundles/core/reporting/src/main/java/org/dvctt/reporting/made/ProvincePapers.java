/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.io.IOException;
import java.io.Reader;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/**
 * Reads {@code provinces/<code>/papers/report.properties}, anew each time: it is small and may be
 * edited.
 */
public final class ProvincePapers {
  static final String FILE = "papers/report.properties";
  private static final Set<String> KEYS =
      Set.of(
          "agency.above",
          "agency",
          "place",
          "symbol",
          "receiver",
          "copies",
          "signer",
          "districts.order",
          "percent.decimals",
          "percent.rounding");
  private final Path provinces;

  /**
   * @param config the folder that an admin edits
   */
  public ProvincePapers(Path config) {
    this.provinces = config.resolve("provinces");
  }

  /**
   * The province's way, or the usual one when it has no file.
   *
   * @param province two-digit code
   * @throws Refused CONFLICT {@code BAD_REPORT_SETTING} that names key and file
   */
  ProvincePaper of(String province) {
    Path file = provinces.resolve(province).resolve(FILE);
    if (!province.matches("[0-9]{2}") || !Files.isRegularFile(file)) {
      return ProvincePaper.USUAL;
    }
    Properties said = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      said.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw bad(province, "", "the file can't be read: " + e.getMessage());
    }
    Set<String> unknown = new TreeSet<>(said.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw bad(
          province,
          unknown.iterator().next(),
          "there is no such key; keys are " + new TreeSet<>(KEYS));
    }
    ProvincePaper usual = ProvincePaper.USUAL;
    return new ProvincePaper(
        said.getProperty("agency.above", usual.above()).strip(),
        said.getProperty("agency", usual.agency()).strip(),
        said.getProperty("place", usual.place()).strip(),
        said.getProperty("symbol", usual.symbol()).strip(),
        said.getProperty("receiver", usual.receiver()).strip(),
        list(said.getProperty("copies", ""), ";"),
        said.getProperty("signer", usual.signer()).strip(),
        list(said.getProperty("districts.order", ""), ","),
        new Rounding(decimals(province, said), mode(province, said)));
  }

  private static int decimals(String province, Properties said) {
    String text = said.getProperty("percent.decimals", "1").strip();
    if (!text.matches("[0-3]")) {
      throw bad(province, "percent.decimals", "“" + text + "” is not 0, 1, 2 or 3");
    }
    return Integer.parseInt(text);
  }

  private static RoundingMode mode(String province, Properties said) {
    String text = said.getProperty("percent.rounding", "HALF_UP").strip();
    return switch (text) {
      case "HALF_UP" -> RoundingMode.HALF_UP;
      case "HALF_EVEN" -> RoundingMode.HALF_EVEN;
      case "DOWN" -> RoundingMode.DOWN;
      default ->
          throw bad(
              province, "percent.rounding", "“" + text + "” is not HALF_UP, HALF_EVEN or DOWN");
    };
  }

  private static List<String> list(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Refused bad(String province, String key, String why) {
    String where = "config/provinces/" + province + "/" + FILE + (key.isEmpty() ? "" : ", " + key);
    return Refused.of(
        Refused.Kind.CONFLICT,
        "BAD_REPORT_SETTING",
        key,
        Text.of("Thiết đặt báo cáo sai: " + where + ": " + why + ".", where + ": " + why + "."),
        Text.of("Báo quản trị hệ thống sửa tệp này.", "Tell the administrator to mend that file."));
  }
}
