/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
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

/** Each part of an importer's answer, spoiled by itself. */
public class IntakeFieldsTest {
  private static final AnswerCheck CHECK =
      new AnswerCheck(new PluginRef("a", "1.0.0"), new GuardLimits.Answers(10, 3, 100, 1_000, 20));
  private static final String LONG = "x".repeat(101);
  private static final Text LONG_TEXT = Text.of("a", LONG);
  private static final Money LESS = Money.of(-1);
  private static final IntakePlace NOWHERE = new IntakePlace(LONG, 1);

  /** A sound voucher whose parts can be exchanged. */
  private static final class Given {
    private String unit = "";
    private FiscalYear year = FiscalYear.of(2020);
    private IntakePlace place = IntakePlace.FILE;
    private IntakePlace linePlace = IntakePlace.FILE;
    private String number = "01";
    private String form = "C2-02a/NS";
    private LocalDate date = LocalDate.of(2020, 8, 3);
    private Program program = Program.of("00000");
    private Voucher.Ticks ticks = Voucher.Ticks.USUAL;
    private String content = "x";
    private String words = "";
    private Money total = Money.of(5);
    private Declarations declared =
        new Declarations(null, contract("1", "b", Money.of(5)), null, contract("2", "b", null));
    private Payee payee = new Payee("A", "", "1", "b");
    private CashReceiver cash = new CashReceiver("A", "1", null, "b");
    private String lineContent = "x";
    private EconItem item = EconItem.of("6501");
    private Sector sector = Sector.of("071");
    private FundSource source = FundSource.of("13");
    private Money amount = Money.of(5);

    private void ticks(Voucher.BudgetKind budget, Voucher.Nature nature, Voucher.Method method) {
      ticks = new Voucher.Ticks(budget, nature, method);
    }

    private IntakeAnswer answer() {
      VoucherLine line = new VoucherLine(lineContent, null, null, item, sector, source, amount);
      Voucher voucher =
          new Voucher(
              number,
              form,
              date,
              ticks,
              program,
              content,
              declared,
              payee,
              cash,
              List.of(line),
              total,
              words);
      return IntakeAnswer.of(
          List.of(new VoucherDraft(unit, "95", year, voucher, place, List.of(linePlace))),
          List.of());
    }
  }

  private static ContractDeclaration contract(String number, String other, Money total) {
    return new ContractDeclaration(number, null, total, other);
  }

  @Test
  public void aVoucherWithAllItsPartsPasses() {
    IntakeAnswer answer = new Given().answer();
    assertEquals(answer, CHECK.read(answer));
  }

  @Test
  public void eachPartOfAVoucherIsLookedAt() {
    Map<String, Consumer<Given>> spoiled =
        Map.ofEntries(
            Map.entry("unit of a voucher of 101", it -> it.unit = LONG),
            Map.entry("no budget year of a voucher", it -> it.year = null),
            Map.entry("no place in a file", it -> it.place = null),
            Map.entry("place in a file of 101", it -> it.linePlace = NOWHERE),
            Map.entry("number of a voucher of 101", it -> it.number = LONG),
            Map.entry("no form of a voucher", it -> it.form = null),
            Map.entry("no date of a voucher", it -> it.date = null),
            Map.entry("no programme of a voucher", it -> it.program = null),
            Map.entry("no ticks of a voucher", it -> it.ticks = null),
            Map.entry(
                "no budget of a voucher",
                it -> it.ticks(null, Voucher.Nature.ACTUAL, Voucher.Method.CASH)),
            Map.entry(
                "no nature of a voucher",
                it -> it.ticks(Voucher.BudgetKind.OFFICIAL, null, Voucher.Method.CASH)),
            Map.entry(
                "no method of a voucher",
                it -> it.ticks(Voucher.BudgetKind.OFFICIAL, Voucher.Nature.ACTUAL, null)),
            Map.entry("content of a voucher of 101", it -> it.content = LONG),
            Map.entry("words of a voucher of 101", it -> it.words = LONG),
            Map.entry("no total of a voucher", it -> it.total = null),
            Map.entry("a total below zero", it -> it.total = LESS),
            Map.entry("no declarations of a voucher", it -> it.declared = null));
    spoiled.forEach(IntakeFieldsTest::garbage);
  }

  @Test
  public void eachPartOfALineIsLookedAt() {
    Map<String, Consumer<Given>> spoiled =
        Map.of(
            "content of a line of 101", it -> it.lineContent = LONG,
            "no item of a line", it -> it.item = null,
            "no sector of a line", it -> it.sector = null,
            "no source of a line", it -> it.source = null,
            "no amount of a line", it -> it.amount = null);
    spoiled.forEach(IntakeFieldsTest::garbage);
  }

  @Test
  public void eachPartOfWhoGetsTheMoneyIsLookedAt() {
    Map<String, Consumer<Given>> spoiled =
        Map.of(
            "payee of 101", it -> it.payee = new Payee(LONG, "", "1", "b"),
            "no tax code of a payee", it -> it.payee = new Payee("A", null, "1", "b"),
            "account of a payee of 101", it -> it.payee = new Payee("A", "", LONG, "b"),
            "bank of a payee of 101", it -> it.payee = new Payee("A", "", "1", LONG),
            "receiver of cash of 101", it -> it.cash = new CashReceiver(LONG, "1", null, "b"),
            "no id of a receiver", it -> it.cash = new CashReceiver("A", null, null, "b"),
            "issuer of an id of 101", it -> it.cash = new CashReceiver("A", "1", null, LONG));
    spoiled.forEach(IntakeFieldsTest::garbage);
  }

  @Test
  public void aContractAndItsAcceptanceAreLookedAtAlike() {
    Map<String, ContractDeclaration> spoiled =
        Map.of(
            "number of a contract of 101", contract(LONG, "b", null),
            "other side of a contract of 101", contract("1", LONG, null),
            "a contract below zero", contract("1", "b", LESS));
    spoiled.forEach(
        (said, contract) -> {
          garbage(said, it -> it.declared = Declarations.of(contract));
          garbage(said, it -> it.declared = new Declarations(null, null, null, contract));
        });
  }

  @Test
  public void eachPartOfAFaultIsLookedAt() {
    Text text = Text.of("a", "b");
    Map<String, IntakeFault> spoiled =
        Map.of(
            "place in a file of 101", new IntakeFault("F", NOWHERE, "", text, text),
            "field of a fault of 101", new IntakeFault("F", IntakePlace.FILE, LONG, text, text),
            "sentence of a fault (en) of 101",
                new IntakeFault("F", IntakePlace.FILE, "", LONG_TEXT, text),
            "no next step of a fault", new IntakeFault("F", IntakePlace.FILE, "", text, null));
    spoiled.forEach((said, fault) -> garbage(said, IntakeAnswer.of(List.of(), List.of(fault))));
  }

  @Test
  public void aTemplateHasANameThatIsNotBlank() {
    garbage("name of a template is blank", new IntakeFile(" ", "txt", new byte[] {1}));
  }

  private static void garbage(String said, Consumer<Given> spoil) {
    Given given = new Given();
    spoil.accept(given);
    garbage(said, given.answer());
  }

  private static void garbage(String said, Object answer) {
    GarbageAnswer thrown = assertThrows(said, GarbageAnswer.class, () -> CHECK.read(answer));
    assertTrue(thrown.getMessage(), String.valueOf(thrown.getMessage()).contains(said));
  }
}
