/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Every page as each kind of person sees it, on a desk's screen and on a phone, in both languages:
 * none breaks a rule of {@link Looks}, none answers an error.
 */
public class PagesIT {
  private static final String UNIT = "1990766";
  private static RunningPlatform platform;
  private static Chromium chromium;
  private static Chain chain;

  private final Looks looks = new Looks();

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
  public void theUnitsPages() {
    String draft = chain.draft(1_500_000);
    String waiting = chain.draft(1_600_000);
    chain.upTo(waiting, "submit");
    look(
        "kt." + UNIT,
        "unit",
        "/portal",
        "/portal/dossiers/new",
        "/portal/imports",
        "/portal/dossiers/" + draft,
        "/portal/dossiers/" + draft + "/edit",
        "/portal/enrolments/" + UNIT);
    look("ktt." + UNIT, "second-signer", "/portal", "/portal/dossiers/" + waiting);
    chain.upTo(draft, "approve");
    chain.await(draft, "COMPLETED");
    look("ctk." + UNIT, "holder", "/portal", "/portal/dossiers/" + draft);
    looks.assertNothingIsWrong();
  }

  @Test
  public void theTreasurysPages() {
    String controlled = chain.draft(1_700_000);
    chain.upTo(controlled, "control");
    String checked = chain.draft(1_800_000);
    chain.upTo(checked, "check");
    look("gdv.9918", "officer", "/portal/queue", "/portal/dossiers/" + controlled);
    look("gdv.9918", "counter", "/portal/counter", "/portal/counter/" + UNIT);
    look("ld.9918", "leader", "/portal/approve", "/portal/dossiers/" + checked);
    look("ld.9918", "leader-units", "/portal/units", "/portal/units/" + UNIT);
    look("ld.9918", "leader-enrolments", "/portal/enrolments?state=REG_DRAFT");
    look("tt.9918", "payment", "/portal");
    look("quantri", "admin", "/portal/plugins", "/portal/plugins/history", plugin());
    look("gd.9910", "director", "/portal/rollout", "/portal/status");
    looks.assertNothingIsWrong();
  }

  /** The page of the first version in the admin's list. */
  private static String plugin() {
    try (Desk desk = desk("quantri")) {
      desk.open("/portal/plugins");
      return desk.page().locator("table.cards a").first().getAttribute("href");
    }
  }

  /** What a person sees who is not signed in, is wrong, or is asked to confirm. */
  @Test
  public void thePagesBetween() {
    String waiting = chain.draft(1_900_000);
    chain.upTo(waiting, "submit");
    try (Desk desk = desk("ktt." + UNIT)) {
      desk.open("/portal/dossiers/" + waiting);
      desk.page().locator("form[action*=\"/acts/sign2\"] button").first().click();
      looks.judgeOnBoth(desk, "between-confirm");
      desk.open("/portal/dossiers/KHONGCO");
      looks.judgeOnBoth(desk, "between-404");
      desk.open("/portal/units");
      looks.judgeOnBoth(desk, "between-403");
      assertEquals("404 and 403", 2, desk.errors().size());
    }
    try (Desk desk = desk("kt." + UNIT)) {
      desk.open("/portal/dossiers/new");
      desk.page().locator("form.draft").evaluate("form => form.noValidate = true");
      desk.send("form.draft");
      looks.judgeOnBoth(desk, "between-faults");
      desk.page().locator("form[action*=sign-out] button").click();
      looks.judgeOnBoth(desk, "between-sign-in");
      desk.page().fill("[name=login]", "kt." + UNIT);
      desk.page().fill("[name=password]", "sai mật khẩu");
      desk.page().locator("main form button").first().click();
      looks.judgeOnBoth(desk, "between-sign-in-refused");
      assertEquals("a draft with faults and a wrong password", 2, desk.errors().size());
    }
    looks.assertNothingIsWrong();
  }

  private void look(String login, String name, String... paths) {
    try (Desk desk = desk(login)) {
      for (int i = 0; i < paths.length; i++) {
        String page = name + "-" + (i + 1);
        desk.open(paths[i]);
        looks.judgeOnBoth(desk, page);
        desk.page().locator("form[action=\"/portal/language\"] button").click();
        assertEquals("en", desk.page().locator("html").getAttribute("lang"));
        looks.judge(desk, page + "-en");
        desk.page().locator("form[action=\"/portal/language\"] button").click();
      }
      assertEquals(List.of(), desk.errors());
    }
  }

  private static Desk desk(String login) {
    return new Desk(platform, chromium.browser(), login, Looks.WIDTHS.get(0), true);
  }
}
