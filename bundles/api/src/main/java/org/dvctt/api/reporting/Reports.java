/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.reporting;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Report runs: a report of the core written in a format of a plugin. */
@ProviderType
public interface Reports {
  /**
   * A written report.
   *
   * @param format format that wrote it with the plugin's version, for the audit line and the file's
   *     origin
   */
  record ReportFile(String name, String mediaType, byte[] bytes, String format) {}

  /** A format that is there now. */
  record Format(String name, String mediaType, String plugin) {}

  List<Format> formats();

  /** Names of the reports, e.g. {@code adoption}. */
  List<String> reports();

  /**
   * Runs a report.
   *
   * @param language {@code vi} or {@code en}
   * @throws org.dvctt.model.Refused NOT_FOUND for an unknown report or format, UNAVAILABLE when the
   *     plugin can't be asked
   */
  ReportFile run(
      Actor actor, String report, String format, @Nullable LocalDate asOf, String language);
}
