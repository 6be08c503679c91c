/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The whole chain of people in a real browser, from a unit not yet enrolled to the director. */
public class ChainIT {
  private static final String UNIT = "1990796";
  private static RunningPlatform platform;
  private static Chromium chromium;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
    chromium = new Chromium();
  }

  @AfterClass
  public static void stop() throws Exception {
    chromium.close();
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void aVoucherGoesFromTheAccountantToTheDirectorsFigures() {
    assertTrue(rollout(), rollout().contains("831/841"));
    enrol();
    String dossier = draft();
    mendAndSubmit(dossier);
    does("ktt." + UNIT, dossier, "sign2");
    does("ctk." + UNIT, dossier, "sign1");
    does("gdv.9918", dossier, "accept", "control", "propose");
    does("ks.9918", dossier, "check");
    does("ld.9918", dossier, "approve");
    try (Desk maker = desk("kt." + UNIT, 360)) {
      Waiting.until(
          "Hoàn thành",
          Duration.ofSeconds(30),
          () -> Optional.of(seen(maker, dossier)).filter("Hoàn thành"::equals),
          maker::state);
      assertTrue(maker.text(), maker.text().contains("1.250.000"));
      assertFalse("a phone scrolls down only", maker.scrollsSideways());
      assertEquals(List.of(), maker.errors());
    }
    Waiting.until(
        "832/841 = 98,9 %",
        Duration.ofSeconds(30),
        () -> Optional.of(rollout()).filter(text -> text.contains("832/841")),
        ChainIT::rollout);
    for (String figure : List.of("98,9 %", "4/7", "195/195")) {
      assertTrue(figure + " in " + rollout(), rollout().contains(figure));
    }
    platform.log().assertClean();
  }

  private static void enrol() {
    try (Desk leader = desk("ld.9918", 1280)) {
      leader.open("/portal/units/" + UNIT);
      leader.page().fill("[name=reason]", "Đơn vị đã đủ điều kiện tham gia");
      leader.page().locator("form[action*=enrol] button, main form button").last().click();
      assertEquals(List.of(), leader.errors());
    }
  }

  /** A draft with one fault; it works without a single script of the page. */
  private static String draft() {
    try (Desk maker = new Desk(platform, chromium.browser(), "kt." + UNIT, 1280, false)) {
      maker.open("/portal/dossiers/new");
      String voucher = "vouchers[0].";
      maker.fill(voucher + "number", "01");
      maker.fill(voucher + "content", "Tiền điện tháng 7");
      maker.fill(voucher + "payee.name", "Điện lực <b>Nậm Nhùn</b>");
      maker.fill(voucher + "payee.account", "123x");
      String bank = voucher + "payee.bank_code";
      maker.fill(bank, maker.field(bank).locator("option").nth(3).getAttribute("value"));
      maker.fill(voucher + "lines[0].content", "Tiền điện");
      maker.fill(voucher + "lines[0].econ_item", "6501");
      maker.fill(voucher + "lines[0].fund_source", "13");
      maker.fill(voucher + "lines[0].amount", "1.250.000");
      maker.send("form.draft");
      assertFalse(maker.path(), maker.path().endsWith("new"));
      return maker.path();
    }
  }

  private static void mendAndSubmit(String dossier) {
    try (Desk maker = desk("kt." + UNIT, 1280)) {
      assertEquals("Đang soạn", maker.act(dossier, "submit"));
      maker.open(dossier + "/edit");
      assertEquals(
          "nothing is typed again",
          "Điện lực <b>Nậm Nhùn</b>",
          maker.field("vouchers[0].payee.name").inputValue());
      maker.fill("vouchers[0].payee.account", "1234567890");
      maker.send("form.draft");
      assertTrue(maker.act(dossier, "submit"), maker.state().startsWith("Chờ"));
      assertEquals(
          "a name is text, never markup", 0, maker.page().locator("b:text-is('Nậm Nhùn')").count());
      assertTrue(maker.text(), maker.text().contains("Điện lực <b>Nậm Nhùn</b>"));
    }
  }

  private static void does(String login, String dossier, String... acts) {
    try (Desk person = desk(login, 1280)) {
      for (String act : acts) {
        person.open(dossier);
        String before = person.state();
        assertFalse(act, before.equals(person.act(dossier, act)) && !act.equals("control"));
      }
      assertEquals(List.of(), person.errors());
    }
  }

  private static String rollout() {
    try (Desk director = desk("gd.9910", 1280)) {
      director.open("/portal/rollout");
      return director.text().replace(" / ", "/");
    }
  }

  private static String seen(Desk desk, String dossier) {
    desk.open(dossier);
    return desk.state();
  }

  private static Desk desk(String login, int width) {
    return new Desk(platform, chromium.browser(), login, width, true);
  }
}
