/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Drafts;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest;
import org.dvctt.itests.plugin.PluginDesk;
import org.dvctt.itests.plugin.Traces;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * A unit imports vouchers from files by the API and on the portal's pages, with the plugin that an
 * admin takes from {@code plugins/available}; what is wrong leaves nothing, nor does the plugin.
 */
public class ImportIT {
  private static final String UNIT = "1990766";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MANY = 5_000;
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chromium chromium;
  private static Chain chain;
  private static Person maker;
  private final Looks looks = new Looks();

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
    desk = PluginDesk.of(platform);
    chromium = new Chromium();
    chain = new Chain(platform, UNIT, "9918");
    maker = chain.person("kt");
  }

  @AfterClass
  public static void stop() throws Exception {
    chromium.close();
    platform.stop();
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void vouchersComeFromFilesWhileThePluginIsThere() throws Exception {
    assertEquals(0, maker.get("imports/formats").expect(200).body().size());
    assertEquals("UNKNOWN_FORMAT", code(send(book(1), true), 404));
    Traces traces = Traces.of(platform, "voucher-import");
    desk.installed(platform.installation().available("voucherimport"), true);
    assertEquals(3, maker.get("imports/formats").expect(200).body().size());

    aWrongFileLeavesNothing();
    String imported = aSoundFileBecomesDrafts();
    manyComeAtOnce();
    onThePortalWithoutScripts();

    for (JsonNode plugin : desk.list().path("plugins")) {
      if (plugin.path("id").asText().equals("voucher-import")) {
        desk.done("remove", "voucher-import " + plugin.path("version").asText());
      }
    }
    traces.awaitAgain(platform);
    assertEquals(0, maker.get("imports/formats").expect(200).body().size());
    maker.get("imports/" + imported).expect(200);
    Ledgers.assertWhole(platform);
  }

  private static VoucherBook book(int vouchers) {
    JsonNode budget = Drafts.lines(maker, UNIT).get(0);
    return new VoucherBook(budget).with("Trợ cấp " + Person.newKey().substring(0, 8), vouchers);
  }

  private static Rest.Answer send(VoucherBook book, boolean dry) {
    return send(maker, UNIT, book.bytes(), dry);
  }

  private static Rest.Answer send(Person person, String unit, byte[] bytes, boolean dry) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + person.token());
    headers.put("Idempotency-Key", Person.newKey());
    String path = "imports?name=ke.xlsx&unit=" + unit + (dry ? "&dry_run=true" : "");
    return person.rest().send("POST", path, bytes, headers);
  }

  private static String code(Rest.Answer answer, int status) {
    return answer.expect(status).text("code");
  }

  private static long dossiers() {
    return maker
        .get("dossiers?unit=" + UNIT + "&limit=1")
        .expect(200)
        .body()
        .path("total")
        .asLong();
  }

  private void aWrongFileLeavesNothing() {
    long before = dossiers();
    VoucherBook wrong =
        book(20)
            .formula(5)
            .set(7, "Số tiền", "1.234,5")
            .set(9, "Mã NDKT", "0000")
            .set(11, "Tài khoản dự toán", "9523.3.1990796.00000");
    JsonNode seen = send(wrong, true).expect(200).body();
    assertEquals("FAULTY", seen.path("state").asText());
    List<String> told = seen.path("faults").findValuesAsText("code").stream().sorted().toList();
    assertEquals(List.of("BAD_AMOUNT", "FORMULA", "OTHER_UNIT", "R06"), told);
    assertEquals(5, seen.at("/faults/0/row").asInt());
    JsonNode refused = send(wrong, false).expect(422).body();
    assertEquals(4, refused.path("reasons").size());
    assertEquals("Chứng từ[5].lines.amount", refused.at("/reasons/0/field").asText());
    byte[] whole = book(5).bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertEquals("BROKEN_FILE", code(send(maker, UNIT, cut, false), 422));
    assertEquals("WRONG_ROLE", code(send(chain.person("ktt"), UNIT, whole, false), 403));
    assertEquals("WRONG_ROLE", code(send(maker, "1990796", whole, false), 403));
    assertEquals(before, dossiers());
    assertEquals(0, maker.get("imports?unit=" + UNIT).expect(200).body().path("total").asInt());
  }

  private String aSoundFileBecomesDrafts() {
    long before = dossiers();
    byte[] file = book(120).bytes();
    JsonNode seen = send(maker, UNIT, file, true).expect(200).body();
    assertEquals("SOUND", seen.path("state").asText());
    assertEquals("a dry run makes nothing", before, dossiers());
    JsonNode done = send(maker, UNIT, file, false).expect(201).body();
    assertEquals(2, done.path("dossiers").size());
    assertEquals(before + 2, dossiers());
    JsonNode again = send(maker, UNIT, file, false).expect(201).body();
    assertEquals("the same file again is the first import", done.path("id"), again.path("id"));
    assertEquals(before + 2, dossiers());
    String draft = done.at("/dossiers/1/id").asText();
    JsonNode dossier = maker.get("dossiers/" + draft).expect(200).body();
    assertEquals("DRAFT", dossier.path("state").asText());
    assertEquals(20, dossier.path("vouchers").size());
    chain.upTo(draft, "sign1");
    assertEquals("it goes the way of all", "SENT", chain.state(draft));

    String id = done.path("id").asText();
    Person auditor = maker.rest().signIn("quantri", platform.signIns().password("quantri"));
    String line = auditor.get("audit?subject=import:" + id).expect(200).body().toString();
    assertTrue(line, line.contains(done.path("sha256").asText()));
    return id;
  }

  private void manyComeAtOnce() {
    byte[] file = book(MANY).bytes();
    long start = System.nanoTime();
    assertEquals("SOUND", send(maker, UNIT, file, true).expect(200).text("state"));
    long seen = System.nanoTime();
    JsonNode done = send(maker, UNIT, file, false).expect(201).body();
    long made = System.nanoTime();
    assertEquals(MANY, done.path("vouchers").asInt());
    assertEquals(MANY / 100, done.path("dossiers").size());
    System.out.println(
        "import of "
            + MANY
            + " vouchers ("
            + file.length
            + " bytes): looked through in "
            + (seen - start) / 1_000_000
            + " ms, imported in "
            + (made - seen) / 1_000_000
            + " ms");
  }

  /** As an old PC sends it; the same pages are then judged with scripts. */
  private void onThePortalWithoutScripts() {
    byte[] sound = book(3).bytes();
    byte[] wrong = book(3).formula(2).bytes();
    try (Desk page = open(false)) {
      page.open("/portal/imports");
      choose(page, wrong);
      String html = page.page().content();
      assertTrue(html, html.contains("FORMULA") && html.contains("Chứng từ, dòng 2"));
      long before = dossiers();
      choose(page, sound);
      assertEquals("only looked through", before, dossiers());
      page.page().locator("form[action=\"/portal/imports/confirm\"] button").first().focus();
      page.page().keyboard().press("Enter");
      page.page().waitForURL("**/portal/imports/*done=import");
      assertEquals(before + 1, dossiers());
      page.open("/portal/imports");
      choose(page, sound);
      page.page().waitForURL("**/portal/imports/*done=earlier");
      assertEquals("not twice", before + 1, dossiers());
      page.page().locator("main table a").first().click();
      assertTrue(page.page().url(), page.page().url().contains("/portal/dossiers/"));
    }
    try (Desk page = open(true)) {
      page.open("/portal/imports");
      looks.judgeOnBoth(page, "import-1");
      choose(page, wrong);
      looks.judgeOnBoth(page, "import-2-faults");
      choose(page, book(2).bytes());
      page.page().locator("details summary").first().click();
      looks.judgeOnBoth(page, "import-3-sound");
      page.page().locator("form[action=\"/portal/imports/confirm\"] button").first().click();
      page.page().waitForURL("**/portal/imports/*done=import");
      looks.judgeOnBoth(page, "import-4-done");
      var template =
          page.page()
              .waitForDownload(
                  () -> {
                    page.open("/portal/imports");
                    page.page().locator("a[href$=\"/template/xlsx\"]").click();
                  });
      assertEquals("mau-chung-tu.xlsx", template.suggestedFilename());
    }
    looks.assertNothingIsWrong();
  }

  private static Desk open(boolean scripts) {
    return new Desk(platform, chromium.browser(), "kt." + UNIT, Looks.WIDTHS.get(0), scripts);
  }

  private static void choose(Desk page, byte[] file) {
    page.page().setInputFiles("#file", new FilePayload("kê tháng 8.xlsx", XLSX, file));
    page.page().locator("form[action=\"/portal/imports\"] button.main").click();
    page.page().waitForLoadState();
  }
}
