/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.itests.RunningPlatform;

/** One person at a browser of their own, signed in; remembers every answer that was an error. */
final class Desk implements AutoCloseable {
  private final URI address;
  private final BrowserContext context;
  private final Page page;
  private final boolean scripts;
  private final List<String> errors = new ArrayList<>();

  Desk(RunningPlatform platform, Browser browser, String login, int width, boolean scripts) {
    address = platform.address();
    this.scripts = scripts;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
    page = context.newPage();
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            errors.add(answer.status() + " " + answer.url());
          }
        });
    open("/portal/sign-in");
    page.fill("[name=login]", login);
    page.fill("[name=password]", platform.signIns().password(login));
    page.locator("main form button").first().click();
  }

  Page page() {
    return page;
  }

  /**
   * What the page shows, where scripts can run: the check of accessibility is one. Without them it
   * is the same markup once more, which the caller closes.
   */
  Page examined() {
    if (scripts) {
      return page;
    }
    Page twin =
        page.context()
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setViewportSize(page.viewportSize().width, page.viewportSize().height));
    twin.navigate(address.resolve("/portal/sign-in").toString());
    twin.setContent(page.content());
    return twin;
  }

  void open(String path) {
    page.navigate(address.resolve(path).toString());
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  /** A field of the form that the page shows. */
  Locator field(String name) {
    return page.locator("[name=\"" + name + "\"]").first();
  }

  /** Fills a field of the draft, whether it is typed or chosen. */
  void fill(String field, String value) {
    Locator input = field(field);
    if ("SELECT".equals(input.evaluate("x => x.tagName"))) {
      input.selectOption(value);
    } else {
      input.fill(value);
    }
  }

  void send(String form) {
    page.locator(form + " button.main, " + form + " button[type=submit]").last().click();
  }

  /** Does an act on a dossier's page, through its question when it asks one; returns the state. */
  String act(String dossier, String act) {
    open(dossier);
    String button = "form[action*=\"/acts/" + act + "\"] button";
    page.locator(button).first().click();
    if (page.locator("[name=confirmed]").count() > 0) {
      page.locator(button).first().click();
    }
    return state();
  }

  /** The form of an act on the page shown, unfolded when it was folded. */
  Locator form(String act) {
    Locator form = page.locator("form[action$=\"/acts/" + act + "\"]");
    Locator folded =
        page.locator("details:not([open])").filter(new Locator.FilterOptions().setHas(form));
    if (folded.count() > 0) {
      folded.locator("summary").click();
    }
    return form;
  }

  /** Waits until the page that a click has asked for says the state. */
  void awaitState(String state) {
    page.locator(".state", new Page.LocatorOptions().setHasText(state)).first().waitFor();
  }

  /** The state as the page says it. */
  String state() {
    return page.locator(".state").first().innerText().strip();
  }

  /** The text of the page with plain spaces. */
  String text() {
    return page.locator("main").innerText().replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }

  /** Whether the page is wider than the window. */
  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth > window.innerWidth"));
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    context.close();
  }
}
