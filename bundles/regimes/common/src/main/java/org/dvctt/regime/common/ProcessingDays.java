/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Deadline;
import org.dvctt.model.Money;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * How long the treasury may take: by the kind of payment, by the day of sending, or both. A dossier
 * takes as long as its slowest voucher, and of several rows that apply the longest counts.
 */
final class ProcessingDays {
  static final String FILE = "processing-days.csv";
  static final String PAY_FIRST = "pay-first.csv";

  private final DatedTable table;
  private final @Nullable DatedTable payFirst;
  private final ContractThreshold threshold;

  /**
   * @param table columns {@code kind}, {@code sent_from} and {@code sent_to} (MM-dd, both
   *     included), {@code days}
   * @param payFirst column {@code percent}: instalments of a controlled contract are paid first and
   *     controlled later while all payments are no more than this part of it; null where the regime
   *     does not tell kinds apart
   */
  ProcessingDays(DatedTable table, @Nullable DatedTable payFirst, ContractThreshold threshold) {
    this.table = table;
    this.payFirst = payFirst;
    this.threshold = threshold;
  }

  /** Kind of payment. */
  private enum Kind {
    ANY("mọi khoản", "every payment"),
    CONTROL_FIRST("kiểm soát trước, thanh toán sau", "control first, pay later"),
    PAY_FIRST("thanh toán trước, kiểm soát sau", "pay first, control later"),
    ADVANCE("tạm ứng", "advance");

    private final Text label;

    Kind(String vi, String en) {
      label = Text.of(vi, en);
    }
  }

  Deadline of(RuleQuestion question) {
    Set<Kind> kinds = EnumSet.of(Kind.ANY);
    question.content().vouchers().forEach(voucher -> kinds.add(kind(voucher, question)));
    if (question.content().vouchers().isEmpty()) {
      kinds.add(Kind.CONTROL_FIRST);
    }
    MonthDay sent = MonthDay.from(question.on());
    DatedTable.Row row =
        table.on(question.on()).stream()
            .filter(it -> kinds.contains(kind(it)) && covers(it, sent))
            .max(Comparator.comparingLong(it -> it.number("days")))
            .orElseThrow(() -> new IllegalStateException(FILE + " says nothing of " + sent));
    return new Deadline((int) row.number("days"), row.basis());
  }

  private Kind kind(Voucher voucher, RuleQuestion question) {
    if (voucher.nature() == Voucher.Nature.ADVANCE) {
      return Kind.ADVANCE;
    }
    return instalment(voucher.contract(), question) ? Kind.PAY_FIRST : Kind.CONTROL_FIRST;
  }

  private boolean instalment(@Nullable ContractDeclaration contract, RuleQuestion question) {
    if (payFirst == null || contract == null || !threshold.isOver(contract, question.on())) {
      return false;
    }
    String number = contract.number().strip();
    List<Contracts.Placed> vouchers =
        Map.copyOf(Contracts.of(question)).getOrDefault(number, List.of());
    Money drawn =
        Sums.plus(
            Contracts.known(question.facts().paidOnContract(), number), Contracts.sum(vouchers));
    BigInteger part =
        BigInteger.valueOf(contract.value().dong())
            .multiply(BigInteger.valueOf(payFirst.one(question.on()).number("percent")));
    return !vouchers.isEmpty()
        && BigInteger.valueOf(drawn.dong()).multiply(BigInteger.valueOf(100)).compareTo(part) <= 0;
  }

  private static Kind kind(DatedTable.Row row) {
    return Kind.valueOf(row.text("kind"));
  }

  private static boolean covers(DatedTable.Row row, MonthDay sent) {
    return !sent.isBefore(day(row, "sent_from")) && !sent.isAfter(day(row, "sent_to"));
  }

  private static MonthDay day(DatedTable.Row row, String column) {
    return MonthDay.parse("--" + row.text(column));
  }

  /** Each row that holds, and where instalments end. */
  List<RegimeProfile.Value> values(LocalDate on) {
    return table.on(on).stream()
        .map(row -> new RegimeProfile.Value("deadline", says(row, on), row.basis(), row.doubt()))
        .toList();
  }

  private Text says(DatedTable.Row row, LocalDate on) {
    Text kind = kind(row).label;
    String days = row.text("days");
    String until =
        kind(row) == Kind.PAY_FIRST && payFirst != null
            ? " ≤ " + payFirst.one(on).text("percent") + " %"
            : "";
    boolean always = row.text("sent_from").equals("01-01") && row.text("sent_to").equals("12-31");
    String span = always ? "" : row.text("sent_from") + "…" + row.text("sent_to");
    return Text.of(
        days + " ngày làm việc: " + kind.vi() + until + (always ? "" : ", gửi " + span),
        days
            + (days.equals("1") ? " working day: " : " working days: ")
            + kind.en()
            + until
            + (always ? "" : ", sent " + span));
  }
}
