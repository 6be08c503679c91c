/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What a form does when it is foreign, sent twice, sent by the wrong person, or too old. */
public class FormsIT {
  private static final String UNIT = "1990766";
  private static final Pattern SESSION =
      Pattern.compile("name=\"csrf\" value=\"([0-9a-zA-Z_-]+)\"");
  private static RunningPlatform platform;
  private static Chromium chromium;
  private static Chain chain;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.shared();
    chromium = new Chromium();
    chain = new Chain(platform, UNIT, "9918");
  }

  @AfterClass
  public static void stop() {
    chromium.close();
    Ledgers.assertWhole(platform);
  }

  @Test
  public void aFormOfAnotherSessionChangesNothing() {
    String dossier = chain.draft(1_100_000);
    try (Desk mine = desk("kt." + UNIT);
        Desk other = desk("ktt." + UNIT)) {
      for (String token : List.of("", "00000000000000000000000000000000", token(other))) {
        FormData form = FormData.create().set("csrf", token).set("version", "1").set("key", "k1");
        APIResponse answer = post(mine, "/portal/dossiers/" + dossier + "/acts/submit", form);
        assertEquals("token '" + token + "'", 403, answer.status());
        assertTrue(answer.text(), answer.text().contains("FORM_NOT_OURS"));
      }
      assertEquals("DRAFT", chain.state(dossier));
      FormData own =
          FormData.create().set("csrf", token(mine)).set("version", "1").set("key", "k2");
      post(mine, "/portal/dossiers/" + dossier + "/acts/submit", own);
      assertEquals("the same with the session's own", "WAIT_SIGN2", chain.state(dossier));
    }
  }

  /** A double click without the page's script, as an old browser sends it. */
  @Test
  public void aFormSentTwiceIsOneAct() {
    try (Desk maker = desk("kt." + UNIT)) {
      int before = drafts();
      maker.open("/portal/dossiers/new");
      String voucher = "vouchers[0].";
      maker.fill(voucher + "number", "77");
      maker.fill(voucher + "content", "Tiền nước tháng 7");
      maker.fill(voucher + "payee.name", "Công ty Cấp nước (mẫu)");
      maker.fill(voucher + "payee.account", "1234567890");
      maker.fill(voucher + "payee.bank_code", "12101001");
      maker.fill(voucher + "lines[0].content", "Tiền nước");
      maker.fill(voucher + "lines[0].econ_item", "6502");
      maker.fill(voucher + "lines[0].fund_source", "13");
      maker.fill(voucher + "lines[0].amount", "900.000");
      maker.page().locator("form.draft").evaluate("f => f.setAttribute('target', '_blank')");
      for (int i = 0; i < 2; i++) {
        Page made = maker.page().waitForPopup(() -> maker.send("form.draft"));
        made.waitForLoadState();
        assertTrue(made.url(), made.url().endsWith("?done=create"));
      }
      assertEquals("one draft", before + 1, drafts());
    }
  }

  @Test
  public void anActOfAnotherRoleIsRefusedWithAWord() {
    String dossier = chain.draft(1_200_000);
    chain.upTo(dossier, "submit");
    try (Desk maker = desk("kt." + UNIT)) {
      maker.open("/portal/dossiers/" + dossier);
      assertEquals("not offered", 0, maker.page().locator("form[action*=\"/acts/sign2\"]").count());
      FormData form =
          FormData.create()
              .set("csrf", token(maker))
              .set("confirmed", "yes")
              .set("version", "2")
              .set("key", "k1");
      APIResponse answer = post(maker, "/portal/dossiers/" + dossier + "/acts/sign2", form);
      assertEquals(403, answer.status());
      assertTrue(answer.text(), answer.text().contains("WRONG_ROLE"));
      assertEquals("WAIT_SIGN2", chain.state(dossier));
    }
    try (Desk stranger = desk("kt.1990796")) {
      stranger.open("/portal/dossiers/" + dossier);
      assertEquals(1, stranger.errors().size());
      assertFalse(stranger.text(), stranger.text().contains("1.200.000"));
    }
  }

  /** Two windows on one draft: the later one is told, and what was typed there is still there. */
  @Test
  public void anOldWindowLosesNothing() {
    String dossier = chain.draft(1_300_000);
    String content = "vouchers[0].content";
    try (Desk first = desk("kt." + UNIT);
        Desk second = desk("kt." + UNIT)) {
      first.open("/portal/dossiers/" + dossier + "/edit");
      second.open("/portal/dossiers/" + dossier + "/edit");
      first.fill(content, "Sửa ở cửa sổ thứ nhất");
      first.send("form.draft");
      second.fill(content, "Sửa ở cửa sổ thứ hai");
      second.send("form.draft");
      assertEquals(List.of("412"), second.errors().stream().map(e -> e.substring(0, 3)).toList());
      assertEquals("Sửa ở cửa sổ thứ hai", second.field(content).inputValue());
      Locator changed = second.page().locator("[role=alert] a[href=\"#" + content + "\"]");
      assertEquals("the field that differs is named", 1, changed.count());
      Person maker = chain.person("kt");
      String stored = maker.get("dossiers/" + dossier).expect(200).body().toString();
      assertTrue(stored, stored.contains("Sửa ở cửa sổ thứ nhất"));
      second.send("form.draft");
      stored = maker.get("dossiers/" + dossier).expect(200).body().toString();
      assertTrue("knowingly replaced: " + stored, stored.contains("Sửa ở cửa sổ thứ hai"));
    }
    try (Desk signer = desk("ktt." + UNIT)) {
      chain.upTo(dossier, "submit");
      signer.open("/portal/dossiers/" + dossier);
      chain.person("ktt").act(dossier, "return2", "{\"reason\":\"Sai nội dung thanh toán\"}");
      signer.page().locator("form[action*=\"/acts/sign2\"] button").first().click();
      if (signer.page().locator("[name=confirmed]").count() > 0) {
        signer.page().locator("form[action*=\"/acts/sign2\"] button").first().click();
      }
      assertEquals("nothing is signed", "DRAFT", chain.state(dossier));
    }
  }

  private static int drafts() {
    return chain
        .person("kt")
        .get("dossiers?state=DRAFT&limit=200")
        .expect(200)
        .body()
        .path("total")
        .asInt();
  }

  private static String token(Desk desk) {
    desk.open("/portal");
    Matcher found = SESSION.matcher(desk.page().content());
    assertTrue("the page has a token", found.find());
    return found.group(1);
  }

  private static APIResponse post(Desk desk, String path, FormData form) {
    return desk.page()
        .context()
        .request()
        .post(
            platform.address().resolve(path).toString(),
            RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  private static Desk desk(String login) {
    return new Desk(platform, chromium.browser(), login, 1280, true);
  }
}
