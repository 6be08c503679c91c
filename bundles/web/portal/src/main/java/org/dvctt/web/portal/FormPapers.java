/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;

/**
 * Files that come within a larger form. A browser forgets a chosen file when the form is shown
 * again; so each is stored at once, and the form keeps its hash.
 */
final class FormPapers {
  private static final int MOST = 30;

  private final List<Attachment> kept;
  private final AttachmentKind chosenKind;
  private boolean changed;

  private FormPapers(List<Attachment> kept, AttachmentKind chosenKind) {
    this.kept = new ArrayList<>(kept);
    this.chosenKind = chosenKind;
  }

  static FormPapers of(List<Attachment> present) {
    return new FormPapers(present, AttachmentKind.OTHER);
  }

  /** What came with the request, without a file that it brings new. */
  static FormPapers typed(Turn turn) {
    List<Attachment> kept = new ArrayList<>();
    for (int i = 0; i < MOST && !turn.param(at(i) + "sha256").isEmpty(); i++) {
      String size = turn.param(at(i) + "size");
      kept.add(
          new Attachment(
              kind(turn.param(at(i) + "kind")),
              turn.param(at(i) + "name"),
              "",
              size.matches("\\d{1,12}") ? Long.parseLong(size) : 0,
              turn.param(at(i) + "sha256")));
    }
    FormPapers papers = new FormPapers(kept, kind(turn.param("paper.kind")));
    String wanted = turn.param("do");
    if (wanted.matches("drop\\.\\d{1,2}")) {
      int gone = Integer.parseInt(wanted.substring("drop.".length()));
      if (gone < kept.size()) {
        papers.kept.remove(gone);
      }
      papers.changed = true;
    }
    papers.changed |= wanted.equals("attach");
    return papers;
  }

  /**
   * Stores the file that came with the form, if one did.
   *
   * @throws Refused INVALID when the file can't be taken; the fault is at the file's field
   */
  void take(Turn turn, Services services, UnitCode unit) {
    turn.file("file", (name, bytes) -> services.attachments().put(turn.actor(), unit, name, bytes))
        .map(
            file ->
                new Attachment(
                    chosenKind, file.name(), file.mediaType(), file.size(), file.sha256()))
        .filter(file -> kept.size() < MOST)
        .ifPresent(kept::add);
  }

  private static AttachmentKind kind(String name) {
    return Stream.of(AttachmentKind.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(AttachmentKind.OTHER);
  }

  private static String at(int i) {
    return "attachments[" + i + "].";
  }

  List<Attachment> kept() {
    return kept;
  }

  AttachmentKind chosenKind() {
    return chosenKind;
  }

  /** True when a button only added or removed a file. */
  boolean changed() {
    return changed;
  }
}
