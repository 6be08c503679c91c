/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.Money;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/**
 * Questions that are legal though odd, made from one that is usual: on the same day, for the same
 * budget year, so that what has no answer outside its law is not asked there.
 */
public final class OddQuestions {
  /** The greatest amount that a form takes: eighteen digits. */
  public static final Money MOST = Money.of(999_999_999_999_999_999L);

  private static final int MANY_LINES = 1_000;

  private OddQuestions() {}

  /**
   * One of them.
   *
   * @param what what is odd about it, for people
   */
  public record Odd(Text what, RuleQuestion question) {}

  /** The usual question itself, then the odd ones. */
  public static List<Odd> around(RuleQuestion usual) {
    List<Odd> all = new ArrayList<>();
    for (RuleQuestion.Moment moment : RuleQuestion.Moment.values()) {
      all.add(
          odd(
              "câu hỏi thường, lúc " + moment,
              "the usual question at " + moment,
              new RuleQuestion(moment, usual.on(), usual.content(), usual.facts())));
    }
    all.add(
        odd("không có chứng từ", "no voucher", vouchers(usual, vouchers -> List.<Voucher>of())));
    all.add(odd("không có dòng nào", "no line", lines(usual, line -> List.of())));
    all.add(odd("số tiền 0", "amounts of zero", amounts(usual, Money.ZERO)));
    all.add(odd("số tiền lớn nhất", "the greatest amounts", amounts(usual, MOST)));
    all.add(odd("1.000 dòng", "1,000 lines", manyLines(usual)));
    all.add(odd("không có tệp đính kèm", "no attachment", attachments(usual, List.of())));
    all.add(odd("đủ loại tệp đính kèm", "attachments of every kind", attachments(usual, papers())));
    all.add(odd("không khai giấy tờ nào", "nothing declared", vouchers(usual, bare())));
    all.add(
        odd(
            "không biết gì về bối cảnh",
            "nothing known of its surroundings",
            new RuleQuestion(usual.moment(), usual.on(), usual.content(), DossierFacts.NONE)));
    return List.copyOf(all);
  }

  private static Odd odd(String vi, String en, RuleQuestion question) {
    return new Odd(Text.of(vi, en), question);
  }

  private static RuleQuestion vouchers(RuleQuestion usual, UnaryOperator<List<Voucher>> change) {
    return with(usual, change.apply(usual.content().vouchers()), usual.content().attachments());
  }

  private static RuleQuestion attachments(RuleQuestion usual, List<Attachment> attachments) {
    return with(usual, usual.content().vouchers(), attachments);
  }

  private static RuleQuestion lines(
      RuleQuestion usual, Function<VoucherLine, List<VoucherLine>> change) {
    return vouchers(
        usual,
        vouchers ->
            vouchers.stream()
                .map(v -> with(v, v.lines().stream().flatMap(l -> change.apply(l).stream())))
                .toList());
  }

  private static RuleQuestion amounts(RuleQuestion usual, Money amount) {
    // One voucher with one line: the sums of several of the greatest amounts are no money any more.
    return lines(
        vouchers(usual, vouchers -> vouchers.stream().limit(1).map(OddQuestions::first).toList()),
        line -> List.of(with(line, amount)));
  }

  private static Voucher first(Voucher voucher) {
    return with(voucher, voucher.lines().stream().limit(1));
  }

  private static RuleQuestion manyLines(RuleQuestion usual) {
    return vouchers(
        usual,
        vouchers ->
            vouchers.stream()
                .limit(1)
                .map(v -> with(v, v.lines().stream().limit(1).flatMap(OddQuestions::often)))
                .toList());
  }

  private static Stream<VoucherLine> often(VoucherLine line) {
    return Collections.nCopies(MANY_LINES, line).stream();
  }

  private static UnaryOperator<List<Voucher>> bare() {
    return vouchers ->
        vouchers.stream()
            .map(
                v ->
                    new Voucher(
                        v.number(),
                        v.form(),
                        v.date(),
                        v.ticks(),
                        v.program(),
                        "",
                        Declarations.NONE,
                        null,
                        null,
                        v.lines(),
                        v.total(),
                        ""))
            .toList();
  }

  private static List<Attachment> papers() {
    return Arrays.stream(AttachmentKind.values())
        .map(kind -> new Attachment(kind, "a.pdf", "application/pdf", 1, "0".repeat(64)))
        .toList();
  }

  private static VoucherLine with(VoucherLine l, Money amount) {
    return new VoucherLine(
        l.content(), l.invoice(), l.document(), l.econItem(), l.sector(), l.fundSource(), amount);
  }

  private static Voucher with(Voucher v, Stream<VoucherLine> changed) {
    List<VoucherLine> lines = changed.toList();
    Money total = lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
    return new Voucher(
        v.number(),
        v.form(),
        v.date(),
        v.ticks(),
        v.program(),
        v.content(),
        v.declared(),
        v.payee(),
        v.cash(),
        lines,
        total,
        AmountInWords.of(total));
  }

  private static RuleQuestion with(
      RuleQuestion usual, List<Voucher> vouchers, List<Attachment> attachments) {
    DossierContent c = usual.content();
    return new RuleQuestion(
        usual.moment(),
        usual.on(),
        new DossierContent(
            c.dossierId(),
            c.service(),
            c.unit(),
            c.office(),
            c.account(),
            c.chapter(),
            c.budgetYear(),
            vouchers,
            attachments),
        usual.facts());
  }
}
