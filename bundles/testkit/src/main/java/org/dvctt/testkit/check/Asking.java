/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.Optional;
import java.util.function.Supplier;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** Asks a plugin and notes what it throws. */
final class Asking {
  private static final int LONGEST = 200;

  private Asking() {}

  /** The answer; empty, with a finding, when the plugin threw or answered null. */
  static <T> Optional<T> ask(AnswerLook look, Text asked, Supplier<@Nullable T> plugin) {
    try {
      T answer = plugin.get();
      if (answer == null) {
        look.add("Trả lời null (" + asked.vi() + ").", "It answers null (" + asked.en() + ").");
      }
      return Optional.ofNullable(answer);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      String what = e.toString();
      String shown = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
      look.add(
          "Ném lỗi " + shown + " (" + asked.vi() + ").",
          "It throws " + shown + " (" + asked.en() + ").");
      return Optional.empty();
    }
  }

  /** Asks twice and notes when the answers differ. */
  static <T> Optional<T> askTwice(AnswerLook look, Text asked, Supplier<@Nullable T> plugin) {
    Optional<T> first = ask(look, asked, plugin);
    if (first.isPresent() && !first.equals(ask(look, asked, plugin))) {
      look.add(
          "Cùng một câu hỏi mà trả lời khác nhau (" + asked.vi() + ").",
          "The same question gets two different answers (" + asked.en() + ").");
    }
    return first;
  }
}
