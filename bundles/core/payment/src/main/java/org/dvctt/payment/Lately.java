/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately from stored texts, by text: on its way a dossier is looked at by a dozen
 * acts, and each time the same is read from it. What is kept must never change.
 *
 * @param <T> what a text says
 */
final class Lately<T> {
  private final Map<String, T> read = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private final Function<String, T> reading;
  private long signs;

  /**
   * @param most signs of all texts together; what was not asked for longest goes first
   * @param reading says the same of the same text
   */
  Lately(long most, Function<String, T> reading) {
    this.most = most;
    this.reading = reading;
  }

  T read(String text) {
    T before = find(text);
    if (before != null) {
      return before;
    }
    T now = reading.apply(text);
    keep(text, now);
    return now;
  }

  private synchronized @Nullable T find(String text) {
    return read.get(text);
  }

  private synchronized void keep(String text, T said) {
    if (read.put(text, said) == null) {
      signs += text.length();
    }
    Iterator<String> oldest = read.keySet().iterator();
    while (signs > most) {
      signs -= oldest.next().length();
      oldest.remove();
    }
  }
}
