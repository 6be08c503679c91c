/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dvctt.model.Payee;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RiskQuestion.Signing;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;

/** The signs in one dossier; each is told once, however often it is there. */
final class Signs {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Digits of an account number that may be told. */
  private static final int TOLD = 4;

  private final RiskQuestion question;
  private final Weights weights;
  private final List<RiskReason> reasons = new ArrayList<>();

  private Signs(RiskQuestion question, Weights weights) {
    this.question = question;
    this.weights = weights;
  }

  static RiskAssessment of(RiskQuestion question, Weights weights) {
    Signs signs = new Signs(question, weights);
    signs.newPayee();
    signs.roundSum();
    signs.night();
    signs.oneDevice();
    signs.firstSignature();
    return signs.assessment();
  }

  private void newPayee() {
    List<Integer> at =
        vouchers(
            voucher -> {
              Payee payee = voucher.payee();
              return payee != null && question.newPayees().contains(PayeeAccount.of(payee));
            });
    if (!at.isEmpty()) {
      Payee payee = question.content().vouchers().get(at.get(0)).payee();
      String account = payee == null ? "" : last(payee.account());
      add(
          "NEW_PAYEE",
          weights.newPayee(),
          "vouchers[" + at.get(0) + "].payee",
          "Lần đầu trả vào tài khoản …" + account + more(at.size(), " và ", " chứng từ khác") + ".",
          "Paid into account …"
              + account
              + " for the first time"
              + more(at.size(), ", and ", " more vouchers")
              + ".");
    }
  }

  private void roundSum() {
    List<Integer> at =
        vouchers(
            voucher ->
                voucher.total().dong() >= weights.roundFrom()
                    && voucher.total().dong() % weights.roundMultiple() == 0);
    if (!at.isEmpty()) {
      String sum = question.content().vouchers().get(at.get(0)).total().formatted();
      add(
          "ROUND_SUM",
          weights.roundSum(),
          "vouchers[" + at.get(0) + "].total",
          "Số tiền tròn " + sum + " đồng" + more(at.size(), " và ", " chứng từ khác") + ".",
          "A round sum of " + sum + " đồng" + more(at.size(), ", and ", " more vouchers") + ".");
    }
  }

  private void night() {
    if (weights.nights().holds(question.sentAt().toLocalTime())) {
      String at = question.sentAt().format(CLOCK);
      add("NIGHT", weights.night(), "", "Gửi lúc " + at + ".", "Sent at " + at + ".");
    }
  }

  private void oneDevice() {
    Set<String> devices = new HashSet<>();
    boolean twice =
        question.signatures().stream()
            .map(Signing::device)
            .filter(device -> !device.isEmpty())
            .anyMatch(device -> !devices.add(device));
    if (twice) {
      add(
          "ONE_DEVICE",
          weights.oneDevice(),
          "",
          "Hai người ký trên cùng một máy (cùng trình duyệt).",
          "Both people signed on one device (the same browser).");
    }
  }

  private void firstSignature() {
    List<Integer> positions =
        question.signatures().stream().filter(Signing::first).map(Signing::position).toList();
    if (!positions.isEmpty()) {
      String which = positions.size() > 1 ? "" : " " + positions.get(0);
      add(
          "FIRST_SIGNATURE",
          weights.firstSignature(),
          "",
          "Người ký"
              + (which.isEmpty() ? "" : " vị trí" + which)
              + " lần đầu ký cho tài khoản này.",
          "Signer" + which + " signed for this account for the first time.");
    }
  }

  private RiskAssessment assessment() {
    reasons.sort(Comparator.comparing(RiskReason::points).reversed());
    int sum = reasons.stream().mapToInt(RiskReason::points).sum();
    return new RiskAssessment(Math.min(sum, RiskAssessment.MOST), reasons);
  }

  private void add(String code, int points, String field, String vi, String en) {
    if (points > 0) {
      reasons.add(new RiskReason(code, points, field, Text.of(vi, en)));
    }
  }

  private List<Integer> vouchers(Predicate<Voucher> sign) {
    List<Integer> found = new ArrayList<>();
    List<Voucher> all = question.content().vouchers();
    for (int i = 0; i < all.size(); i++) {
      if (sign.test(all.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private static String more(int count, String before, String after) {
    return count > 1 ? before + (count - 1) + after : "";
  }

  /** An account's last digits, and never the whole of a short one. */
  private static String last(String account) {
    return account.substring(Math.max(account.length() - TOLD, Math.min(1, account.length())));
  }
}
