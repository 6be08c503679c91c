/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.dvctt.api.payment.PayeeCheckView.Result;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Voucher;
import org.dvctt.spi.payee.PayeeDirectory;
import org.junit.Before;
import org.junit.Test;

/** Who may have payees looked up, when, and how often. */
public class PayeeDemandsTest extends DossiersOnEachStore {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

  private String holder = "DIEN LUC";

  @Before
  public void open() {
    desk.guard.plugins.put(
        PayeeDirectory.class,
        (PayeeDirectory)
            question ->
                new PayeeAnswer(
                    question.payees().stream()
                        .map(it -> AccountHolder.held(it.account(), holder, "Mẫu", DAY))
                        .toList()));
  }

  @Test
  public void aUnitAsksBeforeItSignsAndACorrectedPayeeIsAnother() {
    String id = dossiers.in("DR");
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "maker").result());
    assertTrue(
        desk.dossiers.find(DossiersInState.worker("maker"), id).orElseThrow().checksPayees());
    holder = "NGUYEN VAN MAU";
    desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
    dossiers.verified(id);
    assertEquals(Result.NO, dossiers.payeeCheck(id, "maker").result());
    desk.dossiers.edit(
        DossiersInState.worker("maker"),
        id,
        desk.row(id).version(),
        Desk.draft(
            Desk.ACCOUNT,
            PayeeVerifyingTest.paidTo(
                0, new Payee("Nguyễn Văn Mẫu", "", "1234567890", "agribank"))),
        desk.command());
    assertEquals(Result.NOT_CHECKED, dossiers.payeeCheck(id, "maker").result());
    pass(Duration.ofMinutes(1));
    desk.dossiers.checkPayees(DossiersInState.worker("second"), id);
    dossiers.verified(id);
    assertEquals(Result.FOLDED, dossiers.payeeCheck(id, "maker").result());
  }

  @Test
  public void namesCannotBeTriedWithoutEndAndEachTryIsAudited() {
    String id = dossiers.in("DR");
    int before = dossiers.audited;
    for (int i = 0; i < PayeeDemands.DOSSIER_MOST; i++) {
      desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
    }
    Refused refused =
        assertThrows(
            Refused.class, () -> desk.dossiers.checkPayees(DossiersInState.worker("maker"), id));
    assertEquals("PAYEE_CHECK_TOO_OFTEN", refused.reasons().get(0).code());
    assertEquals(before + PayeeDemands.DOSSIER_MOST + 1, dossiers.audited);
    pass(Duration.ofMinutes(61));
    desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
  }

  @Test
  public void onePersonAsksAboutSoManyAccountsADay() {
    Voucher[] vouchers = new Voucher[PayeeDemands.PERSON_MOST / 4];
    for (int i = 0; i < vouchers.length; i++) {
      vouchers[i] =
          PayeeVerifyingTest.paidTo(i, new Payee("Hộ", "", "%010d".formatted(i), "agribank"));
    }
    String id =
        desk.dossiers
            .create(
                DossiersInState.worker("maker"), Desk.draft(Desk.ACCOUNT, vouchers), desk.command())
            .id();
    for (int i = 0; i < 4; i++) {
      desk.dossiers.checkPayees(DossiersInState.worker("maker"), id);
    }
    assertThrows(
        Refused.class, () -> desk.dossiers.checkPayees(DossiersInState.worker("maker"), id));
    desk.dossiers.checkPayees(DossiersInState.worker("second"), id);
  }

  @Test
  public void onlyWhoWorksOnTheDossierMayAskAndOnlyWhileItHelps() {
    String draft = dossiers.in("DR");
    assertEquals(Refused.Kind.NOT_FOUND, refused("officer", draft));
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class,
                () -> desk.dossiers.checkPayees(Desk.person("a", Role.KB_AUDITOR), draft))
            .kind());
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class,
                () -> desk.dossiers.checkPayees(Desk.person("v", Role.UNIT_VIEWER), draft))
            .kind());
    String approved = dossiers.in("AP");
    assertEquals(Refused.Kind.CONFLICT, refused("officer", approved));
  }

  private Refused.Kind refused(String who, String id) {
    return assertThrows(
            Refused.class, () -> desk.dossiers.checkPayees(DossiersInState.worker(who), id))
        .kind();
  }

  private void pass(Duration time) {
    desk.clock.now = desk.clock.now.plus(time);
  }
}
