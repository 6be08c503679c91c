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

/**
 * How pages look: no rule of accessibility broken, nothing wider than the screen, no text missing.
 * A picture of each is in {@code target/pages}, to be looked at.
 */
final class Looks {
  /** A desk's screen and a phone's. */
  static final List<Integer> WIDTHS = List.of(1280, 360);

  private final List<String> wrong = new ArrayList<>();

  /** Judges what the desk shows now on both screens. */
  void judgeOnBoth(Desk desk, String name) {
    for (int width : WIDTHS) {
      desk.page().setViewportSize(width, 900);
      judge(desk, name + "-" + width);
    }
    desk.page().setViewportSize(WIDTHS.get(0), 900);
  }

  /** Judges what the desk shows now. */
  void judge(Desk desk, String name) {
    Page page = desk.page();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pages", name + ".png")));
    Page examined = desk.examined();
    new AxeBuilder(examined)
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes().forEach(node -> wrong(name, rule.getId() + " " + node.getHtml())));
    if (examined != page) {
      examined.close();
    }
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

  void assertNothingIsWrong() {
    assertEquals(List.of(), wrong);
  }
}
