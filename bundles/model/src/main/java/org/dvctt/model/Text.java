/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** A sentence for people in Vietnamese and English. */
public record Text(String vi, String en) {
  /** Nothing to say. */
  public static final Text NONE = new Text("", "");

  public static Text of(String vi, String en) {
    return new Text(vi, en);
  }

  /** The sentence in the asked language: {@code en} for English, Vietnamese for all others. */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
