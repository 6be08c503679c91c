/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

/** Where a line stands to its place. */
public enum Align {
  LEFT,
  CENTRE,
  RIGHT;

  float from(float x, float width) {
    return switch (this) {
      case LEFT -> x;
      case CENTRE -> x - width / 2;
      case RIGHT -> x - width;
    };
  }
}
