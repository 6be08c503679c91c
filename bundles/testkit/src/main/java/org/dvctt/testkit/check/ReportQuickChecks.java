/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Report;
import org.dvctt.model.Text;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.testkit.report.SampleReports;
import org.jspecify.annotations.Nullable;

/**
 * What every report format keeps, quickly: it writes something for a small report of every kind and
 * for one without rows, takes all rows, and leaves the stream open.
 */
public final class ReportQuickChecks {
  private ReportQuickChecks() {}

  /** Returns what is wrong, for people; empty when nothing is. */
  public static List<Text> run(ReportFormat format) {
    List<Text> findings = new ArrayList<>();
    write(format, SampleReports.everyKind("vi"), SampleReports.rows(20), findings);
    write(format, SampleReports.everyKind("en"), List.of(), findings);
    write(format, SampleReports.plain(), SampleReports.plainRows(), findings);
    return List.copyOf(findings);
  }

  private static void write(
      ReportFormat format, Report report, List<List<Cell>> rows, List<Text> findings) {
    Iterator<List<Cell>> left = rows.iterator();
    Watched out = new Watched();
    @Nullable String thrown = null;
    try {
      format.write(report, () -> left.hasNext() ? left.next() : null, out);
    } catch (IOException | RuntimeException e) {
      thrown = e.toString();
    }
    String what = report.name() + ", " + rows.size() + " rows";
    if (thrown != null) {
      add(findings, what, "ném ngoại lệ: " + thrown, "throws: " + thrown);
      return;
    }
    if (out.size() == 0) {
      add(findings, what, "không ghi gì", "writes nothing");
    }
    if (left.hasNext()) {
      add(findings, what, "không lấy hết các dòng", "does not take all rows");
    }
    if (out.closed) {
      add(findings, what, "đóng luồng không phải của nó", "closes a stream that isn't its own");
    }
  }

  private static void add(List<Text> findings, String what, String vi, String en) {
    findings.add(Text.of(what + ": " + vi, what + ": " + en));
  }

  private static final class Watched extends ByteArrayOutputStream {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }
}
