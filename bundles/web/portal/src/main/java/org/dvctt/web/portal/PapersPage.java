/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/**
 * The papers of a dossier: a draft takes them and lets them go, everybody who sees it reads them.
 */
final class PapersPage {
  private final Services services;
  private final DossierPage dossier;

  PapersPage(Services services) {
    this.services = services;
    dossier = new DossierPage(services);
  }

  Answer answer(Turn turn, List<String> path) {
    String id = path.get(1);
    if (!turn.posts() && path.size() == 4) {
      Attachments.Stored stored =
          services.attachments().open(turn.actor(), id, path.get(3)).orElseThrow(Portal::notFound);
      return new Answer.StoredFile(stored.attachment(), stored.file());
    }
    if (turn.posts() && path.size() == 3) {
      return changed(turn, id, true, "");
    }
    if (turn.posts() && path.size() == 5 && "remove".equals(path.get(4))) {
      return changed(turn, id, false, path.get(3));
    }
    throw Portal.notFound();
  }

  private Answer changed(Turn turn, String id, boolean more, String gone) {
    DossierView view = services.dossiers().find(turn.actor(), id).orElseThrow(Portal::notFound);
    try {
      List<Attachment> papers = new ArrayList<>(view.content().attachments());
      if (more) {
        papers.add(sent(turn, view.content()));
      } else {
        papers.removeIf(paper -> paper.sha256().equals(gone));
      }
      DossierContent content = view.content();
      NewDossier draft =
          new NewDossier(
              content.service(),
              content.account(),
              content.budgetYear(),
              content.vouchers(),
              papers);
      services.dossiers().edit(turn.actor(), id, turn.version(), draft, turn.command());
      return new Answer.Moved("/portal/dossiers/" + id + "?done=edit#papers");
    } catch (Refused refused) {
      return dossier.refused(turn, id, "papers", refused);
    }
  }

  private Attachment sent(Turn turn, DossierContent content) {
    Attachment file =
        turn.file(
                "file",
                (name, bytes) ->
                    services.attachments().put(turn.actor(), content.unit(), name, bytes))
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.INVALID,
                        List.of(
                            Reason.of(
                                "R25",
                                "file",
                                org.dvctt.model.Text.of("Chưa chọn tệp.", "No file is chosen."),
                                org.dvctt.model.Text.of(
                                    "Chọn tệp PDF, JPG, PNG hoặc DOCX.",
                                    "Choose a PDF, JPG, PNG or DOCX file.")))));
    AttachmentKind kind =
        List.of(AttachmentKind.values()).stream()
            .filter(one -> one.name().equals(turn.param("kind")))
            .findFirst()
            .orElse(AttachmentKind.OTHER);
    return new Attachment(kind, file.name(), file.mediaType(), file.size(), file.sha256());
  }
}
