/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.ConclusionView;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes files into the blob store and gives them out again with the dossiers that name them. */
@Component
public final class SentFiles implements Attachments {
  private static final int LONGEST_NAME = 200;
  private final Ground ground;

  @Activate
  public SentFiles(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public Attachment put(Actor actor, UnitCode unit, String name, InputStream bytes) {
    ground.transactions.<Boolean>read(tx -> Reach.mayAttach(ground, tx, actor, unit));
    String plain = plain(name);
    try (BufferedInputStream in = new BufferedInputStream(bytes, 64 * 1024)) {
      in.mark(FileKind.LOOKED_AT);
      byte[] head = in.readNBytes(FileKind.LOOKED_AT);
      in.reset();
      FileKind kind = FileKind.of(plain, head).orElseThrow(SentFiles::wrongKind);
      String hash = ground.blobs.put(in, ground.settings.attachmentMostBytes());
      Path file = ground.blobs.file(hash).orElseThrow();
      Attachment sent =
          new Attachment(AttachmentKind.OTHER, plain, kind.mediaType(), Files.size(file), hash);
      ground.transactions.writing(
          tx -> {
            boolean first =
                Sql.in(tx)
                    .insert(
                        "INSERT INTO attachment (unit_code, sha256, file_name, media_type, size_bytes,"
                            + " sent_by, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        unit.value(),
                        hash,
                        plain,
                        kind.mediaType(),
                        sent.size(),
                        actor.person(),
                        ground.clock.now());
            if (first) {
              ground.audit.record(
                  tx,
                  new AuditEntry(
                      actor.person(), "attachment.put", "attachment:" + hash, "DONE", "", "{}"));
            }
          });
      return sent;
    } catch (Refused e) {
      throw e.reasons().get(0).code().equals("FILE_TOO_LARGE") ? tooLarge() : e;
    } catch (IOException e) {
      throw new UncheckedIOException("a file could not be stored", e);
    }
  }

  @Override
  public Optional<Stored> open(Actor actor, String dossier, String sha256) {
    return ground.transactions.<Optional<Stored>>read(
        tx ->
            new DossierTable(Sql.in(tx))
                .find(dossier)
                .filter(row -> Reach.sees(actor, row))
                .flatMap(row -> paper(row, actor, Sql.in(tx), sha256))
                .flatMap(paper -> ground.blobs.file(sha256).map(file -> new Stored(paper, file))));
  }

  /** A paper of the dossier, or for people of the treasury an evidence of a conclusion about it. */
  private static Optional<Attachment> paper(DossierRow row, Actor actor, Sql sql, String sha256) {
    return named(row.content().attachments().stream(), sha256)
        .or(
            () ->
                Reach.seesForTreasury(actor, row)
                    ? named(Resolution.of(sql, row).stream().map(ConclusionView::evidence), sha256)
                    : Optional.empty());
  }

  private static Optional<Attachment> named(Stream<Attachment> papers, String sha256) {
    return papers.filter(paper -> paper.sha256().equals(sha256)).findFirst();
  }

  /** The file's own name without folders and control characters, in one Unicode form. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
  }

  private static Refused wrongKind() {
    return new Refused(
        Refused.Kind.INVALID,
        Refusals.fault(
            "R25",
            "file",
            "Chỉ nhận tệp PDF, JPG, PNG, DOCX; phần đuôi tên phải đúng với nội dung tệp.",
            "Only PDF, JPG, PNG and DOCX files are taken, and the name's ending fits the content.",
            "Chuyển giấy tờ sang PDF rồi gửi lại.",
            "Turn the paper into a PDF and send it again."));
  }

  private Refused tooLarge() {
    long most = ground.settings.attachmentMostBytes() >> 20;
    return new Refused(
        Refused.Kind.INVALID,
        Refusals.fault(
            "R25",
            "file",
            "Tệp lớn hơn " + most + " MB.",
            "The file is larger than " + most + " MB.",
            "Nén hoặc chia nhỏ tệp rồi gửi lại.",
            "Compress or split the file and send it again."));
  }
}
