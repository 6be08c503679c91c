/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Money;
import org.dvctt.model.Report;
import org.dvctt.model.Signature;
import org.dvctt.plugin.reportcsv.CsvFormat;
import org.dvctt.plugin.reportodt.OdtFormat;
import org.dvctt.plugin.reportpdf.PdfFormat;
import org.dvctt.plugin.reportxlsx.XlsxFormat;
import org.dvctt.spi.report.ReportFormat;

/** Writes one large report in a JVM of its own, whose whole heap is what it was given. */
final class ReportRun {
  private static final int COLUMNS = 12;
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private ReportRun() {}

  /**
   * @param args format, rows, file
   */
  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[1]);
    Path file = Path.of(args[2]);
    ReportFormat format =
        switch (args[0]) {
          case "xlsx" -> new XlsxFormat("Times New Roman", 12);
          case "pdf" -> new PdfFormat("AUTO", 11);
          case "odt" -> new OdtFormat("AUTO", "Times New Roman");
          default -> new CsvFormat();
        };
    int[] given = {0};
    long start = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(report(), () -> given[0] < rows ? row(given[0]++) : null, out);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%-4s | %,d rows x %d | %.2f s | %.1f MB file | heap of %d MiB, at most %.1f MiB used%n",
        args[0],
        rows,
        COLUMNS,
        millis / 1000.0,
        Files.size(file) / 1e6,
        Runtime.getRuntime().maxMemory() >> 20,
        peak() / 1048576.0);
  }

  /** Sum of the pools' own peaks, garbage included: more than was ever used at once. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static Report report() {
    List<Column> columns = new ArrayList<>();
    ColumnKind[] kinds = ColumnKind.values();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(new Column("Cột số " + (i + 1), kinds[i % kinds.length], i % 5 == 0 ? 24 : 12));
    }
    return new Report(
        "large",
        "vi",
        new Letterhead(
            "KHO BẠC NHÀ NƯỚC",
            "KHO BẠC NHÀ NƯỚC TỈNH MẪU",
            "",
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            "Tỉnh Mẫu, ngày 03 tháng 8 năm 2020"),
        List.of("BẢNG KÊ THANH TOÁN"),
        List.of(),
        columns,
        List.of(),
        List.of(),
        List.of(new Signature("GIÁM ĐỐC", "", "")));
  }

  private static List<Cell> row(int number) {
    Cell[] row = new Cell[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      row[i] =
          switch (i % 5) {
            case 0 -> Cell.of("Trường Tiểu học số " + number % 900 + ", cột " + i);
            case 1 -> Cell.of(number + i);
            case 2 -> Cell.of(Money.of(1_234_567L * (number + 1)));
            case 3 -> new Cell.Percent(BigDecimal.valueOf(number % 1_001, 1));
            default -> Cell.of(DAY.plusDays(number % 366));
          };
    }
    return List.of(row);
  }
}
