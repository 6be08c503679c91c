/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A layout of the chart of accounts: which segments a combination has, how long each is and in
 * which order they are written (domain §3.2). Combinations are kept as named segments; a layout
 * only writes and reads them, so that a successor with other segments is another layout.
 *
 * @param name of the layout with its version
 */
public record CoaLayout(String name, List<Segment> segments) {
  /**
   * A segment.
   *
   * @param name the glossary's, e.g. {@code econ_item}
   * @param standard what is written when a combination leaves it out; empty when it may not
   */
  public record Segment(String name, int length, String standard) {}

  /** The twelve segments and 43 digits of TABMIS. */
  public static final CoaLayout TABMIS =
      new CoaLayout(
          "TABMIS/1",
          List.of(
              new Segment("fund", 2, "01"),
              new Segment("account", 4, ""),
              new Segment("econ_item", 4, "0000"),
              new Segment("budget_level", 1, "0"),
              new Segment("unit", 7, "0000000"),
              new Segment("area", 5, "00000"),
              new Segment("chapter", 3, "000"),
              new Segment("sector", 3, "000"),
              new Segment("program", 5, "00000"),
              new Segment("treasury", 4, ""),
              new Segment("fund_source", 2, "00"),
              new Segment("reserve", 3, "000")));

  public CoaLayout {
    segments = List.copyOf(segments);
  }

  /** Digits of a whole combination. */
  public int digits() {
    return segments.stream().mapToInt(Segment::length).sum();
  }

  /**
   * Writes a combination with dots.
   *
   * @throws Refused naming the segment that is missing, unknown or has another shape
   */
  public String write(Map<String, String> combination) {
    for (String name : combination.keySet()) {
      if (segments.stream().noneMatch(segment -> segment.name().equals(name))) {
        throw wrong(name, "", "không có trong " + this.name, "is not in " + this.name);
      }
    }
    return segments.stream()
        .map(
            segment ->
                checked(segment, combination.getOrDefault(segment.name(), segment.standard())))
        .collect(Collectors.joining("."));
  }

  /**
   * Reads a combination written with dots.
   *
   * @throws Refused naming the segment that is wrong
   */
  public Map<String, String> read(String text) {
    List<String> parts = Arrays.asList(text.strip().split("\\.", -1));
    if (parts.size() != segments.size()) {
      throw wrong(
          "combination",
          text,
          "phải có " + segments.size() + " phân đoạn",
          "has " + segments.size() + " segments");
    }
    Map<String, String> combination = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      combination.put(segments.get(i).name(), checked(segments.get(i), parts.get(i)));
    }
    return combination;
  }

  private static String checked(Segment segment, String value) {
    if (!value.matches("\\d{" + segment.length() + "}")) {
      throw wrong(
          segment.name(),
          value,
          "phải có " + segment.length() + " chữ số",
          "has " + segment.length() + " digits");
    }
    return value;
  }

  private static Refused wrong(String field, String value, String vi, String en) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return Refused.of(
        Refused.Kind.INVALID,
        "BAD_CODE",
        field,
        Text.of(field + " “" + shown + "” " + vi + ".", field + " “" + shown + "” " + en + "."),
        Text.of("Sửa phân đoạn này.", "Correct this segment."));
  }
}
