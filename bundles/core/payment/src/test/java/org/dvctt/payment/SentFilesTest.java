/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.junit.Test;

/** Papers that units attach: what is taken, what is not, and who gets them back. */
public class SentFilesTest extends DossiersAtWork {
  private static final Actor MAKER = Desk.person("kt", Role.UNIT_MAKER);

  @Test
  public void whatWasSentComesBackToThoseWhoSeeTheDossier() throws Exception {
    byte[] pdf = pdf(1000);
    Attachment sent = files().put(MAKER, Desk.UNIT, "C:\\hồ sơ\\hợp đồng.pdf", in(pdf));
    assertEquals("hợp đồng.pdf", sent.name());
    assertEquals(1000, sent.size());
    String id = desk.dossiers.create(MAKER, with(sent), desk.command()).id();
    assertArrayEquals(
        pdf,
        java.nio.file.Files.readAllBytes(
            files().open(MAKER, id, sent.sha256()).orElseThrow().file()));
    assertTrue(
        "an officer sees no draft",
        files().open(Desk.person("gdv", Role.KB_OFFICER), id, sent.sha256()).isEmpty());
    Actor stranger =
        new Actor("x", "x", "x", List.of(new Grant(Role.UNIT_MAKER, UnitCode.of("1990001"), null)));
    assertTrue(files().open(stranger, id, sent.sha256()).isEmpty());
  }

  @Test
  public void aProgramNamedPdfIsNotTaken() {
    byte[] exe = new byte[500];
    exe[0] = 'M';
    exe[1] = 'Z';
    assertEquals("R25", refused("bao-cao.pdf", exe));
    assertEquals("a pdf named exe", "R25", refused("bao-cao.exe", pdf(100)));
    assertEquals("nothing", "R25", refused("trong.pdf", new byte[0]));
    assertEquals("no name", "R25", refused("", pdf(100)));
  }

  @Test
  public void twentyMegabytesAreTooMuchAndLeaveNothing() {
    assertEquals("R25", refused("to.pdf", pdf(20 << 20)));
    assertEquals(0L, stored());
    Refused refused =
        assertThrows(
            Refused.class, () -> files().put(MAKER, Desk.UNIT, "to.pdf", in(pdf(20 << 20))));
    assertTrue(refused.reasons().get(0).sentence().vi().contains("10 MB"));
  }

  @Test
  public void aFileThatNeverCameIsNamed() {
    Attachment never = new Attachment(AttachmentKind.CONTRACT, "a.pdf", "", 1, "0".repeat(64));
    Refused refused =
        assertThrows(Refused.class, () -> desk.dossiers.create(MAKER, with(never), desk.command()));
    assertEquals("R25", refused.reasons().get(0).code());
    assertEquals("attachments[0].sha256", refused.reasons().get(0).field());
  }

  @Test
  public void anotherUnitsFileIsNone() {
    UnitCode other = UnitCode.of("1990001");
    Actor theirs = new Actor("x", "x", "x", List.of(new Grant(Role.UNIT_MAKER, other, null)));
    Attachment sent = files().put(theirs, other, "a.pdf", in(pdf(50)));
    assertThrows(Refused.class, () -> desk.dossiers.create(MAKER, with(sent), desk.command()));
    Refused refused =
        assertThrows(Refused.class, () -> files().put(MAKER, other, "a.pdf", in(pdf(50))));
    assertEquals("WRONG_ROLE", refused.reasons().get(0).code());
  }

  @Test
  public void aScriptInANameStaysText() {
    Attachment sent =
        files().put(MAKER, Desk.UNIT, "<script>alert(1)<\\/script>\u0000\n.pdf", in(pdf(60)));
    assertFalse(sent.name(), sent.name().contains("\n") || sent.name().contains("\u0000"));
  }

  private String refused(String name, byte[] bytes) {
    return assertThrows(Refused.class, () -> files().put(MAKER, Desk.UNIT, name, in(bytes)))
        .reasons()
        .get(0)
        .code();
  }

  private long stored() {
    return store
        .transactions()
        .<Long>read(
            tx ->
                org.dvctt.store.Sql.in(tx)
                    .count("SELECT COUNT(*) FROM attachment WHERE file_name = 'to.pdf'"));
  }

  private SentFiles files() {
    return new SentFiles(desk.ground);
  }

  private static NewDossier with(Attachment paper) {
    NewDossier draft = Desk.draft(1000);
    return new NewDossier(
        draft.service(), draft.account(), draft.budgetYear(), draft.vouchers(), List.of(paper));
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    byte[] head = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }
}
