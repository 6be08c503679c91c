/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.util.List;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Report;
import org.dvctt.model.Signature;

/** What stands above and below the table. */
final class Frame {
  private static final float LEADING = 1.3f;
  private static final float TEXT = 13;
  private static final float SMALL = 12;
  private static final float NOTE = 11;
  private static final float INDENT = 28;
  private static final float TO_SIGN = 54;
  private final Paper paper;
  private final Report report;

  Frame(Paper paper, Report report) {
    this.paper = paper;
    this.report = report;
  }

  void above() throws IOException {
    if (!report.letterhead().isEmpty()) {
      letterhead(report.letterhead());
      paper.down(14);
    }
    for (int i = 0; i < report.title().size(); i++) {
      float size = i == 0 ? 15 : i == 1 ? 14 : TEXT;
      Paper.Cut cut = i < 2 ? Paper.Cut.BOLD : Paper.Cut.ITALIC;
      centred(report.title().get(i), cut, size, paper.left(), paper.width());
    }
    paper.down(8);
    for (String paragraph : report.opening()) {
      paragraph(paragraph, Paper.Cut.PLAIN, TEXT, INDENT);
      paper.down(3);
    }
    paper.down(5);
  }

  private void letterhead(Letterhead head) throws IOException {
    float top = paper.y();
    float left = paper.width() * 0.42f;
    centred(head.above(), Paper.Cut.PLAIN, SMALL, paper.left(), left);
    centred(head.agency(), Paper.Cut.BOLD, SMALL, paper.left(), left);
    under(head.agency(), Paper.Cut.BOLD, SMALL, paper.left(), left, 0.4f);
    paper.down(4);
    centred(head.number(), Paper.Cut.PLAIN, SMALL, paper.left(), left);
    float lower = paper.y();
    paper.down(lower - top);
    float x = paper.left() + left;
    float right = paper.width() - left;
    for (int i = 0; i < head.nation().size(); i++) {
      centred(head.nation().get(i), Paper.Cut.BOLD, i == 0 ? SMALL : TEXT, x, right);
      if (i == 1) {
        under(head.nation().get(i), Paper.Cut.BOLD, TEXT, x, right, 1);
      }
    }
    paper.down(4);
    centred(head.placeAndDate(), Paper.Cut.ITALIC, TEXT, x, right);
    paper.down(Math.max(0, paper.y() - lower));
  }

  /** A rule below the line that was just set, so much of its length. */
  private void under(String text, Paper.Cut cut, float size, float x, float width, float part)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    float length = Math.min(width, paper.face(cut).width(Face.composed(text)) * size) * part;
    float from = x + (width - length) / 2;
    paper.line(from, paper.y() - 4, from + length, paper.y() - 4);
  }

  void below() throws IOException {
    paper.down(8);
    // Who signs stands below something of the report, if only its notes.
    float needed = (report.notes().size() * NOTE + 3 * TEXT) * LEADING + TO_SIGN;
    if (!report.signatures().isEmpty() && !paper.fits(needed) && needed < paper.height()) {
      paper.next();
    }
    for (String note : report.notes()) {
      paragraph(note, Paper.Cut.ITALIC, NOTE, 0);
    }
    List<Signature> signatures = report.signatures();
    if (signatures.isEmpty()) {
      return;
    }
    paper.down(12);
    // A signature does not stand alone on a page, nor far from its office.
    if (!paper.fits(3 * TEXT * LEADING + TO_SIGN)) {
      paper.next();
    }
    float each = paper.width() / Math.max(2, signatures.size());
    float x = paper.left() + paper.width() - each * signatures.size();
    float top = paper.y();
    float lowest = top;
    for (Signature signature : signatures) {
      paper.down(paper.y() - top);
      centred(signature.office(), Paper.Cut.BOLD, TEXT, x, each);
      centred(signature.how(), Paper.Cut.ITALIC, SMALL, x, each);
      paper.down(TO_SIGN);
      centred(signature.name(), Paper.Cut.BOLD, TEXT, x, each);
      lowest = Math.min(lowest, paper.y());
      x += each;
    }
    paper.down(paper.y() - lowest);
  }

  private void centred(String text, Paper.Cut cut, float size, float x, float width)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    for (String line : Wrapping.lines(text, paper.face(cut), width / size)) {
      room(size);
      float at = x + (width - paper.face(cut).width(line) * size) / 2;
      paper.put(line, cut, size, at, paper.y());
    }
  }

  private void paragraph(String text, Paper.Cut cut, float size, float indent) throws IOException {
    // The first line is shorter: a blank that the wrapping sees, and the lines after it do not.
    Face face = paper.face(cut);
    List<String> lines = Wrapping.lines(text, face, (paper.width() - indent) / size);
    if (lines.size() > 1 && indent > 0) {
      String rest = Face.composed(text).substring(lines.get(0).length()).strip();
      room(size);
      paper.put(lines.get(0), cut, size, paper.left() + indent, paper.y());
      lines = Wrapping.lines(rest, face, paper.width() / size);
      indent = 0;
    }
    for (String line : lines) {
      room(size);
      paper.put(line, cut, size, paper.left() + indent, paper.y());
    }
  }

  private void room(float size) throws IOException {
    if (!paper.fits(size * LEADING)) {
      paper.next();
    }
    paper.down(size * LEADING);
  }
}
