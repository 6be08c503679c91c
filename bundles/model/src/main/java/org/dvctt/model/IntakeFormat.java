/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format of files of vouchers.
 *
 * @param name short name and ending of the files, e.g. {@code xlsx}
 * @param mediaType e.g. {@code application/xml}
 */
public record IntakeFormat(String name, String mediaType) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*([a-z0-9][a-z0-9-]{0,19})=([a-z]+/[A-Za-z0-9.+-]+)\\s*");

  /**
   * Reads the service property of a plugin; what has not the shape {@code <name>=<media type>} is
   * left out.
   *
   * @param property one or more, with commas between them
   */
  public static List<IntakeFormat> all(String property) {
    List<IntakeFormat> formats = new ArrayList<>();
    for (String one : property.split(",")) {
      Matcher shape = SHAPE.matcher(one);
      if (shape.matches()) {
        formats.add(new IntakeFormat(shape.group(1), shape.group(2)));
      }
    }
    return List.copyOf(formats);
  }
}
