/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Every page as each kind of person sees it, on a desk's screen and on a phone, in both languages:
 * none breaks a rule of accessibility, none scrolls sideways, none answers an error. The pictures
 * are in {@code target/pages}, to be looked at.
 */
public class PagesIT {
  private static final String UNIT = "1990766";
  private static final List<Integer> WIDTHS = List.of(1280, 360);
  private static RunningPlatform platform;
  private static Chromium chromium;
  private static Chain chain;

  private final List<String> wrong = new ArrayList<>();

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

  @Before
  public void nothingIsWrongYet() {
    wrong.clear();
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
        "/portal/dossiers/" + draft,
        "/portal/dossiers/" + draft + "/edit");
    look("ktt." + UNIT, "second-signer", "/portal", "/portal/dossiers/" + waiting);
    chain.upTo(draft, "approve");
    chain.await(draft, "COMPLETED");
    look("ctk." + UNIT, "holder", "/portal", "/portal/dossiers/" + draft);
    assertEquals(List.of(), wrong);
  }

  @Test
  public void theTreasurysPages() {
    String controlled = chain.draft(1_700_000);
    chain.upTo(controlled, "control");
    String checked = chain.draft(1_800_000);
    chain.upTo(checked, "check");
    look("gdv.9918", "officer", "/portal/queue", "/portal/dossiers/" + controlled);
    look("ld.9918", "leader", "/portal/approve", "/portal/dossiers/" + checked);
    look("ld.9918", "leader-units", "/portal/units", "/portal/units/" + UNIT);
    look("gd.9910", "director", "/portal/rollout", "/portal/status");
    assertEquals(List.of(), wrong);
  }

  /** What a person sees who is not signed in, is wrong, or is asked to confirm. */
  @Test
  public void thePagesBetween() {
    String waiting = chain.draft(1_900_000);
    chain.upTo(waiting, "submit");
    for (int width : WIDTHS) {
      try (Desk desk = desk("ktt." + UNIT, width)) {
        desk.open("/portal/dossiers/" + waiting);
        desk.page().locator("form[action*=\"/acts/sign2\"] button").first().click();
        judge(desk, "between-confirm-" + width);
        desk.open("/portal/dossiers/KHONGCO");
        judge(desk, "between-404-" + width);
        desk.open("/portal/units");
        judge(desk, "between-403-" + width);
        assertEquals("404 and 403", 2, desk.errors().size());
      }
      try (Desk desk = desk("kt." + UNIT, width)) {
        desk.open("/portal/dossiers/new");
        desk.page().locator("form.draft").evaluate("form => form.noValidate = true");
        desk.send("form.draft");
        judge(desk, "between-faults-" + width);
        desk.page().locator("form[action*=sign-out] button").click();
        judge(desk, "between-sign-in-" + width);
        desk.page().fill("[name=login]", "kt." + UNIT);
        desk.page().fill("[name=password]", "sai mật khẩu");
        desk.page().locator("main form button").first().click();
        judge(desk, "between-sign-in-refused-" + width);
        assertEquals("a draft with faults and a wrong password", 2, desk.errors().size());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private void look(String login, String name, String... paths) {
    for (int width : WIDTHS) {
      try (Desk desk = desk(login, width)) {
        for (int i = 0; i < paths.length; i++) {
          desk.open(paths[i]);
          judge(desk, name + "-" + (i + 1) + "-" + width);
          if (width == WIDTHS.get(0)) {
            desk.page().locator("form[action=\"/portal/language\"] button").click();
            assertEquals("en", desk.page().locator("html").getAttribute("lang"));
            judge(desk, name + "-" + (i + 1) + "-en");
            desk.page().locator("form[action=\"/portal/language\"] button").click();
          }
        }
        assertEquals(List.of(), desk.errors());
      }
    }
  }

  private void judge(Desk desk, String name) {
    Page page = desk.page();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pages", name + ".png")));
    new AxeBuilder(page)
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes().forEach(node -> wrong(name, rule.getId() + " " + node.getHtml())));
    if (desk.scrollsSideways()) {
      wrong(name, "scrolls sideways");
    }
    String text = page.locator("body").innerText();
    if (text.contains("??") || text.contains("${")) {
      wrong(name, "shows a text that is missing");
    }
    assertTrue(name + " has a heading", page.locator("h1").count() == 1);
  }

  /** What a page shares with others is told once, with the first of them. */
  private void wrong(String page, String what) {
    if (wrong.stream().noneMatch(told -> told.endsWith(what))) {
      wrong.add(page + ": " + what);
    }
  }

  private static Desk desk(String login, int width) {
    return new Desk(platform, chromium.browser(), login, width, true);
  }
}
