/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * What stands above an official paper (Decree 30/2020, annex I): on the left who writes, on the
 * right the nation, below place and date.
 *
 * @param above the agency above, empty where there is none
 * @param agency the agency that writes
 * @param number number and symbol of the paper, e.g. {@code Số: …/BC-KBLC}; may be empty
 * @param nation the national heading, two lines; no line on a paper without one
 * @param placeAndDate e.g. {@code Lai Châu, ngày 03 tháng 8 năm 2020}; may be empty
 */
public record Letterhead(
    String above, String agency, String number, List<String> nation, String placeAndDate) {
  /** A paper without heading. */
  public static final Letterhead NONE = new Letterhead("", "", "", List.of(), "");

  public Letterhead {
    above = PlainText.of(above);
    agency = PlainText.of(agency);
    number = PlainText.of(number);
    nation = nation.stream().map(PlainText::of).toList();
    placeAndDate = PlainText.of(placeAndDate);
  }

  /** Whether there is nothing to set. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
