/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Person;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Paper at the counter in a browser: recorded, mended, given to another officer, paid. */
public class CounterIT {
  private static final String UNIT = "1990766";
  private static final String V = "vouchers[0].";

  /** No two alike, or it would be warned of as a duplicate. */
  private static final String SLIP = Person.newKey().substring(0, 8);

  private static RunningPlatform platform;
  private static Chromium chromium;

  private final Looks looks = new Looks();

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.shared();
    chromium = new Chromium();
  }

  @AfterClass
  public static void stop() {
    chromium.close();
    Ledgers.assertWhole(platform);
  }

  @Test
  public void aPaperDossierIsRecordedCompletedReassignedAndPaid() {
    String dossier = recorded();
    completionAskedFor(dossier);
    mended(dossier);
    givenToAnother(dossier);
    does("gdv.9918", dossier, "control", "propose");
    does("ks.9918", dossier, "check");
    does("ld.9918", dossier, "approve");
    try (Desk unit = desk("kt." + UNIT)) {
      Waiting.until(
          "Hoàn thành",
          Duration.ofSeconds(30),
          () -> Optional.of(seen(unit, dossier)).filter("Hoàn thành"::equals),
          unit::state);
    }
    looks.assertNothingIsWrong();
  }

  /** Typed without any script of the page, with faults first; the chosen file stays, too. */
  private String recorded() {
    try (Desk officer = new Desk(platform, chromium.browser(), "gdv.9918", 1280, false)) {
      officer.open("/portal/counter");
      officer.page().fill("[name=text]", UNIT);
      officer.page().locator("form.filters button").click();
      assertEquals("one unit fits", "/portal/counter/" + UNIT, officer.path());
      officer.fill(V + "number", "15");
      officer.fill(V + "content", "Tiền nước tháng 7, biên lai " + SLIP);
      officer.fill(V + "payee.name", "Công ty Cấp nước (mẫu)");
      officer.fill(V + "payee.account", "12");
      officer.fill(V + "payee.bank_code", "12101001");
      officer.fill(V + "lines[0].content", "Tiền nước");
      officer.fill(V + "lines[0].econ_item", "9999");
      officer.fill(V + "lines[0].fund_source", "13");
      officer.fill(V + "lines[0].amount", "815.000");
      byte[] pdf = "%PDF-1.4 biên lai".getBytes(StandardCharsets.UTF_8);
      officer.field("file").setInputFiles(new FilePayload("biên lai.pdf", "application/pdf", pdf));
      officer.send("form.draft");
      assertEquals("faults", List.of("400"), statuses(officer));
      for (String field : List.of("payee.account", "lines[0].econ_item")) {
        String id = "[id=\"e-" + V + field + "\"]";
        assertEquals("a fault at " + field, 1, officer.page().locator(id).count());
      }
      assertEquals("815.000", officer.field(V + "lines[0].amount").inputValue());
      looks.judgeOnBoth(officer, "counter-faults");
      officer.fill(V + "payee.account", "1234567890");
      officer.fill(V + "lines[0].econ_item", "6502");
      officer.send("form.draft");
      assertEquals("Kho bạc đã tiếp nhận", officer.state());
      assertTrue(officer.text(), officer.text().contains("Hồ sơ giấy, tại quầy"));
      assertTrue(officer.text(), officer.text().contains("biên lai.pdf"));
      looks.judgeOnBoth(officer, "counter-recorded");
      return officer.path();
    }
  }

  private void completionAskedFor(String dossier) {
    try (Desk officer = desk("gdv.9918")) {
      officer.act(dossier, "control");
      Locator form = officer.form("request_completion_late");
      form.locator("[name=code][value=R02]").check();
      form.locator("[name=reason]").fill("Nội dung thanh toán ghi chưa rõ");
      form.locator("button").click();
      officer.awaitState("Cần bổ sung");
      officer.open("/portal/queue");
      String waiting = "table:first-of-type a[href=\"" + dossier + "\"]";
      assertTrue("the officer's to mend", officer.page().locator(waiting).count() > 0);
      assertEquals(List.of(), officer.errors());
    }
  }

  private void mended(String dossier) {
    try (Desk officer = new Desk(platform, chromium.browser(), "gdv.9918", 1280, false)) {
      officer.open(dossier);
      officer.page().locator("a[href$=\"/counter/counter_revise\"]").click();
      assertTrue(officer.text(), officer.text().contains("Nội dung thanh toán ghi chưa rõ"));
      assertEquals("815.000", officer.field(V + "lines[0].amount").inputValue());
      looks.judgeOnBoth(officer, "counter-revise");
      officer.fill(V + "content", "Tiền nước tháng 7 của trường, biên lai " + SLIP);
      officer.send("form.draft");
      assertEquals("Kho bạc đã tiếp nhận", officer.state());
      assertTrue(officer.text(), officer.text().contains("Tiền nước tháng 7 của trường"));
      assertTrue("the paper stays", officer.text().contains("biên lai.pdf"));
      assertEquals(List.of(), officer.errors());
    }
  }

  private void givenToAnother(String dossier) {
    try (Desk head = desk("ld.9918")) {
      head.open(dossier);
      Locator form = head.form("reassign");
      Locator officers = form.locator("[name=\"in.officer\"]");
      List<String> names = officers.locator("option").allInnerTexts();
      assertTrue(names.toString(), names.contains("Giao dịch viên 9918") && names.size() > 2);
      assertFalse("officers only: " + names, names.contains("Kiểm soát 9918"));
      looks.judgeOnBoth(head, "counter-reassign");
      String other = names.get(1);
      officers.selectOption(new SelectOption().setLabel(other));
      form.locator("[name=reason]").fill("Giao dịch viên nghỉ phép");
      form.locator("button").click();
      assertTrue(head.text(), head.text().contains("giao hồ sơ cho " + other));
      assertEquals(List.of(), head.errors());
    }
  }

  private static void does(String login, String dossier, String... acts) {
    try (Desk person = desk(login)) {
      for (String act : acts) {
        person.act(dossier, act);
      }
      assertEquals(List.of(), person.errors());
    }
  }

  private static List<String> statuses(Desk desk) {
    return desk.errors().stream().map(error -> error.substring(0, 3)).toList();
  }

  private static String seen(Desk desk, String dossier) {
    desk.open(dossier);
    return desk.state();
  }

  private static Desk desk(String login) {
    return new Desk(platform, chromium.browser(), login, 1280, true);
  }
}
