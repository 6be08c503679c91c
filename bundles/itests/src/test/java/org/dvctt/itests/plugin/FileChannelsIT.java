/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.Installation;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** Bank and ledger by files, installed as an admin would, with the other side played here. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class FileChannelsIT {
  private static final String VERSION = "0.1.0.SNAPSHOT";
  private static final String ACCOUNT = "9523219900010";
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static OtherEnd ledger;
  private static OtherEnd bank;
  private static String dossier;
  private static String order;

  @BeforeClass
  public static void start() throws Exception {
    platform = RunningPlatform.loaded();
    Installation installation = platform.installation();
    installation.configure("org.dvctt.payment.cfg", "longest.wait.seconds = 1", "news.seconds = 1");
    installation.configure("org.dvctt.plugin.ledgerfile.cfg", "quiet.ms = 0");
    installation.configure("org.dvctt.plugin.bankiso20022.cfg", "quiet.ms = 0");
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
    ledger = new OtherEnd(installation.data().resolve("plugins/ledger-file"));
    bank = new OtherEnd(installation.data().resolve("plugins/bank-iso20022"));
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean("is put aside", "SETTING_MISSING", "REJECTED", "debtor");
    platform.close();
  }

  @Test
  public void a_withoutItsAccountTheBankIsNotTakenAndSaysWhatIsMissing() throws Exception {
    Said said = desk.install(available("bankiso20022"), true);
    assertNotEquals(said.all(), 0, said.exit());
    assertTrue(said.all(), said.all().contains("debtor.account"));
  }

  @Test
  public void b_bothAreInstalledAndGetTheNewOrders() throws Exception {
    platform
        .installation()
        .configure(
            "org.dvctt.plugin.bankiso20022.cfg",
            "debtor.name = KBNN Lai Ch\\u00e2u",
            "debtor.account = " + ACCOUNT);
    platform.stop();
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
    desk.installed(available("ledgerfile"), true);
    desk.installed(available("bankiso20022"), true);
    assertEquals("ACTIVE", desk.state("ledger-file", VERSION));
    assertEquals("ACTIVE", desk.state("bank-iso20022", VERSION));
  }

  @Test
  public void c_aDossierIsBookedAndPaidByFiles() throws Exception {
    dossier = chain.draft(1_500_000);
    chain.upTo(dossier, "approve");
    String request = ledger.fetch();
    assertTrue(request, request.contains("total = 1500000\n"));
    assertEquals("the ledger has not answered", "APPROVED", chain.state(dossier));
    ledger.put("1.ans", OtherEnd.booked(request, "GL-2020-000001"));
    String payment = bank.fetch();
    assertTrue(payment, payment.contains("<InstdAmt Ccy=\"VND\">1500000</InstdAmt>"));
    assertTrue(payment, payment.contains("<Nm>KBNN Lai Chau</Nm>"));
    order = OtherEnd.between(payment, "<EndToEndId>", "</EndToEndId>");
    bank.put("1.xml", OtherEnd.status("M1", order, "ACSP"));
    bank.await("archive", "1.xml");
    assertEquals("PAYMENT_SENT", chain.state(dossier));
    bank.put("2.xml", OtherEnd.status("M2", order, "ACSC"));
    chain.await(dossier, "COMPLETED");
  }

  @Test
  public void d_badFilesArePutAsideAndChangeNothing() throws Exception {
    bank.put("bad.xml", "<!DOCTYPE d [<!ENTITY a \"xx\">]>" + OtherEnd.status("M3", order, "RJCT"));
    bank.put("other.xml", OtherEnd.back("M4", "111122223333", order, "1500000"));
    Path why = bank.await("refused", "bad.xml.txt");
    assertTrue(Files.readString(why), Files.readString(why).contains("DOCTYPE"));
    why = bank.await("refused", "other.xml.txt");
    assertTrue(Files.readString(why), Files.readString(why).contains("another account"));
    assertEquals("COMPLETED", chain.state(dossier));
    assertEquals("ACTIVE", desk.state("bank-iso20022", VERSION));
  }

  @Test
  public void e_whatComesBackByANoticeIsReturned() throws Exception {
    bank.put("5.xml", OtherEnd.back("M5", ACCOUNT, order, "1500000"));
    chain.await(dossier, "PAYMENT_RETURNED");
  }

  @Test
  public void f_whatIsUnderWayOutlivesAKill() throws Exception {
    String open = chain.draft(1_600_000);
    chain.upTo(open, "approve");
    String request = ledger.fetch();
    platform.kill();
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
    ledger.put("2.ans", OtherEnd.booked(request, "GL-2020-000002"));
    String id = OtherEnd.between(bank.fetch(), "<EndToEndId>", "</EndToEndId>");
    bank.put("6.xml", OtherEnd.status("M6", id, "ACSC"));
    chain.await(open, "COMPLETED");
    assertEquals("nothing went out twice", List.of(), names(bank.home().resolve("out")));
    assertEquals(List.of(), names(ledger.home().resolve("out")));
  }

  @Test
  public void g_removedTheyLeaveNothingButTheirRecords() throws Exception {
    desk.done("remove", "bank-iso20022 " + VERSION);
    desk.done("remove", "ledger-file " + VERSION);
    String left = desk.console().run("bundle:list -t 0 -s --no-format").output();
    assertFalse(left, left.contains("bankiso20022") || left.contains("ledgerfile"));
    String next = chain.draft(1_700_000);
    chain.upTo(next, "approve");
    chain.await(next, "COMPLETED");
    for (OtherEnd end : List.of(bank, ledger)) {
      assertEquals(List.of(), names(end.home().resolve("out")));
      assertEquals(List.of(), names(end.home().resolve("in")));
      assertEquals(List.of("journal.log", "lock"), names(end.home().resolve("work")));
    }
    assertEquals(List.of("1.ans", "2.ans"), names(ledger.home().resolve("archive")));
    assertEquals(
        List.of("1.xml", "2.xml", "5.xml", "6.xml"), names(bank.home().resolve("archive")));
    String threads = platform.jvm("Thread.print");
    assertFalse(threads, threads.contains("iso20022"));
  }

  private static Path available(String name) throws IOException {
    return platform.installation().available(name);
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
