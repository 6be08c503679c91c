/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportRows;

/** The table of a report, its head again on each page. A row that is higher than a page goes on. */
final class Table {
  private static final float SMALLEST = 6.5f;
  private static final float LEADING = 1.2f;
  private static final float PAD = 3;

  /** Width of a usual character at size 1, a little more than it is. */
  private static final float CHARACTER = 0.5f;

  private final Paper paper;
  private final Report report;
  private final float size;
  private final float[] edges;

  Table(Paper paper, Report report, int wanted) {
    this.paper = paper;
    this.report = report;
    int all = report.columns().stream().mapToInt(Column::width).sum();
    float room = paper.width() - report.columns().size() * 2 * PAD;
    this.size = Math.max(SMALLEST, Math.min(wanted, room / (all * CHARACTER)));
    this.edges = new float[report.columns().size() + 1];
    edges[0] = paper.left();
    for (int i = 0; i < report.columns().size(); i++) {
      edges[i + 1] = edges[i] + paper.width() * report.columns().get(i).width() / all;
    }
  }

  void write(ReportRows rows) throws IOException {
    head();
    for (List<Cell> row = rows.next(); row != null; row = rows.next()) {
      row(row, Paper.Cut.PLAIN);
    }
    if (!report.totals().isEmpty()) {
      row(report.totals(), Paper.Cut.BOLD);
    }
  }

  private void head() throws IOException {
    List<String> titles = report.columns().stream().map(Column::title).toList();
    List<List<String>> cells = wrapped(titles, Paper.Cut.BOLD);
    int most = Math.min(lines(cells), Math.max(1, fitting() - 1));
    if (!paper.fits((most + 1) * size * LEADING + 4 * PAD)) {
      paper.next();
    }
    float height = height(most);
    paper.ground(edges[0], paper.y() - height, paper.width(), height);
    paper.line(edges[0], paper.y(), edges[edges.length - 1], paper.y());
    for (int i = 0; i < cells.size(); i++) {
      int count = Math.min(most, cells.get(i).size());
      float first = paper.y() - (height - count * size * LEADING) / 2 - size;
      for (int line = 0; line < count; line++) {
        String text = cells.get(i).get(line);
        float x = (edges[i] + edges[i + 1] - paper.face(Paper.Cut.BOLD).width(text) * size) / 2;
        paper.put(text, Paper.Cut.BOLD, size, x, first - line * size * LEADING);
      }
    }
    rules(height);
  }

  private void row(List<Cell> row, Paper.Cut cut) throws IOException {
    List<String> texts = new ArrayList<>(row.size());
    for (Cell cell : row) {
      texts.add(cell.shown(report.language()));
    }
    List<List<String>> cells = wrapped(texts, cut);
    int all = lines(cells);
    // Whole on one page where that can be; else on as many as it takes.
    if (!paper.fits(height(all))) {
      again();
    }
    for (int from = 0; from < all; ) {
      int some = Math.min(all - from, Math.max(1, fitting()));
      lines(cells, cut, from, from + some);
      from += some;
      if (from < all) {
        again();
      }
    }
  }

  private void again() throws IOException {
    paper.next();
    head();
  }

  /** How many lines of a row the rest of the page has room for. */
  private int fitting() {
    int count = 0;
    while (paper.fits(height(count + 1))) {
      count++;
    }
    return count;
  }

  private void lines(List<List<String>> cells, Paper.Cut cut, int from, int to) throws IOException {
    float first = paper.y() - PAD - size;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i);
      for (int line = from; line < Math.min(to, lines.size()); line++) {
        String text = lines.get(line);
        paper.put(text, cut, size, at(i, text, cut), first - (line - from) * size * LEADING);
      }
    }
    rules(height(to - from));
  }

  private float at(int column, String text, Paper.Cut cut) throws IOException {
    ColumnKind kind = report.columns().get(column).kind();
    if (kind == ColumnKind.TEXT) {
      return edges[column] + PAD;
    }
    float width = paper.face(cut).width(text) * size;
    return kind.isNumber()
        ? edges[column + 1] - PAD - width
        : (edges[column] + edges[column + 1] - width) / 2;
  }

  private void rules(float height) {
    float lower = paper.y() - height;
    for (float edge : edges) {
      paper.line(edge, paper.y(), edge, lower);
    }
    paper.line(edges[0], lower, edges[edges.length - 1], lower);
    paper.down(height);
  }

  private float height(int lines) {
    return lines * size * LEADING + 2 * PAD;
  }

  private static int lines(List<List<String>> cells) {
    int most = 1;
    for (List<String> cell : cells) {
      most = Math.max(most, cell.size());
    }
    return most;
  }

  private List<List<String>> wrapped(List<String> texts, Paper.Cut cut) throws IOException {
    List<List<String>> cells = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      float room = (edges[i + 1] - edges[i] - 2 * PAD) / size;
      cells.add(Wrapping.lines(texts.get(i), paper.face(cut), room));
    }
    return cells;
  }
}
