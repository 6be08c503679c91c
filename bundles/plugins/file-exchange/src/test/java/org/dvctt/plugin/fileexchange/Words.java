/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Text;

/** A book of words: what was sent and what came in, in the journal's order. */
final class Words implements Book {
  final List<String> heard = new ArrayList<>();

  @Override
  public void heard(List<String> effects) {
    heard.addAll(effects);
  }

  @Override
  public Reading read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return switch (text) {
      case "bad" -> throw new BadFile("hỏng", "bad");
      case "stumble" -> throw new IndexOutOfBoundsException("7");
      default ->
          Reading.taken(
              List.of("in " + text),
              text.contains("?") ? List.of(Text.of("lạ", "strange")) : List.of());
    };
  }
}
