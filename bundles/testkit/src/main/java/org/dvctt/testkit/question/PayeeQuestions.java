/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Text;

/** Accounts of payees, for plugins of the kind {@code payee}; nobody holds them. */
public final class PayeeQuestions {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final String BANK = "00000000";

  private PayeeQuestions() {}

  /**
   * One that a plugin must be able to answer.
   *
   * @param what what is odd about it, for people
   */
  public record Odd(Text what, PayeeQuestion question) {}

  /** One account at a bank. */
  public static PayeeQuestion about(PayeeAccount account, String name) {
    return new PayeeQuestion(DAY, List.of(new Named(account, name)));
  }

  /**
   * None, one that nobody holds, one without a name, names of all kinds, as many as there may be.
   */
  public static List<Odd> odd() {
    return List.of(
        new Odd(Text.of("không có tài khoản nào", "no account"), new PayeeQuestion(DAY, List.of())),
        new Odd(Text.of("ngân hàng không có", "no such bank"), about(account(0), "Nguyễn Văn A")),
        new Odd(Text.of("tên để trống", "a blank name"), about(account(1), "")),
        new Odd(
            Text.of("tên có ký tự điều khiển", "a name with control characters"),
            about(account(2), "\u0000A\u202e\r\nB\ud800")),
        new Odd(
            Text.of("tài khoản không phải số", "an account that is no number"),
            about(new PayeeAccount("x", "' OR 1=1 --"), "A")),
        new Odd(Text.of("nhiều nhất có thể", "as many as there may be"), many()));
  }

  /** Accounts at random: the same random numbers make the same ones. */
  public static PayeeQuestion random(Random random) {
    List<Named> payees = new ArrayList<>();
    int count = random.nextInt(8);
    int first = random.nextInt(900_000);
    for (int i = 0; i < count; i++) {
      payees.add(new Named(account(first + i), "Đơn vị " + random.nextInt(100)));
    }
    return new PayeeQuestion(DAY.plusDays(random.nextInt(4_000)), payees);
  }

  private static PayeeQuestion many() {
    List<Named> payees = new ArrayList<>();
    for (int i = 0; i < PayeeQuestion.MOST; i++) {
      payees.add(new Named(account(i), "Hộ kinh doanh " + i));
    }
    return new PayeeQuestion(DAY, payees);
  }

  private static PayeeAccount account(int number) {
    return new PayeeAccount(BANK, "9%08d".formatted(number));
  }
}
