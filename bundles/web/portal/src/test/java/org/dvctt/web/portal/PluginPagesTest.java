/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginState;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginPagesTest {
  private static final List<String> LIST = List.of("plugins");
  private static final List<String> ONE = List.of("plugins", "laichau-norms", "1.1.0");
  private static final String ADDRESS = "/portal/plugins/laichau-norms/1.1.0";

  @Rule public final TemporaryFolder data = new TemporaryFolder();
  private final String before = System.getProperty("dvctt.data");
  private final FakePortal portal = new FakePortal().as(Role.KB_SYSADMIN);
  private final PluginPages pages = new PluginPages(portal.services);
  private final List<List<Object>> asked = new ArrayList<>();

  @Before
  public void onePlugin() {
    System.setProperty("dvctt.data", data.getRoot().getPath());
    portal.on("snapshot", a -> 7L);
    portal.on("plan", a -> SamplePlugin.plan(true));
    portal.on("shadowReport", a -> SamplePlugin.report());
    portal.on("history", a -> List.of(SamplePlugin.line()));
    in(PluginState.PROBED);
  }

  @After
  public void asBefore() {
    if (before == null) {
      System.clearProperty("dvctt.data");
    } else {
      System.setProperty("dvctt.data", before);
    }
  }

  @Test
  public void theListSaysWhatIsWantedAndWhatIsHere() {
    String html = html(portal.get(), LIST);
    assertTrue(html, html.contains("href=\"" + ADDRESS + "\">laichau-norms 1.1.0</a>"));
    assertTrue(html, html.contains("<strong class=\"late\">UNSIGNED</strong>"));
    assertTrue(html, html.contains("control, report"));
    assertTrue(html, html.contains("11, 12"));
    assertTrue(html, html.contains("Định mức &lt;Lai Châu&gt;"));
    assertTrue(html, html.contains("Ảnh chụp đang dùng: <b>7</b>"));
    assertTrue(html, html.contains("name=\"csrf\" value=\"csrf1\""));
    portal.on("list", a -> List.of());
    assertTrue(html(portal.get(), LIST).contains("Chưa có plugin nào."));
  }

  @Test
  public void whatAnAdminHasToDoSoonIsSaidAboveTheListAndOnTheStatusPage() {
    portal.warned(Text.of("Cần khởi động lại <1>.", "Restart required."));
    assertTrue(html(portal.get(), LIST).contains("Cần khởi động lại &lt;1&gt;."));
    Answer status = new StatusPage().answer(portal.get(), List.of("status"));
    assertTrue(portal.html(portal.get(), status).contains("Cần khởi động lại &lt;1&gt;."));
  }

  @Test
  public void onlyWhatIsNotAskedYetIsReplayed() {
    assertTrue(html(portal.get(), ONE).contains(ADDRESS + "/replay"));
    in(PluginState.ACTIVE);
    assertFalse(html(portal.get(), ONE).contains(ADDRESS + "/replay"));
  }

  @Test
  public void everyPageIsThereInBothLanguages() {
    List<List<String>> all =
        List.of(
            LIST,
            ONE,
            List.of("plugins", "history"),
            List.of("plugins", "laichau-norms", "1.1.0", "verify"));
    portal.on("verify", a -> List.of("bytes <changed>"));
    for (PluginState state : PluginState.values()) {
      in(state);
      all.forEach(path -> html(portal.get(), path));
    }
    portal.inEnglish();
    in(PluginState.PROBED);
    assertTrue(html(portal.get(), LIST).contains("Signed by"));
    String one = html(portal.get(), ONE);
    assertTrue(one, one.contains("Nothing stands against it."));
    assertTrue(one, one.contains("Checks norms."));
    assertTrue(html(portal.get(), all.get(2)).contains("History of all plugins"));
    assertTrue(html(portal.get(), all.get(3)).contains("bytes &lt;changed&gt;"));
  }

  @Test
  public void aVersionShowsItsPlanItsReportAndItsHistory() {
    String html = html(portal.get(), ONE);
    assertTrue(html, html.contains("org.dvctt.spi.control"));
    assertTrue(html, html.contains("1.0.0 sẽ nghỉ"));
    assertTrue(html, html.contains("href=\"/portal/dossiers/01ABC\""));
    assertTrue(html, html.contains("vì &lt;thử&gt;"));
    assertTrue(html, html.contains("ANSWERED 1.498, TIMED_OUT 2"));
    assertTrue(html, html.contains("≤ 0,2 ms") && html.contains("> 5 s".replace(">", "&gt;")));
    assertFalse("a password is not shown", html.contains("s3cret"));
    portal.on("plan", a -> SamplePlugin.plan(false));
    assertTrue(html(portal.get(), ONE).contains("câu PLUGIN_CONFLICT"));
    portal.on("plan", a -> refuse());
    assertTrue("the page stands without a plan", html(portal.get(), ONE).contains("id=\"facts\""));
  }

  @Test
  public void onlyActsThatTheStateAllowsAreOffered() {
    Map<PluginState, List<String>> offered =
        Map.of(
            PluginState.RECEIVED, List.of("probe", "remove"),
            PluginState.PROBED, List.of("swap", "probe", "shadow", "quarantine", "remove"),
            PluginState.SHADOW, List.of("swap", "shadow", "quarantine"),
            PluginState.ACTIVE, List.of("rollback", "quarantine", "remove"),
            PluginState.DRAINING, List.of("quarantine"),
            PluginState.RETIRED, List.of("probe", "rollback", "remove"),
            PluginState.QUARANTINED, List.of("release", "remove"),
            PluginState.REJECTED, List.of("remove"));
    offered.forEach(
        (state, acts) -> {
          in(state);
          String html = html(portal.get(), ONE);
          for (PluginAct act : PluginAct.values()) {
            String form = "action=\"" + ADDRESS + "/acts/" + act.word() + "\"";
            assertEquals(state + " " + act, acts.contains(act.word()), html.contains(form));
          }
          boolean settings = html.contains("action=\"" + ADDRESS + "/settings\"");
          assertEquals(state.name(), PluginAct.settable(state), settings);
        });
  }

  @Test
  public void anActIsAskedOnceMoreThenDoneOnceAndItsStepsAreShown() {
    List<String> swap = with("acts", "swap");
    keep("swap", SamplePlugin.done(PluginState.ACTIVE));
    String confirm = html(portal.post("reason", "nghị quyết"), swap);
    assertTrue(confirm, confirm.contains("name=\"confirmed\" value=\"yes\""));
    assertTrue(confirm, confirm.contains("name=\"reason\" value=\"nghị quyết\""));
    assertEquals(List.of(), asked);
    String[] sent = {"reason", "nghị quyết", "confirmed", "yes", "key", "k1"};
    Answer first = pages.answer(portal.post(sent), swap);
    assertEquals(new Answer.Moved(ADDRESS + "?done=k1"), first);
    assertEquals("sent twice", first, pages.answer(portal.post(sent), swap));
    assertEquals(1, asked.size());
    assertEquals(List.of("laichau-norms", "1.1.0", "nghị quyết"), asked.get(0).subList(1, 4));
    String html = html(portal.get("done", "k1"), ONE);
    assertTrue(html, html.contains("<th scope=\"row\">verify</th>"));
    assertTrue(html, html.contains("<b>ACTIVE</b>, ảnh chụp 8"));
    assertFalse("of nobody else", html(portal.get("done", "k2"), ONE).contains("id=\"steps\""));
  }

  @Test
  public void eachActAsksTheCore() {
    for (String act : List.of("probe", "rollback", "release", "quarantine", "remove", "shadow")) {
      keep(act, SamplePlugin.done(PluginState.PROBED));
      Turn turn =
          portal.post("reason", "vì", "percent", "25", "confirmed", "yes", "key", "k-" + act);
      Answer answer = pages.answer(turn, with("acts", act));
      String to = act.equals("remove") ? "/portal/plugins" : ADDRESS;
      assertEquals(new Answer.Moved(to + "?done=k-" + act), answer);
    }
    assertEquals(6, asked.size());
    assertEquals(25, asked.get(5).get(3));
    assertEquals("back to this one", "1.1.0", asked.get(1).get(2));
    in(PluginState.ACTIVE);
    pages.answer(
        portal.post("reason", "vì", "confirmed", "yes", "key", "k9"), with("acts", "rollback"));
    assertEquals("back to the one before", "", asked.get(6).get(2));
    assertTrue(html(portal.get("done", "k-remove"), LIST).contains("id=\"steps\""));
  }

  @Test
  public void aRefusedStepIsShownWithItsReasonsAndTheNextStep() {
    portal.on("swap", a -> SamplePlugin.refused("plugin"));
    Turn turn = portal.post("reason", "nghị quyết", "confirmed", "yes", "key", "k1");
    Answer answer = pages.answer(turn, with("acts", "swap"));
    assertEquals(409, ((Answer.Shown) answer).status());
    String html = portal.html(turn, answer);
    assertTrue(html, html.contains("bị từ chối"));
    assertTrue(html, html.contains("câu PROBE_SLOW"));
    assertTrue(html, html.contains("<span class=\"next\">bước</span>"));
    assertTrue(html, html.contains("Bundle lõi bị động đến: core"));
    assertTrue("what was typed stays", html.contains(">nghị quyết</textarea>"));
    assertFalse("no link without a target", html.contains("href=\"#plugin\""));
    portal.on("swap", a -> refuse());
    assertEquals(409, ((Answer.Shown) pages.answer(turn, with("acts", "swap"))).status());
  }

  @Test
  public void withoutAReasonNothingIsAskedOfTheCore() {
    for (List<String> path :
        List.of(with("acts", "swap"), with("acts", "shadow"), with("settings"), LIST)) {
      Turn turn = portal.post("confirmed", "yes", "percent", "5", "set.table", "b.csv");
      Answer answer = pages.answer(turn, path);
      assertEquals(400, ((Answer.Shown) answer).status());
      assertTrue(portal.html(turn, answer).contains("REASON_MISSING"));
    }
    Turn turn = portal.post("reason", "vì", "percent", "101");
    Answer answer = pages.answer(turn, with("acts", "shadow"));
    assertTrue(portal.html(turn, answer).contains("href=\"#percent-shadow\""));
  }

  @Test
  public void onlyChangedSettingsAreSent() {
    keep("configure", SamplePlugin.done(PluginState.PROBED));
    String[] same = {
      "set.table",
      "a.csv",
      "was.table",
      "a.csv",
      "set.strict",
      "",
      "was.strict",
      "true",
      "set.mode",
      "fail",
      "was.mode",
      "warn",
      "set.pin",
      "",
      "reason",
      "vì",
      "key",
      "k1"
    };
    Answer answer = pages.answer(portal.post(same), with("settings"));
    assertEquals(new Answer.Moved(ADDRESS + "?done=k1"), answer);
    assertEquals(Map.of("strict", "", "mode", "fail"), asked.get(0).get(3));
    Turn none = portal.post("set.table", "a.csv", "was.table", "a.csv", "reason", "vì");
    assertTrue(portal.html(none, pages.answer(none, with("settings"))).contains("NOTHING_CHANGED"));
    portal.on("configure", a -> SamplePlugin.refused("table"));
    Turn wrong = portal.post("set.table", "<x>", "was.table", "a.csv", "reason", "vì");
    String html = portal.html(wrong, pages.answer(wrong, with("settings")));
    assertTrue(html, html.contains("href=\"#set-table\""));
    assertTrue("what was typed stays", html.contains("value=\"&lt;x&gt;\""));
  }

  @Test
  public void aReplayIsShownAndChangesNothing() {
    keep("replay", SamplePlugin.report());
    Turn turn = portal.post("from", "2020-07-01", "to", "2020-07-31", "most", "50");
    String html = portal.html(turn, pages.answer(turn, with("replay")));
    assertTrue(html, html.contains("Kết quả chạy lại (replay)"));
    assertEquals(
        List.of(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 31), 50),
        asked.get(0).subList(3, 6));
    Turn bad = portal.post("from", "hôm qua", "to", "2020-07-31", "most", "50");
    assertTrue(
        portal.html(bad, pages.answer(bad, with("replay"))).contains("href=\"#from-replay\""));
  }

  @Test
  public void aFileIsTakenInUnderItsNameAndGoneAfterwards() {
    List<String> bytes = new ArrayList<>();
    portal.on(
        "install",
        a -> {
          asked.add(Arrays.asList(a));
          bytes.add(text((Path) a[1]));
          return SamplePlugin.done(PluginState.PROBED);
        });
    Turn turn = portal.postWith("../norms.jar", "reason", "vì", "activate", "on", "key", "k1");
    assertEquals(new Answer.Moved(ADDRESS + "?done=k1"), pages.answer(turn, LIST));
    assertEquals(List.of("bytes"), bytes);
    Path file = (Path) asked.get(0).get(1);
    assertTrue(file.startsWith(data.getRoot().toPath().resolve("incoming")));
    assertTrue(file.endsWith("norms.jar"));
    assertEquals(true, asked.get(0).get(2));
    assertEquals(0, left());
  }

  @Test
  public void aFileThatIsRefusedLeavesNothingAndIsExplained() {
    portal.on("install", a -> SamplePlugin.refused("plugin"));
    Turn turn = portal.postWith("norms.jar", "reason", "nghị quyết");
    Answer answer = pages.answer(turn, LIST);
    assertEquals(409, ((Answer.Shown) answer).status());
    String html = portal.html(turn, answer);
    assertTrue(html, html.contains("câu PROBE_FAILED"));
    assertTrue(html, html.contains(">nghị quyết</textarea>"));
    portal.on("install", a -> refuse());
    assertTrue(portal.html(turn, pages.answer(turn, LIST)).contains("PLUGIN_STATE"));
    assertEquals(0, left());
    Turn none = portal.post("reason", "vì");
    String asks = portal.html(none, pages.answer(none, LIST));
    assertTrue(asks, asks.contains("href=\"#file\""));
  }

  @Test
  public void thePagesAreForAdminsOnly() {
    assertTrue(html(portal.get(), LIST).contains("href=\"/portal/plugins\""));
    for (Role role : List.of(Role.KB_OFFICER, Role.KB_PROVINCE_DIRECTOR, Role.UNIT_MAKER)) {
      portal.as(role);
      for (List<String> path : List.of(LIST, ONE, with("acts", "swap"))) {
        Refused refused =
            assertThrows(Refused.class, () -> pages.answer(portal.post("reason", "vì"), path));
        assertEquals("NOT_AN_ADMIN", refused.reasons().get(0).code());
      }
      String status = portal.html(portal.get(), new StatusPage().answer(portal.get(), List.of()));
      assertFalse("no entry for " + role, status.contains("href=\"/portal/plugins\""));
    }
  }

  @Test
  public void whatIsNoPageIsNotFound() {
    for (List<String> path :
        List.of(
            List.of("plugins", "laichau-norms"), with("fly"), with("acts", "fly"), with("acts"))) {
      for (Turn turn : List.of(portal.get(), portal.post("reason", "vì"))) {
        Refused refused = assertThrows(Refused.class, () -> pages.answer(turn, path));
        assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
      }
    }
  }

  private void in(PluginState state) {
    portal.on("list", a -> List.of(SamplePlugin.view(state)));
    portal.on("info", a -> SamplePlugin.info(state));
  }

  private void keep(String act, Object answer) {
    portal.on(
        act,
        a -> {
          asked.add(Arrays.asList(a));
          return answer;
        });
  }

  private String html(Turn turn, List<String> path) {
    return portal.html(turn, pages.answer(turn, path));
  }

  private static List<String> with(String... more) {
    return Stream.concat(ONE.stream(), Stream.of(more)).toList();
  }

  private static Object refuse() {
    throw new Refused(Refused.Kind.CONFLICT, List.of(SamplePlugin.reason("PLUGIN_STATE", "state")));
  }

  private long left() {
    try (Stream<Path> files = Files.list(data.getRoot().toPath().resolve("incoming"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
