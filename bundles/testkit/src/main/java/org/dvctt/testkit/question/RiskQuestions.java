/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dvctt.model.DossierContent;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RiskQuestion.Signing;
import org.dvctt.model.Text;

/** Dossiers that were sent, for plugins of the kind {@code risk}. */
public final class RiskQuestions {
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final String[] DEVICES = {"", "a", "b"};

  private RiskQuestions() {}

  /**
   * One that a plugin must be able to answer.
   *
   * @param what what is odd about it, for people
   */
  public record Odd(Text what, RiskQuestion question) {}

  /** A dossier that was sent in the morning, signed by two on two devices, nothing new. */
  public static RiskQuestion usual(DossierContent content, LocalDate day) {
    return new RiskQuestion(
        content,
        day.atTime(MORNING),
        List.of(new Signing(2, "a", false), new Signing(1, "b", false)),
        Set.of());
  }

  /** The usual one with other contents, hours, signatures and payees. */
  public static List<Odd> odd(LocalDate day) {
    List<Odd> all = new ArrayList<>();
    OddQuestions.around(Asked.on(day.toString(), Slip.of(5_000_000)).question())
        .forEach(odd -> all.add(new Odd(odd.what(), usual(odd.question().content(), day))));
    RiskQuestion usual = all.get(0).question();
    for (LocalTime time : List.of(LocalTime.MIN, LocalTime.MAX)) {
      all.add(
          new Odd(
              Text.of("gửi lúc " + time, "sent at " + time),
              new RiskQuestion(
                  usual.content(), day.atTime(time), usual.signatures(), usual.newPayees())));
    }
    all.add(
        new Odd(
            Text.of("không có chữ ký", "no signature"),
            new RiskQuestion(usual.content(), usual.sentAt(), List.of(), Set.of())));
    all.add(
        new Odd(
            Text.of("người thụ hưởng mới mà hồ sơ không nêu", "a new payee that is not in it"),
            new RiskQuestion(
                usual.content(),
                usual.sentAt(),
                usual.signatures(),
                Set.of(new PayeeAccount("x", "000000")))));
    return List.copyOf(all);
  }

  /** One at random: the same random numbers make the same one. */
  public static RiskQuestion random(Random random, LocalDate day) {
    DossierContent content = new RandomDossier(random.nextLong()).on(day).content();
    List<Signing> signatures = new ArrayList<>();
    for (int position = 2; position > 0; position--) {
      if (random.nextInt(4) > 0) {
        String device = DEVICES[random.nextInt(DEVICES.length)];
        signatures.add(new Signing(position, device, random.nextBoolean()));
      }
    }
    Set<PayeeAccount> fresh = new HashSet<>();
    content.vouchers().stream()
        .map(voucher -> voucher.payee())
        .forEach(
            payee -> {
              if (payee != null && random.nextBoolean()) {
                fresh.add(PayeeAccount.of(payee));
              }
            });
    LocalDateTime at = day.atTime(random.nextInt(24), random.nextInt(60));
    return new RiskQuestion(content, at, signatures, fresh);
  }
}
