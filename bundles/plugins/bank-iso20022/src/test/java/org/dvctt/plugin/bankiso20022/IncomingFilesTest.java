/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class IncomingFilesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Folders folders;
  private BankSide side;
  private BankFile bank;

  @Before
  public void anOrderIsOut() {
    folders = Folders.of(folder.getRoot().toPath(), BankFile.ID, "");
    side = new BankSide(folders);
    bank =
        new BankFile(
            BankSide.debtor(),
            IsoText.of("ASCII", "."),
            50,
            Limits.of(1, 0),
            folders,
            new RealDisk());
    bank.send(order("B-1", 100));
    bank.send(order("B-2", 200));
    side.fetch();
  }

  @Test
  public void ourOwnTestMessagesAreThoseOfTheStandard() {
    Schemas.assertValid(
        "pain.002.001.10", side.status("B-1", "ACSC").getBytes(StandardCharsets.UTF_8));
    Schemas.assertValid(
        "pain.002.001.10",
        Messages.groupStatus("M", "B-1", "RJCT").getBytes(StandardCharsets.UTF_8));
    MxCamt05400108 read = MxCamt05400108.parse(side.notice("B-1", true));
    assertEquals(
        "AC04",
        read.getBkToCstmrDbtCdtNtfctn()
            .getNtfctn()
            .get(0)
            .getNtry()
            .get(0)
            .getNtryDtls()
            .get(0)
            .getTxDtls()
            .get(0)
            .getRtrInf()
            .getRsn()
            .getCd());
  }

  @Test
  public void eachWordOfAStatusReportHasItsMeaning() {
    Map<String, Status> words = new LinkedHashMap<>();
    for (String word : List.of("RCVD", "PDNG", "ACTC", "ACCP", "ACWC", "ACSP")) {
      words.put(word, Status.ACCEPTED);
    }
    words.put("ACSC", Status.PAID);
    words.put("ACCC", Status.PAID);
    words.put("RJCT", Status.RETURNED);
    words.put("CANC", Status.RETURNED);
    int number = 10;
    for (Map.Entry<String, Status> word : words.entrySet()) {
      String id = "B-" + number++;
      bank.send(order(id, 5));
      side.fetch();
      side.put(side.status(id, word.getKey()));
      assertEquals(word.getKey(), word.getValue(), bank.query(id).status());
    }
  }

  @Test
  public void aRejectionOfTheWholeMessageIsThatOfItsOrder() {
    side.put(Messages.groupStatus("M", "B-1", "RJCT"));
    assertEquals(new BankAnswer(Status.RETURNED, Money.of(100), "", "DUP"), bank.query("B-1"));
    assertEquals(Status.ACCEPTED, bank.query("B-2").status());
  }

  @Test
  public void paymentAndLaterReturnAreNewsInTheirOrder() {
    side.put(side.status("B-1", "ACSP"));
    side.put(side.notice("B-1", false));
    side.put(side.status("B-1", "ACSC"));
    side.put(side.notice("B-1", true));
    BankAnswer paid = new BankAnswer(Status.PAID, Money.of(100), "E-B-1", "");
    BankAnswer returned =
        new BankAnswer(Status.RETURNED, Money.of(100), "E-B-1", "AC04 Tai khoan da dong");
    assertEquals(
        new BankNews(
            List.of(new BankNews.Item("B-1", paid), new BankNews.Item("B-1", returned)), "2"),
        bank.news(""));
    assertEquals(List.of(new BankNews.Item("B-1", returned)), bank.news("1").items());
  }

  @Test
  public void aRejectionAfterItWasPaidIsNews() {
    side.put(side.status("B-1", "ACSC"));
    assertEquals(Status.PAID, bank.query("B-1").status());
    side.put(side.status("B-1", "RJCT"));
    assertEquals(Status.RETURNED, bank.news("1").items().get(0).answer().status());
  }

  @Test
  public void theOlderFormOfANoticeIsReadToo() {
    String old =
        side.notice("B-1", false)
            .replace("camt.054.001.08", "camt.054.001.02")
            .replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
            .replaceAll(
                "\\s*<Amt Ccy=\"VND\">100</Amt>\\s*<CdtDbtInd>DBIT</CdtDbtInd>\\s*</TxDtls>",
                "<AmtDtls><TxAmt><Amt Ccy=\"VND\">100</Amt></TxAmt></AmtDtls></TxDtls>");
    side.put(old);
    assertEquals(Status.PAID, bank.query("B-1").status());
  }

  /** Lines that can't count are reported; the other lines of the file count. */
  @Test
  public void aLineThatCanNotCountIsReportedAndTheOthersCount() throws IOException {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put(Messages.entry("B-9", "100", "VND", false), "no such order");
    bad.put(Messages.entry("NOTPROVIDED", "100", "VND", false), "no such order");
    bad.put(Messages.entry("B-1", "101", "VND", false), "amount 101, ordered were 100");
    bad.put(Messages.entry("B-1", "100.5", "VND", false), "amount 100.5");
    bad.put(Messages.entry("B-1", "1e999999999", "VND", false), "amount 1e999999999");
    bad.put(Messages.entry("B-1", "-100", "VND", true), "amount -100");
    bad.put(Messages.entry("B-1", "100", "USD", false), "currency USD");
    bad.put(Messages.entry("B-1", "100", "VND", false).replace("BOOK", "PDNG"), "nothing known");
    bad.put(Messages.entry("B-1", "100", "VND", false).replace("DBIT", "CRDT"), "nothing known");
    int number = 0;
    for (Map.Entry<String, String> each : bad.entrySet()) {
      String good = "B-" + (20 + number++);
      bank.send(order(good, 7));
      side.fetch();
      String text =
          Messages.notice(
              "N" + number,
              BankSide.ACCOUNT,
              each.getKey() + Messages.entry(good, "7.00", "VND", false));
      Path file = side.put(text);
      assertEquals(each.getValue(), Status.ACCEPTED, bank.query("B-1").status());
      assertEquals(each.getValue(), Status.PAID, bank.query(good).status());
      String told = Files.readString(folders.archive().resolve(file.getFileName() + ".txt"));
      assertTrue(each.getValue() + " is in " + told, told.contains("en: Line 1 ("));
      assertTrue(each.getValue() + " is in " + told, told.contains(each.getValue()));
    }
  }

  @Test
  public void paidAfterItCameBackIsForPeople() throws IOException {
    side.put(side.status("B-1", "RJCT"));
    Path file = side.put(side.notice("B-1", false));
    assertEquals(Status.RETURNED, bank.query("B-1").status());
    assertTrue(
        Files.readString(folders.archive().resolve(file.getFileName() + ".txt"))
            .contains("people have to compare"));
  }

  /** Files of which nothing counts are put aside with the reason; the next good one counts. */
  @Test
  public void aBadFileIsPutAsideAndChangesNothing() throws IOException {
    String good = side.notice("B-1", false);
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("", "no whole XML");
    bad.put("xin chào", "no whole XML");
    bad.put(good.substring(0, good.length() / 2), "no whole XML");
    bad.put(good.substring(0, good.length() - 4), "no whole XML");
    bad.put(good + good, "no whole XML");
    bad.put(good.replace(BankSide.ACCOUNT, "111122223333"), "another account (…3333)");
    bad.put(
        side.status("B-1", "ACSC").replace(BankSide.ACCOUNT, "111122223333"), "another account");
    bad.put(good.replace("camt.054.001.08", "camt.054.001.99"), "is not read: send one of");
    bad.put(good.replace("urn:iso:std:iso:20022:tech:xsd:", "urn:x:"), "is not read");
    bad.put(good.replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrStmt"), "body is missing");
    bad.put(good.replaceAll("<MsgId>.*</MsgId>", ""), "MsgId is missing");
    bad.put(good.replaceAll("(?s)<Ntry>.*</Ntry>", ""), "0 lines");
    bad.put(good.replaceAll("(?s)<Acct>.*</Acct>", ""), "Acct/Id is missing");
    bad.put(
        side.status("B-1", "ACSC").replace(">pain.001.001.09<", ">camt.055<"),
        "not that of a pain.001");
    bad.put(
        Messages.notice(
            "N9", BankSide.ACCOUNT, Messages.entry("B-1", "100", "VND", false).repeat(51)),
        "It has 51 lines; 1 to 50");
    bad.put(bomb(good), "DOCTYPE");
    bad.put(
        good.replace("?>\n", "?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"),
        "DOCTYPE");
    bad.put(good.replace(">E-B-1<", ">&undeclared;<"), "no whole XML");
    bad.put(good.replace("</Ntry>", "<A>".repeat(40) + "</A>".repeat(40) + "</Ntry>"), "too deep");
    bad.put(good.replace("</Ntry>", "<A/>".repeat(10_000) + "</Ntry>"), "too many elements");
    bad.put(good.replace(">E-B-1<", ">" + "x".repeat(5_000) + "<"), "text is too long");
    bad.put(good + " ".repeat(1 << 20), "larger than the limit");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      Path file = side.put(each.getKey());
      assertEquals(each.getValue(), Status.ACCEPTED, bank.query("B-1").status());
      String told = Files.readString(folders.refused().resolve(file.getFileName() + ".txt"));
      assertTrue(each.getValue() + " is in " + told, told.contains(each.getValue()));
      assertTrue(told, told.startsWith("vi: "));
    }
    assertEquals("", bank.news("").next());
    side.put(good);
    assertEquals(Status.PAID, bank.query("B-1").status());
  }

  @Test
  public void deliveredTwiceItCountsOnceAndOtherBytesOfTheMessageArePutAside() throws IOException {
    String paid = side.status("B-1", "ACSC");
    side.put(paid);
    Path again = side.put(paid);
    Path other = side.put(paid.replace("ACSC", "RJCT"));
    assertEquals(Status.PAID, bank.query("B-1").status());
    assertEquals(1, bank.news("").items().size());
    assertTrue(
        Files.readString(folders.archive().resolve(again.getFileName() + ".txt"))
            .contains("read before"));
    assertTrue(
        Files.readString(folders.refused().resolve(other.getFileName() + ".txt"))
            .contains("came before with other content"));
  }

  private static String bomb(String good) {
    StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"xxxxxxxxxx\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a").append(i).append(" \"");
      entities.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return good.replace("?>\n", "?>\n" + entities + "]>\n").replace(">E-B-1<", ">&a11;<");
  }

  private static BankOrder order(String id, long amount) {
    return new BankOrder(
        id, new Payee("Công ty A", "", "123456789", "agribank"), Money.of(amount), "x");
  }
}
