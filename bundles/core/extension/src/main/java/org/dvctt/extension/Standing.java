/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.LocalDate;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.PluginRef;

/**
 * What one bundle of a plugin is allowed, by the wanted state (law 18): its services count only as
 * far as this says.
 *
 * @param part whether it is asked
 * @param sha256 of the plugin's file
 * @param activated number of the change that made it asked: of two versions that cover the same day
 *     and province the later one is asked
 * @param kinds what it is; empty when that isn't known, as it was never installed
 * @param provinces it may serve; empty: every province
 * @param from first legal day that it judges or serves
 * @param to last such day
 * @param percent share of the questions that it is asked while it judges beside what is asked
 */
public record Standing(
    PluginRef plugin,
    Part part,
    String sha256,
    long activated,
    Set<PluginKind> kinds,
    Set<String> provinces,
    LocalDate from,
    LocalDate to,
    int percent) {
  /** What part a version has. */
  public enum Part {
    /** It is asked. */
    ASKED,
    /** It judges beside what is asked, without effect. */
    SHADOW,
    /** It is there, but nobody asks it. */
    STAGED
  }

  public Standing {
    kinds = Set.copyOf(kinds);
    provinces = Set.copyOf(provinces);
  }

  /** One that is asked every question. */
  public Standing(
      PluginRef plugin,
      Part part,
      String sha256,
      long activated,
      Set<PluginKind> kinds,
      Set<String> provinces,
      LocalDate from,
      LocalDate to) {
    this(plugin, part, sha256, activated, kinds, provinces, from, to, 100);
  }

  /** Nothing is known of it: it may be a rule for everybody, so everybody waits for it. */
  public static Standing unknown(String id) {
    return new Standing(
        new PluginRef(id, "?"),
        Part.ASKED,
        "",
        0,
        Set.of(),
        Set.of(),
        LocalDate.MIN,
        LocalDate.MAX);
  }

  /** True when it serves the extension point, as far as is known. */
  boolean serves(PluginKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** True when it may be asked about this province on this day; an empty province is nobody's. */
  public boolean covers(String province, LocalDate on) {
    return (province.isEmpty() || provinces.isEmpty() || provinces.contains(province))
        && !on.isBefore(from)
        && !on.isAfter(to);
  }
}
