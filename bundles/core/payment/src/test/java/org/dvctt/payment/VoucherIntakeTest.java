/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FundSource;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.dvctt.model.VoucherLine;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What becomes of files of vouchers, whatever reads them. */
@RunWith(Parameterized.class)
public class VoucherIntakeTest {
  private static final Actor MAKER = Desk.person("kt", Role.UNIT_MAKER);
  private static final String ACCOUNT = Desk.ACCOUNT.toString();

  @Parameterized.Parameter public String engine = "";
  private TestStore store;
  private Desk desk;
  private VoucherIntake intake;
  private final List<AuditEntry> audit = new ArrayList<>();
  private int reads;

  @Parameterized.Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine);
    desk = new Desk(store, (tx, entry) -> audit.add(entry), (tx, message) -> {});
    intake = new VoucherIntake(desk.ground);
    desk.guard.plugins.put(VoucherImport.class, new Lines());
  }

  @After
  public void close() {
    store.close();
  }

  /** A line is a voucher: unit; account; payee's account; economic item; amount; or a fault. */
  private final class Lines implements VoucherImport {
    @Override
    public synchronized IntakeAnswer read(IntakeFile file) {
      reads++;
      List<VoucherDraft> drafts = new ArrayList<>();
      List<IntakeFault> faults = new ArrayList<>();
      String text;
      try (InputStream in = file.open()) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      int row = 0;
      for (String line : text.split("\n")) {
        String[] part = line.split(";", -1);
        IntakePlace place = new IntakePlace("", ++row);
        if (part.length < 5) {
          Text what = Text.of("hỏng", "broken");
          faults.add(new IntakeFault("BROKEN", place, "", what, what));
        } else {
          Money amount = Money.parse(part[4]);
          drafts.add(
              new VoucherDraft(
                  part[0],
                  part[1],
                  Desk.YEAR,
                  voucher(row, part[2], part[3], amount),
                  place,
                  List.of(place)));
        }
      }
      return IntakeAnswer.of(drafts, faults);
    }

    @Override
    public IntakeFile template(String format) {
      return new IntakeFile("mau.txt", "txt", new byte[] {1});
    }
  }

  static Voucher voucher(int number, String payee, String item, Money amount) {
    VoucherLine line =
        new VoucherLine(
            "Trợ cấp",
            null,
            null,
            EconItem.of(item),
            Sector.of("071"),
            FundSource.of("13"),
            amount);
    return new Voucher(
        "CT-" + number,
        "C2-02a/NS",
        LocalDate.of(2020, 8, 3),
        Voucher.Ticks.USUAL,
        Program.of("00000"),
        "Trợ cấp",
        Declarations.NONE,
        new Payee("A", "", payee, "agribank"),
        null,
        List.of(line),
        amount,
        AmountInWords.of(amount));
  }

  private static String line(String account, long amount) {
    return ";" + account + ";0123456789;6501;" + amount;
  }

  private static String lines(int count) {
    return String.join(
        "\n", IntStream.rangeClosed(1, count).mapToObj(i -> line(ACCOUNT, 1_000 + i)).toList());
  }

  private static VoucherImports.Sent sent(String text) {
    return new VoucherImports.Sent(
        "", "kê tháng 8.TXT", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportView imported(String text) {
    return intake.importFile(MAKER, Desk.UNIT, sent(text), desk.command());
  }

  private long count(String table) {
    return store.transactions().<Long>read(tx -> Sql.in(tx).count("SELECT COUNT(*) FROM " + table));
  }

  @Test
  public void eachVoucherOfAFileIsInADraftOfTheUnit() {
    ImportView done = imported(lines(2) + "\n" + line(Desk.SINGLE_SIGNED.toString(), 7));
    assertEquals(ImportView.State.IMPORTED, done.state());
    assertEquals(3, done.vouchers());
    assertEquals(2, done.dossiers().size());
    DossierView first = desk.dossiers.find(MAKER, done.dossiers().get(0).id()).orElseThrow();
    assertEquals(DossierState.DRAFT, first.state());
    assertEquals(
        List.of("CT-1", "CT-2"), first.content().vouchers().stream().map(Voucher::number).toList());
    assertEquals(done, intake.find(MAKER, done.id()).orElseThrow());
    assertEquals(List.of(done), intake.list(MAKER, Desk.UNIT, 0, 10).items());
  }

  @Test
  public void theImportIsInTheAuditTrailWithTheFilesHash() {
    String text = lines(1);
    ImportView done = imported(text);
    AuditEntry line =
        audit.stream().filter(e -> e.act().equals("voucher.import")).findFirst().orElseThrow();
    assertEquals("import:" + done.id(), line.subject());
    String hash = CanonicalForm.sha256(text.getBytes(StandardCharsets.UTF_8));
    assertTrue(line.detail(), line.detail().contains(hash));
    assertEquals(hash, done.sha256());
    assertTrue("the file is kept", desk.blobs.file(hash).isPresent());
    assertEquals(1, audit.stream().filter(e -> e.act().equals("dossier.create")).count());
  }

  @Test
  public void aLongFileIsDividedIntoDraftsOfAHundredVouchers() {
    ImportView done = imported(lines(250));
    assertEquals(
        List.of(100, 100, 50), done.dossiers().stream().map(ImportedDossier::vouchers).toList());
    assertEquals(250, done.lines());
  }

  @Test
  public void withOneFaultNothingComesIn() {
    Refused refused =
        assertThrows(Refused.class, () -> imported(lines(50) + "\nhỏng\n" + line(ACCOUNT, 0)));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertEquals(
        List.of("[51] BROKEN", "[52].lines.amount R11"),
        refused.reasons().stream().map(r -> r.field() + " " + r.code()).toList());
    nothingIsThere();
  }

  @Test
  public void allFaultsOfReaderAndCoreAreToldAtTheirRows() {
    String text =
        String.join(
            "\n",
            "1990001;" + line(ACCOUNT, 5).substring(1),
            line("9523.3.1990001.00000", 5),
            ";" + ACCOUNT + ";12;6501;5",
            ";" + ACCOUNT + ";0123456789;9999;5",
            line("95", 5),
            "hỏng");
    ImportView view = intake.preview(MAKER, Desk.UNIT, sent(text), true);
    assertEquals(ImportView.State.FAULTY, view.state());
    assertEquals(
        List.of(
            "1 unit OTHER_UNIT",
            "2 account OTHER_UNIT",
            "3 payee.account R13",
            "4 lines.econ_item R06",
            "5 account BAD_CODE",
            "6  BROKEN"),
        view.faults().stream()
            .map(f -> f.place().row() + " " + f.field() + " " + f.code())
            .toList());
    assertEquals(6, view.faultsInAll());
    nothingIsThere();
  }

  private void nothingIsThere() {
    for (String table : List.of("dossier", "dossier_history", "voucher_import", "intake_file")) {
      assertEquals(table, 0, count(table));
    }
    assertEquals(List.of(), audit);
  }

  @Test
  public void anAccountOfThreePartsIsCompleted() {
    ImportView view = intake.preview(MAKER, Desk.UNIT, sent(line("9523.3.1990796", 5)), false);
    assertEquals(view.faults().toString(), Desk.ACCOUNT, view.dossiers().get(0).account());
  }

  @Test
  public void aPreviewMakesNothingAndKeepsASoundFileWhenAsked() {
    ImportView view = intake.preview(MAKER, Desk.UNIT, sent(lines(3)), false);
    assertEquals(ImportView.State.SOUND, view.state());
    assertEquals(3, view.first().size());
    nothingIsThere();
    Command command = desk.command();
    assertThrows(Refused.class, () -> intake.importKept(MAKER, Desk.UNIT, view.sha256(), command));
    intake.preview(MAKER, Desk.UNIT, sent(lines(3)), true);
    ImportView done = intake.importKept(MAKER, Desk.UNIT, view.sha256(), command);
    assertEquals(3, done.vouchers());
    assertEquals("kê tháng 8.TXT", done.fileName());
  }

  @Test
  public void theSameFileAgainIsTheFirstImport() {
    Command command = desk.command();
    ImportView first = intake.importFile(MAKER, Desk.UNIT, sent(lines(2)), command);
    assertEquals(first, intake.importFile(MAKER, Desk.UNIT, sent(lines(2)), command));
    assertEquals("another key", first, imported(lines(2)));
    assertEquals(first, intake.preview(MAKER, Desk.UNIT, sent(lines(2)), true));
    assertEquals(1, reads);
    assertEquals(1, count("dossier"));
    Refused reused =
        assertThrows(
            Refused.class, () -> intake.importFile(MAKER, Desk.UNIT, sent(lines(3)), command));
    assertEquals("IDEMPOTENCY_KEY_REUSED", reused.reasons().get(0).code());
  }

  @Test
  public void sentByManyAtTheSameTimeItIsImportedOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<ImportView>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(() -> imported(lines(5)));
      }
      for (Future<ImportView> one : threads.invokeAll(work)) {
        assertEquals(intake.list(MAKER, Desk.UNIT, 0, 10).items().get(0), one.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, count("dossier"));
  }

  @Test
  public void whenAllDraftsWereCancelledTheFileMayComeAgain() {
    ImportView first = imported(lines(101));
    cancel(first.dossiers().get(0));
    assertEquals("one draft goes on", first, imported(lines(101)));
    cancel(first.dossiers().get(1));
    ImportView second = imported(lines(101));
    assertNotEquals(first.id(), second.id());
    assertEquals(2, intake.list(MAKER, Desk.UNIT, 0, 10).total());
  }

  private void cancel(ImportedDossier dossier) {
    desk.act(MAKER, dossier.id(), "cancel", 1, "nhập nhầm tệp");
  }

  @Test
  public void onlyWhoMakesDraftsOfTheUnitMayImport() {
    for (Role role : List.of(Role.UNIT_CHIEF_ACCOUNTANT, Role.UNIT_VIEWER, Role.KB_OFFICER)) {
      refused("WRONG_ROLE", Desk.person("x", role), Desk.UNIT);
    }
    refused("WRONG_ROLE", MAKER, UnitCode.of("1990001"));
    assertEquals(0, reads);
    Actor stranger =
        new Actor("x", "x", "x", List.of(new Grant(Role.UNIT_MAKER, UnitCode.of("1990001"), null)));
    ImportView done = imported(lines(1));
    assertTrue(intake.find(stranger, done.id()).isEmpty());
    assertThrows(Refused.class, () -> intake.list(stranger, Desk.UNIT, 0, 1));
    Command command = desk.command();
    assertThrows(
        "the file is the other unit's",
        Refused.class,
        () -> intake.importKept(stranger, UnitCode.of("1990001"), done.sha256(), command));
  }

  private void refused(String code, Actor actor, UnitCode unit) {
    Command command = desk.command();
    Refused both =
        assertThrows(Refused.class, () -> intake.importFile(actor, unit, sent(lines(1)), command));
    assertEquals(code, both.reasons().get(0).code());
    both = assertThrows(Refused.class, () -> intake.preview(actor, unit, sent(lines(1)), true));
    assertEquals(code, both.reasons().get(0).code());
  }

  @Test
  public void aFileThatIsTooLargeEmptyOrOfAnotherFormatIsRefused() {
    byte[] large = new byte[(10 << 20) + 1];
    Map<String, VoucherImports.Sent> files =
        Map.of(
            "FILE_TOO_LARGE",
            new VoucherImports.Sent("txt", "a.txt", new ByteArrayInputStream(large)),
            "FILE_EMPTY",
            sent(""),
            "UNKNOWN_FORMAT",
            new VoucherImports.Sent("", "a.doc", new ByteArrayInputStream(new byte[] {1})));
    files.forEach(
        (code, file) -> {
          Reason reason =
              assertThrows(Refused.class, () -> intake.preview(MAKER, Desk.UNIT, file, true))
                  .reasons()
                  .get(0);
          assertEquals(code, reason.code());
          assertEquals("file", reason.field());
        });
    nothingIsThere();
  }

  @Test
  public void aReaderThatFailsOrIsGoneLeavesNothing() {
    desk.guard.lost.set(1);
    Refused silent = assertThrows(Refused.class, () -> imported(lines(1)));
    assertEquals("IMPORT_CANNOT_BE_ASKED", silent.reasons().get(0).code());
    assertTrue(silent.getCause() instanceof PluginFailure);
    desk.guard.plugins.remove(VoucherImport.class);
    Refused gone = assertThrows(Refused.class, () -> imported(lines(1)));
    assertEquals("UNKNOWN_FORMAT", gone.reasons().get(0).code());
    assertTrue(gone.reasons().get(0).nextStep().en().contains("voucher-import"));
    nothingIsThere();
  }

  @Test
  public void formatsAndTemplatesAreThePlugins() {
    assertEquals("txt", intake.formats().get(0).name());
    assertEquals("mau.txt", intake.template("txt").name());
    assertThrows(Refused.class, () -> intake.template("doc"));
  }
}
