/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.AccountHolder.Known;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.plugin.banksim.NameServer;
import org.junit.After;
import org.junit.Test;

/** What becomes of each answer that a directory may give, and of each that it does not. */
public class AccountNameCheckTest {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final PayeeAccount ACCOUNT = new PayeeAccount("12204001", "6200201234567");

  private volatile String table = "12204001;6200201234567;HTX MAU";
  private final NameServer bank = NameServer.of(() -> table);
  private Instant now = Instant.parse("2020-08-03T02:00:00Z");

  @After
  public void close() {
    bank.close();
  }

  private AccountNameCheck check(String... changes) {
    return new AccountNameCheck(Settings.at(bank.address(), changes), () -> now);
  }

  private static PayeeQuestion about(PayeeAccount... accounts) {
    List<Named> payees = new ArrayList<>();
    for (PayeeAccount account : accounts) {
      payees.add(new Named(account, "Hợp tác xã mẫu"));
    }
    return new PayeeQuestion(DAY, payees);
  }

  private static AccountHolder one(AccountNameCheck check) {
    List<AccountHolder> holders = check.look(about(ACCOUNT)).holders();
    assertEquals(1, holders.size());
    return holders.get(0);
  }

  @Test
  public void theHolderIsToldWithSourceAndDay() {
    assertEquals(AccountHolder.held(ACCOUNT, "HTX MAU", Settings.SOURCE, DAY), one(check()));
  }

  @Test
  public void anAccountThatIsNotThereAndABankThatIsGoneAreNoOutages() {
    table = "";
    assertEquals(Known.NO_ACCOUNT, one(check()).known());
    table = "12204001;6200201234567;12311001;NO_BANK";
    assertEquals(Known.NO_BANK, one(check()).known());
    assertEquals("12311001", one(check()).newBankCode());
  }

  @Test
  public void aMergedBanksCodeIsToldFromItsDayOnAndNobodyIsAsked() {
    AccountNameCheck later = check("12204001;2020-08-04;12311001");
    assertEquals(Known.HELD, one(later).known());
    int before = bank.questions();
    AccountHolder gone = one(check("12204001;2020-08-03;12311001"));
    assertEquals(Known.NO_BANK, gone.known());
    assertEquals("12311001", gone.newBankCode());
    assertEquals(before, bank.questions());
  }

  @Test
  public void whatGoesWrongOverThereIsUnknownWithWhyAndPassesByItself() {
    String[][] wrongs = {
      {"DROP", "can't be reached, or broke off"},
      {"GARBAGE", "not of the agreed form"},
      {"OTHER", "another account"},
      {"ERROR", "HTTP 500"},
      {"HUGE", "too large"}
    };
    AccountNameCheck check = check();
    for (String[] wrong : wrongs) {
      table = "*;*;;" + wrong[0];
      AccountHolder holder = one(check);
      assertEquals(wrong[0], Known.UNKNOWN, holder.known());
      assertTrue(holder.why().en(), holder.why().en().contains(wrong[1]));
    }
    table = "12204001;6200201234567;HTX MAU";
    assertEquals(Known.HELD, one(check).known());
  }

  /** Who hangs does so for ever: without a limit of the plugin this does not end. */
  @Test(timeout = 60_000)
  public void whoHangsOrIsSlowIsNotWaitedFor() {
    VerifyRules rules = Settings.impatient(bank.address(), Duration.ZERO);
    AccountNameCheck check = new AccountNameCheck(rules, () -> now);
    for (String conduct : List.of("HANG", "SLOW")) {
      table = "*;*;;" + conduct;
      AccountHolder holder = one(check);
      assertTrue(holder.why().en(), holder.why().en().contains("within 500 ms"));
    }
  }

  @Test
  public void nobodyListeningIsUnknown() {
    URI closed = bank.address();
    bank.close();
    AccountNameCheck check = new AccountNameCheck(Settings.at(closed), () -> now);
    assertEquals(Known.UNKNOWN, one(check).known());
  }

  @Test
  public void aNameWithoutALetterOrWithControlCharactersIsNoTrap() {
    table = "12204001;6200201234567;";
    assertEquals(Known.UNKNOWN, one(check()).known());
    table = "12204001;6200201234567;HTX\u0000\u202eMAU\u0007";
    assertEquals("HTX\uFFFDMAU\uFFFD", one(check()).name());
    table = "12204001;6200201234567;" + "M".repeat(201);
    assertEquals(Known.UNKNOWN, one(check()).known());
  }

  @Test
  public void oneAccountWithoutAnAnswerDoesNotSpoilTheOthers() {
    PayeeAccount unnamed = new PayeeAccount("12204001", "1");
    table = table + "\n12204001;1;";
    List<AccountHolder> holders = check().look(about(unnamed, ACCOUNT)).holders();
    assertEquals(
        List.of(Known.UNKNOWN, Known.HELD), holders.stream().map(AccountHolder::known).toList());
  }

  @Test
  public void holdersAreRememberedForAWhileAndWhatIsNotThereIsNot() {
    AccountNameCheck check = check();
    one(check);
    one(check);
    assertEquals(1, bank.questions());
    now = now.plus(Duration.ofMinutes(10));
    table = "";
    assertEquals(Known.NO_ACCOUNT, one(check).known());
    assertEquals(Known.NO_ACCOUNT, one(check).known());
    assertEquals(3, bank.questions());
  }

  @Test
  public void afterNoAnswerNobodyIsAskedForAWhile() {
    VerifyRules usual = Settings.at(bank.address());
    VerifyRules rules =
        new VerifyRules(
            usual.address(),
            usual.limit(),
            Duration.ofSeconds(10),
            usual.cached(),
            usual.cachedFor(),
            usual.source(),
            usual.changes());
    AccountNameCheck check = new AccountNameCheck(rules, () -> now);
    table = "*;*;;ERROR";
    one(check);
    table = "12204001;6200201234567;HTX MAU";
    assertEquals(Known.UNKNOWN, one(check).known());
    assertEquals(1, bank.questions());
    now = now.plus(Duration.ofSeconds(10));
    assertEquals(Known.HELD, one(check).known());
  }

  @Test
  public void asManyAccountsAsThereMayBeAreOneQuestion() {
    PayeeAccount[] accounts = new PayeeAccount[PayeeQuestion.MOST];
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = new PayeeAccount("12204001", "%024d".formatted(i));
      rows.append("12204001;%024d;%s\n".formatted(i, "Hộ kinh doanh mẫu ".repeat(10) + i));
    }
    table = rows.toString();
    List<AccountHolder> holders = check().look(about(accounts)).holders();
    assertEquals(accounts.length, holders.size());
    assertTrue(holders.stream().allMatch(holder -> holder.known() == Known.HELD));
    assertEquals(1, bank.questions());
  }
}
