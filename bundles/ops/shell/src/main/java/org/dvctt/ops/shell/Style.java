/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.util.Locale;

/**
 * How the person wants the answer.
 *
 * @param language {@code vi} or {@code en}
 * @param json one JSON document in place of the table
 * @param ascii lines of the table in ASCII
 * @param plain no headings and no frame: one row a line, for other programs
 */
public record Style(String language, boolean json, boolean ascii, boolean plain) {
  /** The default: a framed table in Vietnamese. */
  public static final Style DEFAULT = new Style("vi", false, false, false);

  /** {@code en} when asked for, else Vietnamese. */
  public static String language(String asked) {
    return asked.strip().toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "vi";
  }
}
