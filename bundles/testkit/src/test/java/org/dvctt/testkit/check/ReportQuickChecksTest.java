/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Text;
import org.dvctt.spi.report.ReportFormat;
import org.junit.Test;

public class ReportQuickChecksTest {
  private static final ReportFormat SOUND =
      (report, rows, out) -> {
        out.write(report.name().getBytes(StandardCharsets.UTF_8));
        while (rows.next() != null) {
          out.write('x');
        }
      };

  @Test
  public void aFormatThatWritesAllRowsIsSound() {
    assertEquals(List.of(), ReportQuickChecks.run(SOUND));
  }

  @Test
  public void whatIsWrongIsSaid() {
    Map<String, ReportFormat> wrong =
        Map.of(
            "writes nothing",
            (report, rows, out) -> {
              while (rows.next() != null) {
                // taken, and lost
              }
            },
            "does not take all rows",
            (report, rows, out) -> out.write('x'),
            "closes a stream that isn't its own",
            (report, rows, out) -> {
              SOUND.write(report, rows, out);
              out.close();
            },
            "throws: java.lang.IllegalStateException: no",
            (report, rows, out) -> {
              throw new IllegalStateException("no");
            });
    wrong.forEach(
        (said, format) -> {
          List<Text> found = ReportQuickChecks.run(format);
          assertTrue(said + " in " + found, found.stream().anyMatch(f -> f.en().endsWith(said)));
        });
  }
}
