/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Chapter;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Reason;
import org.dvctt.model.Verdict;
import org.junit.Before;
import org.junit.Test;

/**
 * Each hard validation of a dossier's content (domain §4.6): a sound content with one thing wrong
 * is told just that, under its rule, with its code and field.
 */
public class ContentFaultsTest extends DossiersAtWork {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2020, 8, 3);
  private static final String V = "/vouchers/0/";
  private static final String CASH =
      "{'name':'Nguyễn Thị A','idNumber':'012345678','issuedOn':'2015-03-01','issuedBy':'CA'}";
  private static final String CONTRACT =
      "{'number':'01/HĐ','signedOn':'2020-07-01','total':{'dong':5000000},'counterparty':'B'}";

  private String sound = "";

  @Before
  public void aSoundContent() {
    sound =
        ContentJson.write(
            new DossierContent(
                "D",
                "SVC_RECURRENT_EXPENDITURE",
                Desk.UNIT,
                FakeRegistry.OFFICE,
                Desk.ACCOUNT,
                Chapter.of("622"),
                Desk.YEAR,
                List.of(Desk.voucher(1000)),
                List.of()));
  }

  @Test
  public void aSoundContentHasNoFault() {
    told(TODAY);
    told(TODAY, set(V + "cash", CASH), set(V + "payee", "null"), cash());
    told(TODAY, set(V + "declared/contract", CONTRACT), set(V + "declared/acceptance", CONTRACT));
  }

  @Test
  public void whatIsBlankIsTold() {
    told(TODAY, set(V + "number", "' '"), "V01 R02 vouchers[0].number");
    told(TODAY, set(V + "content", "''"), "V01 R02 vouchers[0].content");
    told(TODAY, set(V + "payee", "null"), "V01 R02 vouchers[0].payee");
    told(TODAY, set(V + "payee/name", "''"), "V01 R02 vouchers[0].payee.name");
    told(TODAY, set(V + "lines/0/content", "''"), "V01 R02 vouchers[0].lines[0].content");
    told(TODAY, set(V + "payee", "null"), cash(), "V01 R02 vouchers[0].cash");
    blankInCash("name", "''", "name");
    blankInCash("idNumber", "''", "id_number");
    blankInCash("issuedOn", "null", "id_issued_on");
    blankInCash("issuedBy", "''", "id_issued_by");
    told(TODAY, set("/vouchers", "[]"), "V01 R01 vouchers");
    told(TODAY, set(V + "lines", "[]"), "V01 R01 vouchers[0].lines", "V04 R11 vouchers[0].total");
  }

  private void blankInCash(String stored, String blank, String field) {
    told(
        TODAY,
        set(V + "payee", "null"),
        cash(),
        set(V + "cash", CASH),
        set(V + "cash/" + stored, blank),
        "V01 R02 vouchers[0].cash." + field);
  }

  @Test
  public void formsTicksAndDatesAreThoseOfTheSlip() {
    told(TODAY, set(V + "form", "'C2-03/NS'"), "V01 R02 vouchers[0].form");
    told(TODAY, set(V + "ticks/budget", "'PROVISIONAL'"), "V02 R08 vouchers[0].budget_kind");
    told(TODAY, set(V + "date", "'2020-08-04'"), "V16 R22 vouchers[0].date");
    told(TODAY, set(V + "date", "'2019-12-31'"), "V16 R22 vouchers[0].date");
    LocalDate late = LocalDate.of(2021, 1, 31);
    told(late, set(V + "date", "'2021-01-31'"));
    told(late.plusDays(1), set(V + "date", "'2021-01-31'"), "V16 R22 budget_year");
    told(
        late.plusDays(1),
        set(V + "date", "'2021-02-01'"),
        "V16 R22 budget_year",
        "V16 R22 vouchers[0].date");
    told(LocalDate.of(2019, 12, 31), "V16 R22 budget_year", "V16 R22 vouchers[0].date");
  }

  @Test
  public void amountsAddUpInFiguresAndInWords() {
    told(
        TODAY,
        set(V + "lines/0/amount/dong", "0"),
        "V01 R11 vouchers[0].lines[0].amount",
        "V04 R11 vouchers[0].total");
    told(
        TODAY,
        set(V + "total/dong", "1001"),
        "V04 R11 vouchers[0].total",
        "V04 R10 vouchers[0].words");
    told(TODAY, set(V + "words", "'Hai nghìn đồng'"), "V04 R10 vouchers[0].words");
  }

  @Test
  public void whoIsPaidIsNamedAsThePaymentNeedsIt() {
    told(TODAY, cash(), set(V + "cash", CASH), "V10 R20 vouchers[0].payee");
    told(TODAY, set(V + "cash", CASH), "V10 R20 vouchers[0].cash");
    told(
        TODAY,
        set(V + "payee", "null"),
        cash(),
        set(V + "cash", CASH),
        set(V + "cash/issuedOn", "'2020-08-04'"),
        "V10 R20 vouchers[0].cash.id_issued_on");
    for (String account : List.of("12345", "1".repeat(25), "12AB5678")) {
      told(
          TODAY,
          set(V + "payee/account", "'" + account + "'"),
          "V09 R13 vouchers[0].payee.account");
    }
    String own = Desk.ACCOUNT.toString().replace(".", "");
    told(TODAY, set(V + "payee/account", "'" + own + "'"), "V09 R13 vouchers[0].payee.account");
    told(TODAY, set(V + "payee/bankCode", "'none'"), "V09 R13 vouchers[0].payee.bank_code");
  }

  @Test
  public void codesAreInForce() {
    told(TODAY, set(V + "program/value", "'00123'"), "V06 R07 vouchers[0].program");
    told(
        TODAY,
        set(V + "lines/0/econItem/value", "'9999'"),
        "V06 R06 vouchers[0].lines[0].econ_item");
    told(TODAY, set(V + "lines/0/sector/value", "'999'"), "V06 R07 vouchers[0].lines[0].sector");
    told(
        TODAY,
        set(V + "lines/0/fundSource/value", "'99'"),
        "V06 R07 vouchers[0].lines[0].fund_source");
    told(TODAY, set("/chapter/value", "'999'"), "V06 R07 chapter");
  }

  @Test
  public void whatIsDeclaredIsDeclaredWholeAndNotOfTheFuture() {
    for (String paper : List.of("contract", "acceptance")) {
      String at = V + "declared/" + paper;
      String told = "vouchers[0]." + paper;
      told(TODAY, set(at, CONTRACT), set(at + "/number", "''"), "V12 R15 " + told);
      told(TODAY, set(at, CONTRACT), set(at + "/total", "null"), "V12 R15 " + told);
      told(
          TODAY,
          set(at, CONTRACT),
          set(at + "/signedOn", "'2020-08-04'"),
          "V12 R15 " + told + ".signed_on");
    }
  }

  @Test
  public void theAccountIsTheUnitsOwnAndActive() {
    desk.registry.accountStatus = "CLOSED";
    told(TODAY, "V05 R21 account");
    desk.registry.accountStatus = "ACTIVE";
    desk.registry.accountOffice = OfficeCode.of("9919");
    told(TODAY, "V05 R21 account");
    desk.registry.accountOffice = FakeRegistry.OFFICE;
    told(TODAY, set("/unit/value", "'1990001'"), "V05 R21 account");
    desk.registry.level = 1;
    told(TODAY, "V06 R07 account");
  }

  @Test
  public void papersAreThereAndOnce() throws IOException {
    String hash = desk.paper();
    Attachment paper =
        new Attachment(AttachmentKind.CONTRACT, "a.pdf", "application/pdf", 20, hash);
    String one = ContentJson.write(paper);
    String other = ContentJson.write(new Attachment(AttachmentKind.OTHER, "a.pdf", "x", 20, hash));
    told(TODAY, set("/attachments", "[" + one + "," + other + "]"));
    told(TODAY, set("/attachments", "[" + one + "," + one + "]"), "V20 R25 attachments[1]");
    String never = one.replace(hash, "0".repeat(64));
    told(TODAY, set("/attachments", "[" + never + "]"), "V20 R25 attachments[0]");
    Files.delete(desk.blobs.file(hash).orElseThrow());
    told(TODAY, set("/attachments", "[" + one + "]"), "V20 R25 attachments[0]");
  }

  @Test
  public void allFaultsAreToldAtOnceEachWithASentenceAndWhatToDo() {
    List<Reason> reasons =
        faults(
                content(
                    set(V + "number", "''"),
                    set(V + "words", "'x'"),
                    set("/chapter/value", "'999'")),
                TODAY)
            .reasons();
    assertEquals(3, reasons.size());
    for (Reason reason : reasons) {
      for (String language : List.of("vi", "en")) {
        assertTrue(reason.code(), reason.sentence().in(language).length() > 10);
        assertTrue(reason.code(), reason.nextStep().in(language).length() > 5);
      }
    }
  }

  @Test
  public void aLineThatIsMissingOrHasTooLittleLeftIsTold() {
    assertEquals(List.of(), balance());
    assertEquals(
        List.of("V08 R09 vouchers"), balance(set(V + "lines/0/amount/dong", "1000000000001")));
    assertEquals(List.of("V08 R08 vouchers"), balance(set(V + "lines/0/sector/value", "'999'")));
  }

  private List<String> balance(String... changes) {
    CheckList found = new CheckList();
    DossierContent content = content(changes);
    desk.store
        .transactions()
        .<Boolean>read(
            tx -> {
              new BalanceCheck(desk.book, tx).add(found, content);
              return true;
            });
    return listed(found);
  }

  /** Changes first, then what is told of the content with them. */
  private void told(LocalDate today, String... changesAndFaults) {
    List<String> changes = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String each : changesAndFaults) {
      (each.contains("=") ? changes : expected).add(each);
    }
    assertEquals(expected, listed(faults(content(changes.toArray(String[]::new)), today)));
  }

  private CheckList faults(DossierContent content, LocalDate today) {
    return desk.store
        .transactions()
        .<CheckList>read(tx -> ContentFaults.of(content, desk.ground, tx, today));
  }

  private static List<String> listed(CheckList found) {
    List<String> all = new ArrayList<>();
    for (Verdict verdict : found.verdicts("0")) {
      for (Reason reason : verdict.reasons()) {
        all.add(verdict.rule().rule() + " " + reason.code() + " " + reason.field());
      }
    }
    return all;
  }

  private DossierContent content(String... changes) {
    try {
      ObjectNode tree = (ObjectNode) JSON.readTree(sound);
      for (String change : changes) {
        int equals = change.indexOf('=');
        String path = change.substring(0, equals);
        int last = path.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) tree.at(path.substring(0, last));
        parent.set(path.substring(last + 1), JSON.readTree(change.substring(equals + 1)));
      }
      return ContentJson.content(JSON.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** A value, written with single quotes, at a path of the stored content. */
  private static String set(String path, String value) {
    return path + "=" + value.replace('\'', '"');
  }

  private static String cash() {
    return set(V + "ticks/method", "'CASH'");
  }
}
