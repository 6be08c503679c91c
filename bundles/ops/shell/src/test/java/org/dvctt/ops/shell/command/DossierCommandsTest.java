/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.SignatureView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.DossierContent;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Verdict;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class DossierCommandsTest {
  private static final Instant AT = Instant.parse("2020-08-03T01:00:00Z");
  private static final DossierView DOSSIER =
      new DossierView(
          "01J",
          null,
          3,
          1,
          DossierState.WAIT_SIGN1,
          new DossierContent(
              "01J",
              DossierContent.RECURRENT_EXPENDITURE,
              UnitCode.of("1990796"),
              OfficeCode.of("9918"),
              AccountNumber.parse("9523.3.1990796.00000"),
              Chapter.of("622"),
              FiscalYear.of(2020),
              List.of(),
              List.of()),
          "Trường Mầm non",
          "KBNN Nậm Nhùn",
          "ab",
          Channel.ONLINE,
          "regime-r2020 0.1.0",
          false,
          "NONE",
          "NONE",
          "",
          List.of(),
          AT,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(new SignatureView(2, "p2", "Kế toán trưởng 1990796", AT, "ab", "AUTHENTICATED")),
          List.of(Verdict.pass(new RuleRef("regime-r2020", "0.1.0", "V01", "Nghị định 11/2020"))),
          List.of(),
          null,
          false,
          List.of());

  @Test
  public void listNarrowsByStateAndShowsPlainWords() throws Exception {
    DossierListCommand command = new DossierListCommand();
    command.states = List.of("sent", "ACCEPTED");
    AtomicReference<DossierQuery> asked = new AtomicReference<>();
    DossierSummary row =
        new DossierSummary(
            "01J",
            "G12.99.18-200803-0001",
            UnitCode.of("1990796"),
            "Trường Mầm non",
            OfficeCode.of("9918"),
            DossierState.SENT,
            Channel.ONLINE,
            Money.of(1_500_000),
            "Tiền điện",
            2,
            AT,
            null,
            null);
    String text =
        new CommandRun()
            .with(
                Dossiers.class,
                (m, a) -> {
                  asked.set((DossierQuery) a[1]);
                  return new Page<>(List.of(row), 0, 50, 1);
                })
            .of(command);
    assertEquals(Set.of(DossierState.SENT, DossierState.ACCEPTED), asked.get().states());
    assertTrue(text, text.contains("Đã gửi, chờ tiếp nhận") && text.contains("1.500.000"));
  }

  @Test
  public void showHasHeadVouchersSignaturesAndVerdicts() throws Exception {
    DossierShowCommand command = new DossierShowCommand();
    command.code = "01J";
    String text = new CommandRun().with(Dossiers.class, (m, a) -> Optional.of(DOSSIER)).of(command);
    for (String part :
        List.of("Chờ Chủ TK ký", "Hồ sơ không có chứng từ.", "Kế toán trưởng 1990796", "V01")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    assertTrue(
        new CommandRun()
            .json()
            .with(Dossiers.class, (m, a) -> Optional.of(DOSSIER))
            .of(command)
            .contains("\"state\": \"WAIT_SIGN1\""));
  }

  @Test
  public void unknownDossierIsAnErrorInBothCommands() {
    DossierShowCommand show = new DossierShowCommand();
    show.code = "x";
    DossierHistoryCommand history = new DossierHistoryCommand();
    history.code = "x";
    CommandRun run = new CommandRun().with(Dossiers.class, (m, a) -> Optional.empty());
    assertTrue(
        assertThrows(CommandException.class, () -> run.of(show))
            .getNiceHelp()
            .startsWith("NOT_FOUND [dossier]: Không có hồ sơ x."));
    assertThrows(CommandException.class, () -> run.of(history));
  }

  @Test
  public void historyTellsWhoDidWhat() throws Exception {
    DossierHistoryCommand command = new DossierHistoryCommand();
    command.code = "01J";
    HistoryLine line =
        new HistoryLine(
            2,
            AT,
            "sign2",
            "p2",
            "Kế toán trưởng 1990796",
            DossierState.WAIT_SIGN2,
            DossierState.WAIT_SIGN1,
            "",
            "",
            Text.of("câu", "sentence"));
    String text =
        new CommandRun()
            .with(
                Dossiers.class,
                (m, a) -> m.equals("find") ? Optional.of(DOSSIER) : (Object) List.of(line))
            .of(command);
    assertTrue(text, text.contains("sign2") && text.contains("WAIT_SIGN1"));
  }
}
