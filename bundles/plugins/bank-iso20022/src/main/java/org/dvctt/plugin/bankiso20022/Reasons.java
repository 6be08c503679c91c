/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something came back: ISO's code, the bank's own word and its sentences. */
final class Reasons {
  private Reasons() {}

  /**
   * @param part a {@code StsRsnInf} or a {@code RtrInf}
   */
  static String of(Part part) {
    return Stream.concat(
            Stream.of(part.text("Rsn", "Cd"), part.text("Rsn", "Prtry")),
            part.all("AddtlInf").stream().map(Part::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
