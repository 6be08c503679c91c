/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Target programme or project (mã CTMT, domain §3.1); 00000 for none. Shape: 5 digits. */
public record Program(String value) implements Comparable<Program> {
  private static final Pattern SHAPE = Codes.digits(5);

  public Program {
    Codes.require(
        "program", Text.of("mã chương trình, dự án", "program code"), value, SHAPE, "00000");
  }

  public static Program of(String value) {
    return new Program(value);
  }

  @Override
  public int compareTo(Program other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
