/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic questions at random: anything that the model can hold, however absurd, with what often
 * decides (thresholds, ends of spans, shared contracts) drawn more often.
 */
public final class RandomDossier {
  private static final String[] NUMBERS = {"01/HĐ", " 01/HĐ ", "02/HĐ", "", "  "};
  private static final String[] FORMS = {"C2-02a/NS", "C2-02b/NS", "C4-02a/KB", "X", ""};
  private static final long[] AMOUNTS = {
    0,
    1,
    -1,
    20_000_000,
    20_000_001,
    50_000_000,
    50_000_001,
    80_000_000,
    100_000_000,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private final Random random;

  public RandomDossier(long seed) {
    random = new Random(seed);
  }

  public RuleQuestion on(LocalDate day) {
    List<Voucher> vouchers = several(4, this::voucher);
    DossierContent content =
        new DossierContent(
            "01HZZZZZZZZZZZZZZZZZZZZZZZ",
            DossierContent.RECURRENT_EXPENDITURE,
            UnitCode.of("1990001"),
            OfficeCode.of("9911"),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            FiscalYear.of(day.getYear() - 2 + random.nextInt(4)),
            vouchers,
            several(3, this::paper));
    return new RuleQuestion(one(RuleQuestion.Moment.values()), day, content, facts(content));
  }

  private DossierFacts facts(DossierContent content) {
    Map<BudgetLine, Money> allotted = new HashMap<>();
    for (Voucher voucher : content.vouchers()) {
      for (VoucherLine line : voucher.lines()) {
        if (random.nextInt(3) > 0) {
          allotted.put(content.budgetLine(voucher, line), money());
        }
      }
    }
    return new DossierFacts(
        onContracts(),
        onContracts(),
        allotted,
        random.nextBoolean(),
        random.nextInt(3),
        one(Channel.values()));
  }

  private Map<String, Money> onContracts() {
    Map<String, Money> known = new HashMap<>();
    several(3, () -> known.put(one(NUMBERS), money()));
    return known;
  }

  private Voucher voucher() {
    return new Voucher(
        "01",
        one(FORMS),
        LocalDate.of(2020, 1, 15),
        new Voucher.Ticks(
            one(Voucher.BudgetKind.values()),
            one(Voucher.Nature.values()),
            one(Voucher.Method.values())),
        Program.of("00000"),
        "Thanh toán (mẫu)",
        new Declarations(
            maybe(this::paperRef), maybe(this::contract), rule(), maybe(this::contract)),
        maybe(() -> new Payee("Công ty A (mẫu)", "", "123456789", "agribank")),
        (CashReceiver) null,
        several(4, this::line),
        money(),
        "");
  }

  private VoucherLine line() {
    String item = random.nextInt(4) == 0 ? "6501" : String.format("%04d", random.nextInt(10_000));
    return new VoucherLine(
        "Nội dung (mẫu)",
        maybe(this::paperRef),
        maybe(this::paperRef),
        EconItem.of(item),
        Sector.of("071"),
        FundSource.of(random.nextBoolean() ? "13" : "12"),
        money());
  }

  private ContractDeclaration contract() {
    LocalDate signed = maybe(() -> LocalDate.of(2020, 1, 15));
    return new ContractDeclaration(one(NUMBERS), signed, maybe(this::money), "Công ty A (mẫu)");
  }

  private @Nullable AdvanceRule rule() {
    return maybe(() -> new AdvanceRule(random.nextBoolean() ? "Điều 5" : " ", percent()));
  }

  private int percent() {
    return random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(101);
  }

  private PaperRef paperRef() {
    return new PaperRef("HD-1", LocalDate.of(2020, 1, 15));
  }

  private Attachment paper() {
    return new Attachment(
        one(AttachmentKind.values()), "a.pdf", "application/pdf", 1, "0".repeat(64));
  }

  private Money money() {
    return switch (random.nextInt(4)) {
      case 0 -> Money.of(AMOUNTS[random.nextInt(AMOUNTS.length)]);
      case 1 -> Money.of(random.nextLong());
      default -> Money.of(random.nextInt(120_000_000));
    };
  }

  private <T> List<T> several(int below, Supplier<T> made) {
    List<T> all = new ArrayList<>();
    for (int left = random.nextInt(below); left > 0; left--) {
      all.add(made.get());
    }
    return all;
  }

  private <T> @Nullable T maybe(Supplier<T> made) {
    return random.nextInt(3) > 0 ? made.get() : null;
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
