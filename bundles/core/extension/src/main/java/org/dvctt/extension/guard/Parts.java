/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Parts of answers: there, and no longer than allowed. The words name the part and never repeat
 * what it holds.
 */
final class Parts {
  private final GuardLimits.Answers limits;

  Parts(GuardLimits.Answers limits) {
    this.limits = limits;
  }

  <T> T present(@Nullable T part, String name) {
    if (part == null) {
      throw new GarbageAnswer("no " + name);
    }
    return part;
  }

  void text(@Nullable String text, String name) {
    int length = present(text, name).length();
    sound(
        length <= limits.text(),
        name + " of " + length + " characters; " + limits.text() + " are allowed");
  }

  void word(@Nullable String text, String name) {
    text(text, name);
    sound(!present(text, name).isBlank(), name + " is blank");
  }

  void text(@Nullable Text text, String name) {
    Text both = present(text, name);
    text(both.vi(), name + " (vi)");
    text(both.en(), name + " (en)");
  }

  void few(int count, String name) {
    sound(count <= limits.items(), "more than " + limits.items() + " " + name);
  }

  void sound(boolean so, String otherwise) {
    if (!so) {
      throw new GarbageAnswer(otherwise);
    }
  }
}
