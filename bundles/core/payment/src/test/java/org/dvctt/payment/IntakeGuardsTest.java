/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Whose file it is, and what bounds a file. */
@RunWith(Parameterized.class)
public class IntakeGuardsTest {
  private static final Actor MAKER = Desk.person("kt", Role.UNIT_MAKER);
  private static final UnitCode OTHER = UnitCode.of("1990001");
  private static final Actor STRANGER =
      new Actor("x", "x", "x", List.of(new Grant(Role.UNIT_MAKER, OTHER, null)));
  private static final Text TEXT = Text.of("hỏng", "broken");

  @Parameterized.Parameter public String engine = "";
  private TestStore store;
  private Desk desk;
  private VoucherIntake intake;
  private IntakeAnswer answer = sound();
  private Runnable whileReading = () -> {};
  private int reads;

  @Parameterized.Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine);
    desk = new Desk(store, (tx, entry) -> {}, (tx, message) -> {});
    intake = new VoucherIntake(desk.ground);
    desk.guard.plugins.put(VoucherImport.class, new Reader());
  }

  @After
  public void close() {
    store.close();
  }

  /** Says of any file what the test wants. */
  private final class Reader implements VoucherImport {
    @Override
    public IntakeAnswer read(IntakeFile file) {
      reads++;
      Runnable meanwhile = whileReading;
      whileReading = () -> {};
      meanwhile.run();
      return answer;
    }

    @Override
    public IntakeFile template(String format) {
      return new IntakeFile("mau.txt", "txt", new byte[] {1});
    }
  }

  private static VoucherDraft draft(String unit, String account, FiscalYear year) {
    Money amount = Money.of(5);
    Voucher voucher = VoucherIntakeTest.voucher(1, "0123456789", "6501", amount);
    IntakePlace place = new IntakePlace("", 1);
    return new VoucherDraft(unit, account, year, voucher, place, List.of(place));
  }

  private static IntakeAnswer sound() {
    return answer(draft("", Desk.ACCOUNT.toString(), Desk.YEAR));
  }

  private static IntakeAnswer answer(VoucherDraft... drafts) {
    return IntakeAnswer.of(List.of(drafts), List.of());
  }

  private static VoucherImports.Sent sent(String bytes) {
    return new VoucherImports.Sent(
        "txt", "a.txt", new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportView imported(String bytes) {
    return intake.importFile(MAKER, Desk.UNIT, sent(bytes), desk.command());
  }

  private ImportView previewed() {
    return intake.preview(MAKER, Desk.UNIT, sent("a"), false);
  }

  private static void refused(String code, ThrowingRunnable work) {
    Refused refused = assertThrows(code, Refused.class, work);
    assertEquals(code, refused.reasons().get(0).code());
  }

  @Test
  public void aUnitsFileAndImportAreNoOthers() {
    ImportView done = imported("a");
    refused(
        "FILE_NOT_KEPT", () -> intake.importKept(STRANGER, OTHER, done.sha256(), desk.command()));
    refused("OTHER_UNIT", () -> intake.importFile(STRANGER, OTHER, sent("a"), desk.command()));
    assertEquals(List.of(), intake.list(STRANGER, OTHER, 0, 10).items());
    assertEquals(0, intake.list(STRANGER, OTHER, 0, 10).total());
  }

  @Test
  public void theSameBytesTellNobodyElseWhatTheUnitImported() {
    ImportView done = imported("a");
    refused("WRONG_ROLE", () -> intake.importFile(STRANGER, Desk.UNIT, sent("a"), desk.command()));
    refused(
        "WRONG_ROLE", () -> intake.importKept(STRANGER, Desk.UNIT, done.sha256(), desk.command()));
    Actor auditor = Desk.person("kiểm toán", Role.KB_AUDITOR);
    assertEquals(done, intake.find(auditor, done.id()).orElseThrow());
  }

  @Test
  public void forAUnitThatIsNotEnrolledNothingIsRead() {
    desk.registry.enrolment = EnrolmentState.SUSPENDED;
    refused("R27", this::previewed);
    assertEquals(0, reads);
  }

  @Test
  public void anImportThatWasCancelledReleasesNoOther() {
    ImportView first = imported("a");
    ImportView other = imported("b");
    desk.act(MAKER, first.dossiers().get(0).id(), "cancel", 1, "nhập nhầm tệp");
    assertNotEquals(first.id(), imported("a").id());
    assertEquals(other.id(), imported("b").id());
  }

  /** The answer to a command that is sent again stays the same. */
  @Test
  public void aCommandIsNotCarriedOutAgainAfterItsDraftsWereCancelled() {
    Command command = desk.command();
    ImportView first = intake.importFile(MAKER, Desk.UNIT, sent("a"), command);
    desk.act(MAKER, first.dossiers().get(0).id(), "cancel", 1, "nhập nhầm tệp");
    assertEquals(first, intake.importFile(MAKER, Desk.UNIT, sent("a"), command));
    assertEquals(1, reads);
  }

  @Test
  public void aKeyThatWasUsedForAnotherFileMeanwhileIsRefused() {
    Command command = desk.command();
    whileReading = () -> intake.importFile(MAKER, Desk.UNIT, sent("b"), command);
    refused(
        "IDEMPOTENCY_KEY_REUSED", () -> intake.importFile(MAKER, Desk.UNIT, sent("a"), command));
  }

  @Test
  public void aKeptFileWhoseBytesAreGoneIsSentAgain() throws IOException {
    String hash = intake.preview(MAKER, Desk.UNIT, sent("a"), true).sha256();
    Files.delete(desk.blobs.file(hash).orElseThrow());
    refused("FILE_NOT_KEPT", () -> intake.importKept(MAKER, Desk.UNIT, hash, desk.command()));
  }

  @Test
  public void aClosedAccountAndABudgetYearThatIsNotOpenAreFaultsOfTheRow() {
    answer = answer(draft("", Desk.ACCOUNT.toString(), FiscalYear.of(2030)));
    assertEquals(List.of("1 budget_year R22", "1 date R22"), told(previewed()));
    desk.registry.accountStatus = "CLOSED";
    assertEquals(List.of("1 account R21"), told(previewed()));
  }

  private static List<String> told(ImportView view) {
    return view.faults().stream()
        .map(fault -> fault.place().row() + " " + fault.field() + " " + fault.code())
        .toList();
  }

  @Test
  public void anAccountOfThreePartsAtTheCommunesLevelGetsTheCommune() {
    answer = answer(draft("", "9523.4.1990796", Desk.YEAR));
    assertEquals("9523.4.1990796.03434", previewed().dossiers().get(0).account().toString());
  }

  @Test
  public void aThousandFaultsAreToldAndTheOthersCounted() {
    List<IntakeFault> faults =
        Collections.nCopies(1_001, new IntakeFault("F", IntakePlace.FILE, "", TEXT, TEXT));
    answer = new IntakeAnswer(List.of(draft("1", "95", Desk.YEAR)), faults, 5_000);
    ImportView view = previewed();
    assertEquals(1_000, view.faults().size());
    assertEquals(5_001, view.faultsInAll());
    List<Reason> reasons = assertThrows(Refused.class, () -> imported("a")).reasons();
    assertEquals(1_001, reasons.size());
    assertEquals("MORE_FAULTS", reasons.get(1_000).code());
    assertTrue(reasons.get(1_000).sentence().en().contains("4001"));
  }

  @Test
  public void whatIsLongInAFileIsShownShort() {
    answer = answer(draft("9".repeat(90), Desk.ACCOUNT.toString(), Desk.YEAR));
    assertTrue(
        previewed().faults().get(0).sentence().en().contains("unit " + "9".repeat(20) + "…"));
    Refused refused = assertThrows(Refused.class, () -> intake.template("x".repeat(90)));
    assertTrue(refused.reasons().get(0).sentence().en().contains("“" + "x".repeat(20) + "…”"));
  }

  @Test
  public void aFilesNameIsKeptPlainAndShort() {
    IncomingFile file =
        IncomingFile.of(
            "", "C:\\kê\\/tháng" + "8".repeat(300) + "\u0007.x" + "y".repeat(30), new byte[1]);
    assertEquals(200, file.file().name().length());
    assertFalse(file.file().name().contains("\u0007"));
    assertEquals("x" + "y".repeat(19), file.file().format());
    assertEquals("a.txt", IncomingFile.of("", "C:\\kê/a\u0000.txt", new byte[1]).file().name());
  }

  @Test
  public void aPreviewShowsFiftyVouchers() {
    List<VoucherDraft> drafts = new ArrayList<>();
    for (int i = 1; i <= 51; i++) {
      IntakePlace place = new IntakePlace("", i);
      drafts.add(
          new VoucherDraft(
              "",
              Desk.ACCOUNT.toString(),
              Desk.YEAR,
              VoucherIntakeTest.voucher(i, "0123456789", "6501", Money.of(i)),
              place,
              List.of(place)));
    }
    answer = IntakeAnswer.of(drafts, List.of());
    assertEquals(50, previewed().first().size());
  }

  @Test
  public void aThousandLinesAreADraftAndALargerVoucherIsOneByItself() {
    assertEquals(List.of(1, 1), divided(600, 600));
    assertEquals(List.of(2), divided(400, 600));
    assertEquals(List.of(1, 1), divided(1_001, 1));
  }

  private static List<Integer> divided(int... lines) {
    List<IntakeDossier.Placed> placed = new ArrayList<>();
    for (int count : lines) {
      VoucherDraft one = draft("", Desk.ACCOUNT.toString(), Desk.YEAR);
      Voucher usual = one.voucher();
      Voucher voucher =
          new Voucher(
              usual.number(),
              usual.form(),
              usual.date(),
              usual.ticks(),
              usual.program(),
              usual.content(),
              usual.declared(),
              usual.payee(),
              usual.cash(),
              Collections.nCopies(count, usual.lines().get(0)),
              usual.total(),
              usual.words());
      placed.add(
          new IntakeDossier.Placed(
              Desk.ACCOUNT,
              new VoucherDraft(
                  "",
                  one.account(),
                  one.budgetYear(),
                  voucher,
                  IntakePlace.FILE,
                  Collections.nCopies(count, IntakePlace.FILE))));
    }
    return IntakeDossier.of(placed).stream().map(dossier -> dossier.drafts().size()).toList();
  }
}
