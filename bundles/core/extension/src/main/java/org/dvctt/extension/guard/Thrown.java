/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin threw, made harmless while still on its thread: an exception of the plugin's own
 * class may hang or throw when its text is asked for, and keeps the plugin's class loader alive.
 */
final class Thrown extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  private Thrown(String description, StackTraceElement[] trace) {
    super(description, null, false, true);
    setStackTrace(trace);
  }

  /** Class and message, shortened; the class alone where the message can't be had. */
  static String describe(Throwable thrown) {
    try {
      String text = String.valueOf(thrown);
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    } catch (Throwable e) {
      return thrown.getClass().getName();
    }
  }

  /** The same where all its parts are of the platform's or the core's classes, else a picture. */
  static Throwable harmless(Throwable thrown) {
    try {
      Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      if (trusted(thrown, seen)) {
        return thrown;
      }
      return new Thrown(describe(thrown), thrown.getStackTrace());
    } catch (Throwable e) {
      return new Thrown(thrown.getClass().getName(), new StackTraceElement[0]);
    }
  }

  private static boolean trusted(@Nullable Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return true;
    }
    ClassLoader loader = thrown.getClass().getClassLoader();
    boolean ours =
        loader == null
            || loader == ClassLoader.getPlatformClassLoader()
            || loader == Thrown.class.getClassLoader();
    if (!ours || !trusted(thrown.getCause(), seen)) {
      return false;
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (!trusted(suppressed, seen)) {
        return false;
      }
    }
    return true;
  }
}
