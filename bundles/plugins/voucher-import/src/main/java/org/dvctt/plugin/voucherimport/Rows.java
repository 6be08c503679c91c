/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

/** How many rows a file may have. */
final class Rows {
  private Rows() {}

  static Unreadable tooMany(int most) {
    return Unreadable.file(
        "TOO_MANY_ROWS",
        "Tệp có hơn " + most + " dòng.",
        "The file has more than " + most + " rows.",
        "Chia thành nhiều tệp.",
        "Divide it into several files.");
  }
}
