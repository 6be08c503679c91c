/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.DossierContent;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.junit.Test;

public class ImportPagesTest {
  private static final List<String> OPEN = List.of("imports");
  private static final String SHA = "ab".repeat(32);
  private static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1990001.00000");
  private final List<Object[]> imported = new ArrayList<>();
  private ImportView.State state = ImportView.State.SOUND;
  private final FakePortal portal =
      new FakePortal()
          .as(Role.UNIT_MAKER)
          .on("formats", a -> List.of(new VoucherImports.Format("xlsx", "x/y", "voucher-import 1")))
          .on("list", a -> new Page<>(List.of(view("I1", ImportView.State.IMPORTED)), 0, 20, 1))
          .on("preview", a -> view(state == ImportView.State.IMPORTED ? "I1" : "", state))
          .on("find", a -> Optional.of(view("I1", ImportView.State.IMPORTED)))
          .on("template", a -> new IntakeFile("mẫu.xlsx", "xlsx", new byte[] {1, 2}))
          .on(
              "importKept",
              a -> {
                imported.add(a);
                return view("I1", ImportView.State.IMPORTED);
              });

  private static ImportView view(String id, ImportView.State state) {
    boolean faulty = state == ImportView.State.FAULTY;
    Text what = Text.of("Ô chứa <công thức>.", "The cell holds a <formula>.");
    Voucher voucher = SampleDossier.in(DossierState.DRAFT).content().vouchers().get(0);
    IntakePlace place = new IntakePlace("Chứng từ", 7);
    return new ImportView(
        id,
        state,
        FakePortal.UNIT,
        "xlsx",
        "tháng <8>.xlsx",
        SHA,
        "voucher-import 1",
        id.isEmpty() ? null : FakePortal.NOW,
        "Người dùng thử",
        List.of(
            new ImportedDossier(
                id.isEmpty() ? "" : "D1", ACCOUNT, FiscalYear.of(2020), 2, 3, Money.of(1_500_000))),
        List.of(
            new VoucherDraft(
                "",
                ACCOUNT.toString(),
                FiscalYear.of(2020),
                voucher,
                place,
                Collections.nCopies(voucher.lines().size(), place))),
        faulty ? List.of(new IntakeFault("FORMULA", place, "lines.amount", what, what)) : List.of(),
        faulty ? 1_234 : 0);
  }

  private String html(Turn turn, List<String> path) {
    return portal.html(turn, pages().answer(turn, path));
  }

  private ImportPages pages() {
    return new ImportPages(portal.services);
  }

  @Test
  public void thePageOffersFileTemplatesAndEarlierImports() {
    String html = html(portal.get(), OPEN);
    assertTrue(html, html.contains("accept=\".xlsx\""));
    assertTrue(html, html.contains("/portal/imports/template/xlsx"));
    assertTrue(html, html.contains("/portal/imports/I1"));
    assertTrue(html, html.contains("tháng &lt;8&gt;.xlsx"));
  }

  @Test
  public void aSoundFileIsShownAndConfirmedByItsHash() {
    Answer.Shown seen = (Answer.Shown) pages().answer(portal.postWith("a.xlsx"), OPEN);
    assertEquals(200, seen.status());
    String html = portal.html(portal.get(), seen);
    assertTrue(html, html.contains("name=\"sha256\" value=\"" + SHA + "\""));
    assertTrue(html, html.contains("1.500.000"));
    assertTrue("nothing was made", imported.isEmpty());
    Answer done =
        pages().answer(portal.post("sha256", SHA, "key", "k1"), List.of("imports", "confirm"));
    assertEquals(new Answer.Moved("/portal/imports/I1?done=import"), done);
    assertEquals(SHA, imported.get(0)[2]);
    assertEquals(FakePortal.UNIT, imported.get(0)[1]);
    assertFalse(String.valueOf(((Command) imported.get(0)[3]).idempotencyKey()).isEmpty());
  }

  @Test
  public void faultsAreShownByRowAndField() {
    state = ImportView.State.FAULTY;
    Answer.Shown seen = (Answer.Shown) pages().answer(portal.postWith("a.xlsx"), OPEN);
    assertEquals(400, seen.status());
    String html = portal.html(portal.get(), seen);
    assertTrue(html, html.contains("Chứng từ, dòng 7"));
    assertTrue(html, html.contains("Số tiền (đồng)"));
    assertTrue(html, html.contains("Ô chứa &lt;công thức&gt;."));
    assertTrue(html, html.contains("1.234") && html.contains("1.233"));
    assertFalse("nothing to confirm", html.contains("name=\"sha256\""));
  }

  @Test
  public void aFileThatWasImportedBeforeLeadsToThatImport() {
    state = ImportView.State.IMPORTED;
    assertEquals(
        new Answer.Moved("/portal/imports/I1?done=earlier"),
        pages().answer(portal.postWith("a.xlsx"), OPEN));
    String html = html(portal.get("done", "earlier"), List.of("imports", "I1"));
    assertTrue(html, html.contains("/portal/dossiers/D1") && html.contains(SHA));
  }

  @Test
  public void withoutAFileOrWithARefusalThePageSaysWhy() {
    Answer.Shown none = (Answer.Shown) pages().answer(portal.post(), OPEN);
    assertEquals(400, none.status());
    assertTrue(portal.html(portal.get(), none).contains("FILE_MISSING"));
    portal.on(
        "preview",
        a -> {
          throw Refused.of(
              Refused.Kind.NOT_FOUND,
              "UNKNOWN_FORMAT",
              "file",
              Text.of("Không đọc được.", "It can't be read."),
              Text.of("Dùng xlsx.", "Use xlsx."));
        });
    Answer.Shown refused = (Answer.Shown) pages().answer(portal.postWith("a.doc"), OPEN);
    assertEquals(404, refused.status());
    assertTrue(portal.html(portal.get(), refused).contains("UNKNOWN_FORMAT"));
  }

  @Test
  public void withNothingInstalledThePageSaysWhatToDo() {
    portal.on("formats", a -> List.of());
    String html = html(portal.get(), OPEN);
    assertTrue(html, html.contains("voucher-import") && !html.contains("type=\"file\""));
  }

  @Test
  public void aTemplateIsADownload() {
    Answer.Download file =
        (Answer.Download) pages().answer(portal.get(), List.of("imports", "template", "xlsx"));
    assertEquals("m_u.xlsx", file.name());
    assertEquals("x/y", file.mediaType());
  }

  @Test
  public void itIsForPeopleOfAUnit() {
    portal.as(Role.KB_OFFICER);
    assertThrows(Refused.class, () -> pages().answer(portal.get(), OPEN));
    portal.as(Role.UNIT_CHIEF_ACCOUNTANT);
    String html = html(portal.get(), OPEN);
    assertFalse("only a maker imports", html.contains("type=\"file\""));
  }

  /** Saved from a form that shows a part of it, the rest of a draft would be gone. */
  @Test
  public void aDraftThatIsLargerThanTheFormIsNotEditedThere() {
    DossierContent usual = SampleDossier.in(DossierState.DRAFT).content();
    DossierContent large =
        new DossierContent(
            usual.dossierId(),
            usual.service(),
            usual.unit(),
            usual.office(),
            usual.account(),
            usual.chapter(),
            usual.budgetYear(),
            Collections.nCopies(21, usual.vouchers().get(0)),
            List.of());
    Refused refused = assertThrows(Refused.class, () -> DraftForm.of(large));
    assertEquals("LARGER_THAN_THE_FORM", refused.reasons().get(0).code());
  }
}
