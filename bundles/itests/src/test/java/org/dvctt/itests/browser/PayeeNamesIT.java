/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Drafts;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.itests.plugin.PluginDesk;
import org.dvctt.itests.plugin.Traces;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * Payees' names on the built platform: the plugin as an admin takes it in, the simulated directory
 * as a process beside it, and what unit and officer are shown by REST and on their pages.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class PayeeNamesIT {
  private static final String UNIT = "1990766";
  private static final String ID = "payee-verify";
  private static final String BANK = "12101001";
  private static final String OTHERS = "33330000444411";
  private static final String HOLDER = "NGUYEN VAN MAU";
  private static final String TABLE =
      BANK
          + ";1234567890;CONG TY DIEN LUC (MAU)\n"
          + BANK
          + ";2222000022220;Công ty Điện lực (mẫu)\n"
          + BANK
          + ";"
          + OTHERS
          + ";"
          + HOLDER
          + "\n";

  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static NameSimulator names;
  private static Chromium chromium;
  private static Traces traces;
  private static String wrong = "";
  private final Looks looks = new Looks();

  @BeforeClass
  public static void start() {
    names = new NameSimulator(TABLE);
    platform = RunningPlatform.loaded();
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, UNIT, "9918");
    chromium = new Chromium();
  }

  @AfterClass
  public static void stop() throws Exception {
    chromium.close();
    platform.stop();
    // Settings that the plugin itself refuses, with the stack that the container logs of it.
    platform
        .log()
        .assertClean(
            "AccountNameCheck",
            "FrameworkEvent ERROR",
            "payeeverify .* is not admitted for payee",
            "payee-verify .* is quarantined",
            "IllegalArgumentException: (address|bank\\.changes)",
            "^\\s+at ");
    assertFalse("no full account number in the log", platform.log().text().contains(OTHERS));
    platform.close();
    names.close();
  }

  @Test
  public void a_whatCameBeforeThePluginIsAskedAboutWhenItIsThere() throws Exception {
    String before = sent("1234567890");
    JsonNode none = check(before, "kt");
    assertEquals("NOT_CHECKED", none.path("result").asText());
    assertTrue(none.toString(), none.path("why").asText().contains("Chưa cài danh bạ"));
    traces = Traces.of(platform, ID);
    desk.installed(platform.installation().available("payeeverify"), true);
    refused("address=http://bank.example.vn/holders", "https");
    refused("address=https://bank.example.vn/holders", "network:bank.example.vn:443");
    refused("limit.ms=soon", "limit.ms");
    refused("limit.ms=5000", "limit.ms");
    refused("bank.changes=12319001", "bank.changes");
    set("address=" + names.address());
    JsonNode known = await(before, "kt", "FOLDED");
    assertEquals("CONG TY DIEN LUC (MAU)", known.path("holder").asText());
  }

  @Test
  public void b_eachIsShownWhatItMayKnowByRest() {
    assertEquals("", await(sent("2222000022220"), "kt", "EXACT").path("why").asText());
    wrong = sent(OTHERS);
    JsonNode unit = await(wrong, "kt", "NO");
    assertEquals("R14", unit.path("reason").path("code").asText());
    assertEquals("", unit.path("holder").asText());
    assertFalse(
        "its unit is told no name",
        chain.person("kt").get("dossiers/" + wrong).body().toString().contains(HOLDER));
    JsonNode officer = check(wrong, "gdv");
    assertEquals(HOLDER, officer.path("holder").asText());
    assertTrue(officer.toString(), officer.path("reason").toString().contains(HOLDER));
    JsonNode english =
        voucher(chain.person("gdv").in("en"), wrong).path("payee_check").path("reason");
    assertTrue(english.toString(), english.path("sentence").asText().contains("the bank says"));
    assertEquals(
        "R13",
        await(sent("555500005555"), "gdv", "NO_ACCOUNT").path("reason").path("code").asText());
    chain.person("gdv").act(wrong, "accept").expect(200);
    assertEquals("it warns, no more", "ACCEPTED", chain.state(wrong));
  }

  @Test
  public void c_unitAndOfficerSeeItOnTheirPagesWithoutScripts() {
    String draft = draft(OTHERS);
    try (Desk unit = new Desk(platform, chromium.browser(), "kt." + UNIT, 1280, false)) {
      unit.open("/portal/dossiers/" + draft);
      assertTrue(unit.text(), unit.text().contains("Tên tài khoản: chưa kiểm tra."));
      unit.page().locator("form[action$=\"/payee-check\"] button").click();
      assertTrue(unit.text(), unit.text().contains("Đã gửi câu hỏi"));
      await(draft, "kt", "NO");
      unit.open("/portal/dossiers/" + draft);
      assertTrue(unit.text(), unit.text().contains("Tên không khớp chủ tài khoản R14"));
      assertFalse(unit.text(), unit.text().contains(HOLDER));
      looks.judgeOnBoth(unit, "payee-unit");
    }
    try (Desk officer = new Desk(platform, chromium.browser(), "gdv.9918", 1280, false)) {
      officer.open("/portal/dossiers/" + wrong);
      assertTrue(officer.text(), officer.text().contains("ngân hàng ghi “" + HOLDER + "”"));
      looks.judgeOnBoth(officer, "payee-officer");
      officer.page().locator("form[action$=\"/payee-check\"] button").click();
      assertTrue(officer.text(), officer.text().contains("Đã gửi câu hỏi"));
    }
    looks.assertNothingIsWrong();
  }

  @Test
  public void d_aMergedBanksCodeIsToldWithTheNewOne() {
    set("bank.changes=" + BANK + ";2020-08-01;12311001");
    String draft = draft("1234567890");
    ask(draft).expect(202);
    JsonNode gone = await(draft, "kt", "NO_BANK");
    assertEquals("12311001", gone.path("new_bank_code").asText());
    assertTrue(gone.toString(), gone.path("reason").toString().contains("12311001"));
    set("bank.changes=");
  }

  @Test
  public void e_anOutageIsToldAndEndsByItself() {
    // Otherwise each dossier would be told of the other's failure.
    set("pause.seconds=0");
    names.says("*;*;;HANG");
    String hanging = sent("777700007777");
    awaitWhy(hanging, "không trả lời");
    names.off();
    String closed = sent("888800008888");
    awaitWhy(closed, "Không kết nối được");
    names.says(TABLE + BANK + ";888800008888;CONG TY DIEN LUC (MAU)\n");
    names.on();
    await(closed, "kt", "FOLDED");
    await(hanging, "kt", "NO_ACCOUNT");
    assertEquals("ACTIVE", desk.state(ID, version()));
  }

  @Test
  public void f_namesCannotBeTriedWithoutEnd() {
    String draft = draft(OTHERS);
    for (int i = 0; i < 10; i++) {
      ask(draft).expect(202);
    }
    assertTrue(ask(draft).expect(409).body().toString().contains("PAYEE_CHECK_TOO_OFTEN"));
  }

  @Test
  public void g_inQuarantineNothingIsLost() {
    desk.done("quarantine", ID + " " + version());
    String waiting = sent("1234567890");
    awaitWhy(waiting, "tạm thời không hỏi được");
    desk.done("release", ID + " " + version());
    await(waiting, "kt", "FOLDED");
  }

  @Test
  public void h_removedItLeavesWhatWasSaidAndNothingElse() throws Exception {
    JsonNode said = check(wrong, "gdv");
    desk.done("remove", ID + " " + version());
    traces.awaitAgain(platform);
    assertEquals(said, check(wrong, "gdv"));
    assertEquals("NOT_CHECKED", check(sent("1234567890"), "kt").path("result").asText());
  }

  private static String version() {
    for (JsonNode plugin : desk.list().path("plugins")) {
      if (plugin.path("id").asText().equals(ID)) {
        return plugin.path("version").asText();
      }
    }
    throw new AssertionError(desk.list().toString());
  }

  private static Answer ask(String dossier) {
    return chain.person("kt").post("dossiers/" + dossier + "/payee-check", "", Map.of());
  }

  private static Said config(String setting) {
    return desk.console()
        .run("dvctt:plugin-config --lang en --reason thử --set '" + setting + "' " + ID);
  }

  private static void set(String setting) {
    Said said = config(setting);
    assertEquals(said.all(), 0, said.exit());
  }

  private static void refused(String setting, String says) {
    Said said = config(setting);
    assertNotEquals(said.all(), 0, said.exit());
    assertTrue(said.all(), said.all().contains(says));
  }

  private static String draft(String account) {
    Person maker = chain.person("kt");
    ObjectNode draft = Drafts.of(maker, UNIT, 1_500_000);
    ((ObjectNode) draft.at("/vouchers/0/payee")).put("account", account);
    return maker.create(draft).expect(201).text("id");
  }

  private static String sent(String account) {
    String dossier = draft(account);
    chain.upTo(dossier, "sign1");
    return dossier;
  }

  private static JsonNode voucher(Person person, String dossier) {
    return person.get("dossiers/" + dossier).expect(200).body().at("/vouchers/0");
  }

  private static JsonNode check(String dossier, String who) {
    return voucher(chain.person(who), dossier).path("payee_check");
  }

  private static JsonNode await(String dossier, String who, String result) {
    return Waiting.until(
        dossier + " " + result,
        Duration.ofSeconds(90),
        () ->
            Optional.of(check(dossier, who))
                .filter(check -> check.path("result").asText().equals(result)),
        () -> check(dossier, who).toString());
  }

  private static void awaitWhy(String dossier, String why) {
    Waiting.until(
        dossier + ": " + why,
        Duration.ofSeconds(30),
        () ->
            Optional.of(check(dossier, "kt"))
                .filter(check -> check.path("result").asText().equals("WAITING"))
                .filter(check -> check.path("why").asText().contains(why)),
        () -> check(dossier, "kt").toString());
  }
}
