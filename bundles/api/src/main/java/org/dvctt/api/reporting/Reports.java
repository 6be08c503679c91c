/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.reporting;

import java.io.IOException;
import java.io.OutputStream;
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
   * @param content to be closed by who got it
   */
  record ReportFile(String name, String mediaType, String format, Content content) {}

  /** The bytes of a report; they lie in a file until it is closed. */
  interface Content extends AutoCloseable {
    long size();

    /** Copies all of it, once; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
  }

  /** A format that is there now. */
  record Format(String name, String mediaType, String plugin) {}

  /**
   * What is wanted of a report.
   *
   * @param from first day of the period; null: the report's own usual one
   * @param asOf last day of the period and valid date; null: today
   * @param language {@code vi} or {@code en}
   */
  record Wish(@Nullable LocalDate from, @Nullable LocalDate asOf, String language) {}

  List<Format> formats();

  /** Names of the reports that the person may run, e.g. {@code adoption}. */
  List<String> reports(Actor actor);

  /**
   * Runs a report.
   *
   * @throws org.dvctt.model.Refused NOT_FOUND for an unknown report or format, FORBIDDEN for a
   *     person without the role, INVALID {@code BAD_PERIOD}, CONFLICT {@code REPORT_TOO_LARGE} or
   *     {@code REPORT_UNWRITABLE} when it does not fit the format, UNAVAILABLE when the plugin
   *     can't be asked
   */
  ReportFile run(Actor actor, String report, String format, Wish wish);
}
