/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import com.fasterxml.jackson.core.JacksonException;
import java.util.Optional;
import org.dvctt.core.ports.Blobs;
import org.dvctt.model.Attachment;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.DossierContent;

/** A dossier against its own history, content, signatures and papers. */
final class HistoryProof {
  private HistoryProof() {}

  static void of(ProvedDossier dossier, Findings found) {
    String state = "";
    int number = 0;
    for (ProvedDossier.Line line : dossier.history()) {
      number++;
      if (line.number() != number) {
        found.history(
            "dossier.history.gap",
            "dossier_history",
            "Thiếu dòng lịch sử " + number + ".",
            "History line " + number + " is missing.");
        number = line.number();
      } else if (!state.equals(line.from() == null ? "" : line.from())) {
        found.history(
            "dossier.history.step",
            "dossier_history",
            "Dòng "
                + number
                + " bắt đầu từ "
                + line.from()
                + ", dòng trước kết thúc ở "
                + state
                + ".",
            "Line "
                + number
                + " begins at "
                + line.from()
                + ", the one before ends at "
                + state
                + ".");
      }
      state = line.to();
    }
    if (!state.equals(dossier.state())) {
      found.history(
          "dossier.state",
          "dossier",
          "Trạng thái ghi " + dossier.state() + ", lịch sử kết thúc ở " + state + ".",
          "The state is " + dossier.state() + ", the history ends at " + state + ".");
    }
    if (dossier.historyLines() != number || dossier.rowVersion() != number) {
      found.history(
          "dossier.version",
          "dossier",
          "Phiên bản "
              + dossier.rowVersion()
              + " và "
              + dossier.historyLines()
              + " dòng không khớp lịch sử có "
              + number
              + " dòng.",
          "Version "
              + dossier.rowVersion()
              + " and "
              + dossier.historyLines()
              + " lines do not fit a history of "
              + number
              + ".");
    }
    if (dossier.sent() && dossier.code().isEmpty()) {
      found.history(
          "dossier.code",
          "dossier",
          "Hồ sơ đã gửi mà không có mã.",
          "The dossier was sent and has no code.");
    }
  }

  /** The content, when it can be read and fits its hash. */
  static Optional<DossierContent> content(ProvedDossier dossier, Findings found) {
    DossierContent content;
    try {
      content = ContentJson.content(dossier.content());
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof JacksonException)) {
        throw e;
      }
      changed(found, "Nội dung lưu không đọc được.", "The stored content can't be read.");
      return Optional.empty();
    }
    if (!CanonicalForm.hash(content).equals(dossier.contentHash())) {
      changed(
          found,
          "Nội dung lưu không khớp mã băm của nó.",
          "The stored content does not fit its hash.");
      return Optional.empty();
    }
    if (content.total().dong() != dossier.total()) {
      changed(
          found,
          "Tổng tiền ghi " + dossier.total() + " đ, nội dung là " + content.total() + " đ.",
          "The total is " + dossier.total() + " đ, that of the content " + content.total() + " đ.");
    }
    return Optional.of(content);
  }

  static void signatures(ProvedDossier dossier, Findings found) {
    for (ProvedDossier.Signed signature : dossier.signatures()) {
      if (!signature.hash().equals(signature.kept().orElse(dossier.contentHash()))) {
        found.history(
            "dossier.signature",
            "dossier_signature",
            "Chữ ký ở dòng " + signature.line() + " ký nội dung khác.",
            "The signature at line " + signature.line() + " is for another content.");
      }
    }
  }

  /** Papers whose bytes were stored; one that was only declared (size 0) has none yet. */
  static void papers(DossierContent content, Blobs blobs, Findings found) {
    for (Attachment paper : content.attachments()) {
      if (paper.size() > 0 && blobs.file(paper.sha256()).isEmpty()) {
        found.history(
            "dossier.attachment",
            "dossier",
            "Không còn tệp " + paper.sha256() + " của hồ sơ.",
            "The file " + paper.sha256() + " of the dossier is gone.");
      }
    }
  }

  private static void changed(Findings found, String vi, String en) {
    found.history("dossier.content", "dossier", vi, en);
  }
}
