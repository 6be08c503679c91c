/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * How long each format takes for a large report, in a JVM of its own with a small heap: what it
 * keeps of the rows would not fit. {@code -Drows=100000}; the heap of all but PDF is 32 MiB, that
 * of PDF, which keeps its packed pages, 256.
 */
public class ReportFormatsTest {
  private final int rows = Integer.getInteger("rows", 5_000);
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void eachFormatWritesALargeReportInASmallHeap() throws Exception {
    for (String format : List.of("csv", "xlsx", "odt", "pdf")) {
      Path file = temporary.getRoot().toPath().resolve("report." + format);
      String said = run(format, format.equals("pdf") ? "-Xmx256m" : "-Xmx32m", file);
      System.out.print(said);
      assertTrue(said, said.startsWith(format) && Files.size(file) > rows);
    }
  }

  private String run(String format, String heap, Path file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ReportRun.class.getName(),
                format,
                Integer.toString(rows),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(said, 0, process.waitFor());
    return said.substring(said.lastIndexOf('\n', said.length() - 2) + 1);
  }
}
