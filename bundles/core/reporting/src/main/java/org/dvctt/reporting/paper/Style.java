/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

/** How a text is set: size in points, bold or not. */
public record Style(float size, boolean bold) {
  public static final Style PLAIN = new Style(11, false);
  public static final Style BOLD = new Style(11, true);

  public Style size(float points) {
    return new Style(points, bold);
  }

  /**
   * From one line to the next. Vietnamese marks stand above capitals: more room than for English.
   */
  public float leading() {
    return size * 1.35f;
  }
}
