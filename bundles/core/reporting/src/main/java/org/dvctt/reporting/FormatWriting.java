/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.api.reporting.Reports.Format;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.WrittenReport;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Report;
import org.dvctt.reporting.written.RowSpool;
import org.dvctt.reporting.written.WrittenFile;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.UnwritableReport;

/** Has reports written by the formats that are there. */
final class FormatWriting {
  private final Guard guard;

  FormatWriting(Guard guard) {
    this.guard = guard;
  }

  List<Format> all() {
    return guard.admitted(ReportFormat.class).stream().map(this::format).toList();
  }

  Format format(PluginRef plugin) {
    return new Format(
        guard.property(ReportFormat.class, plugin, ReportFormat.FORMAT),
        guard.property(ReportFormat.class, plugin, ReportFormat.MEDIA_TYPE),
        plugin.toString());
  }

  /**
   * Looks whether a format is there.
   *
   * @throws Refused NOT_FOUND when it isn't
   */
  void require(String format) {
    if (all().stream().noneMatch(there -> there.name().equals(format))) {
      throw Refusals.unknownFormat(format);
    }
  }

  /** Each try has a file of its own: one that was given up may still be written into. */
  Guard.Answer<WrittenFile> write(String format, Guard.Scope scope, Report report, RowSpool rows) {
    try {
      return guard.steadily(() -> once(writer(format, scope), scope, report, rows));
    } catch (PluginFailure e) {
      Refused refused = Refusals.formatSilent(e.plugin());
      refused.initCause(e);
      throw refused;
    }
  }

  private PluginRef writer(String format, Guard.Scope scope) {
    return guard.admitted(ReportFormat.class, scope).stream()
        .filter(plugin -> format(plugin).name().equals(format))
        .findFirst()
        .orElseThrow(() -> Refusals.unknownFormat(format));
  }

  private Guard.Answer<WrittenFile> once(
      PluginRef plugin, Guard.Scope scope, Report report, RowSpool rows) {
    WrittenFile file = new WrittenFile(guard.mostReportBytes());
    boolean given = false;
    try {
      AtomicReference<UnwritableReport> unwritable = new AtomicReference<>();
      Guard.Answer<WrittenReport> answer =
          guard.call(
              ReportFormat.class,
              plugin,
              scope,
              format -> written(format, report, rows, file, unwritable));
      file.whole();
      UnwritableReport why = unwritable.get();
      if (why != null) {
        throw Refusals.unwritable(why);
      } else if (file.over()) {
        throw Refusals.tooLarge(guard.mostReportBytes());
      }
      given = true;
      return new Guard.Answer<>(file, answer.plugin(), answer.snapshot());
    } finally {
      if (!given) {
        file.close();
      }
    }
  }

  /** Runs on the plugin's thread. What isn't the plugin's fault is an answer, not a failure. */
  private static WrittenReport written(
      ReportFormat format,
      Report report,
      RowSpool rows,
      WrittenFile file,
      AtomicReference<UnwritableReport> unwritable) {
    try (RowSpool.Reading reading = rows.read()) {
      format.write(report, reading, file);
      return new WrittenReport(file.size(), !file.over());
    } catch (UnwritableReport e) {
      unwritable.set(e);
      return new WrittenReport(file.size(), false);
    } catch (IOException | RuntimeException e) {
      if (file.over()) {
        return new WrittenReport(file.size(), false);
      }
      throw e instanceof RuntimeException runtime
          ? runtime
          : new UncheckedIOException((IOException) e);
    }
  }
}
