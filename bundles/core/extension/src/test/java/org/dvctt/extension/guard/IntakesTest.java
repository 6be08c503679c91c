/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.dvctt.model.VoucherLine;
import org.junit.Test;

/** What can't be the answer of an importer. */
public class IntakesTest {
  private static final AnswerCheck CHECK =
      new AnswerCheck(new PluginRef("a", "1.0.0"), new GuardLimits.Answers(10, 3, 100, 1_000, 20));
  private static final Text TEXT = Text.of("a", "b");

  private static VoucherDraft draft(String account, long amount, int lines) {
    VoucherLine line =
        new VoucherLine(
            "x",
            null,
            null,
            EconItem.of("6501"),
            Sector.of("071"),
            FundSource.of("13"),
            Money.of(amount));
    Voucher voucher =
        new Voucher(
            "01",
            "C2-02a/NS",
            LocalDate.of(2020, 8, 3),
            Voucher.Ticks.USUAL,
            Program.of("00000"),
            "x",
            Declarations.NONE,
            new Payee("A", "", "1", "b"),
            null,
            Collections.nCopies(lines, line),
            Money.of(Math.abs(amount)),
            "");
    return new VoucherDraft(
        "",
        account,
        FiscalYear.of(2020),
        voucher,
        IntakePlace.FILE,
        Collections.nCopies(lines, IntakePlace.FILE));
  }

  private static IntakeAnswer vouchers(VoucherDraft... drafts) {
    return IntakeAnswer.of(List.of(drafts), List.of());
  }

  private static IntakeFault fault(String code, Text next) {
    return new IntakeFault(code, IntakePlace.FILE, "", TEXT, next);
  }

  @Test
  public void vouchersFaultsAndTemplatesPass() {
    for (Object sound :
        List.of(
            vouchers(draft("95", 5, 20)),
            IntakeAnswer.of(List.of(), List.of(fault("F", TEXT))),
            new IntakeFile("a.txt", "txt", new byte[] {1}))) {
      assertEquals(sound, CHECK.read(sound));
    }
  }

  @Test
  public void whatIsMissingHugeOrImpossibleIsGarbage() {
    garbage("21 rows of a file; 20", vouchers(draft("95", 5, 21)));
    garbage(
        "21 rows of a file; 20",
        IntakeAnswer.of(Collections.nCopies(21, draft("95", 5, 1)), List.of()));
    garbage("account of a voucher of 101 characters", vouchers(draft("9".repeat(101), 5, 1)));
    garbage("an amount below zero", vouchers(draft("95", -5, 1)));
    garbage(
        "more than 10 faults",
        IntakeAnswer.of(List.of(), Collections.nCopies(11, fault("F", TEXT))));
    garbage("code of a fault is blank", IntakeAnswer.of(List.of(), List.of(fault(" ", TEXT))));
    garbage("no next step", IntakeAnswer.of(List.of(), List.of(fault("F", null))));
    garbage("a template of 0 bytes", new IntakeFile("a.txt", "txt", new byte[0]));
    garbage("a template of 1048577", new IntakeFile("a.txt", "txt", new byte[(1 << 20) + 1]));
  }

  private static void garbage(String said, Object answer) {
    GarbageAnswer thrown = assertThrows(said, GarbageAnswer.class, () -> CHECK.read(answer));
    assertTrue(thrown.getMessage(), String.valueOf(thrown.getMessage()).contains(said));
  }
}
