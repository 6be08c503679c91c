/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Rest;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** A plugin's whole life as an admin leads it over SSH, with a unit that works meanwhile. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class PluginLifeIT {
  private static final String ID = "thu-kiem-soat";
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static SigningKeys province;

  @BeforeClass
  public static void start() throws Exception {
    province = SigningKeys.make("tinh12", "-1d", 30);
    platform = RunningPlatform.loaded();
    province.trust(platform.installation(), "control", "12");
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean("quarantined", "inbox: .* is refused");
    platform.close();
  }

  @Test
  public void a_fromAFileToTheAnswerOfARule() throws Exception {
    Path file = province.sign(plugin("1.0.0").build());
    Said plan = desk.console().run("dvctt:plugin-plan --lang en " + file);
    assertEquals(plan.all(), 0, plan.exit());
    assertTrue(plan.output(), plan.output().contains("Nothing stands against it."));
    assertTrue(plan.output(), plan.output().contains("org.dvctt.spi.control"));
    assertEquals("a plan keeps nothing", "", desk.state(ID, "1.0.0"));
    desk.installed(file, false);
    assertEquals("PROBED", desk.state(ID, "1.0.0"));
    assertEquals("nobody asks it yet", List.of(), versions(submitted()));
    JsonNode swapped = desk.done("swap", ID);
    assertEquals("ACTIVE", swapped.path("state").asText());
    assertEquals("no bundle of the host was touched", "[]", swapped.path("touched").toString());
    assertEquals(List.of("1.0.0"), versions(submitted()));
  }

  @Test
  public void b_aNewerVersionTakesItsPlaceAndTheEarlierOneComesBack() throws Exception {
    JsonNode before = core();
    desk.installed(province.sign(plugin("1.1.0").build()), true);
    assertEquals(List.of("1.1.0"), versions(submitted()));
    assertEquals("RETIRED", desk.state(ID, "1.0.0"));
    JsonNode back = desk.done("rollback", ID);
    assertEquals("1.0.0", back.path("version").asText());
    assertEquals("[]", back.path("touched").toString());
    assertEquals("ROLLED_BACK", desk.state(ID, "1.1.0"));
    assertEquals(List.of("1.0.0"), versions(submitted()));
    assertEquals("the host's bundles stay as they were", before, core());
  }

  @Test
  public void c_whatWasQuarantinedIsWaitedForAndGoesOnWhenItIsReleased() throws Exception {
    String dossier = chain.draft(1_100_000);
    desk.done("quarantine", ID);
    Answer refused = chain.person("kt").act(dossier, "submit");
    assertEquals(refused.body().toString(), 503, refused.status());
    assertEquals(
        "RULE_CANNOT_BE_ASKED", refused.body().path("reasons").path(0).path("code").asText());
    assertEquals("DRAFT", chain.state(dossier));
    desk.done("release", ID);
    chain.upTo(dossier, "submit");
    assertEquals(List.of("1.0.0"), versions(dossier));
  }

  @Test
  public void d_whatWaitsUnderControlIsHeldAndGoesOnByItself() throws Exception {
    String dossier = chain.draft(1_200_000);
    chain.upTo(dossier, "accept");
    desk.done("quarantine", ID);
    assertEquals(503, chain.person("gdv").act(dossier, "control").status());
    assertTrue(flags(dossier), flags(dossier).contains("RULE_HOLD"));
    desk.done("release", ID);
    Waiting.until(
        "the hold is released",
        Duration.ofSeconds(60),
        () -> Optional.of(flags(dossier)).filter(flags -> !flags.contains("RULE_HOLD")),
        () -> flags(dossier));
  }

  @Test
  public void e_theInboxTakesAFileInAndSaysWhyItRefusesAnother() throws Exception {
    Path inbox = platform.installation().data().resolve("inbox");
    put(province.sign(plugin("1.2.0").build()), inbox.resolve("tot.jar"));
    desk.awaitState(ID, "1.2.0", "PROBED", Duration.ofSeconds(20));
    put(plugin("1.3.0").build(), inbox.resolve("khong-ky.jar"));
    Path why = inbox.resolve("refused/khong-ky.jar.txt");
    Waiting.until(
        "the refusal is written down",
        Duration.ofSeconds(20),
        () -> Optional.of(why).filter(Files::isRegularFile),
        () -> desk.list().toString());
    assertTrue(Files.readString(why), Files.readString(why).contains("SIGNATURE_MISSING"));
    assertTrue(Files.isRegularFile(inbox.resolve("done/tot.jar")));
  }

  @Test
  public void f_theSameVersionWithOtherBytesIsRefusedAndReasonsAreAskedFor() throws Exception {
    Path other = province.sign(plugin("1.0.0").members("int other;").build());
    Said said = desk.install(other, false);
    assertNotEquals(0, said.exit());
    assertTrue(said.all(), said.all().contains("SAME_VERSION_OTHER_BYTES"));
    Said silent = desk.console().run("dvctt:plugin-swap " + ID + " 1.2.0");
    assertTrue(silent.all(), silent.all().contains("REASON_MISSING"));
  }

  @Test
  public void g_twoVersionsLiveAtOnceWhereTheirDaysSaySo() throws Exception {
    desk.installed(province.sign(plugin("2.0.0").says("from", "2021-01-01").build()), true);
    assertEquals("ACTIVE", desk.state(ID, "1.0.0"));
    assertEquals("ACTIVE", desk.state(ID, "2.0.0"));
    assertEquals("2020 is judged by the earlier", List.of("1.0.0"), versions(submitted()));
  }

  @Test
  public void h_aProvincesPluginHearsNothingOfAnother() throws Exception {
    SigningKeys other = SigningKeys.make("tinh11", "-1d", 30);
    other.trust(platform.installation(), "control", "11");
    desk.installed(
        other.sign(
            BuiltPlugin.of("tinh-khac", "1.0.0")
                .says("provinces:List<String>", "11")
                .check(
                    "if (live) { throw new IllegalStateException(\"seen\"); } "
                        + BuiltPlugin.PASSES)
                .build()),
        true);
    assertEquals("ACTIVE", desk.state("tinh-khac", "1.0.0"));
    assertEquals(List.of("1.0.0"), versions(submitted()));
    assertEquals(0, desk.find("tinh-khac", "1.0.0").orElseThrow().path("failures").asInt());
    Said every =
        desk.install(
            other.sign(
                BuiltPlugin.of("tinh-moi", "1.0.0").says("provinces:List<String>", "12").build()),
            true);
    assertTrue(every.all(), every.all().contains("SIGNER_NOT_ALLOWED"));
    desk.done("remove", "tinh-khac 1.0.0");
  }

  @Test
  public void i_afterARestartTheSameIsAsked() throws Exception {
    platform.kill();
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
    assertEquals("asked", desk.find(ID, "1.0.0").orElseThrow().path("here").asText());
    assertEquals(List.of("1.0.0"), versions(submitted()));
    assertEquals(0, desk.console().run("dvctt:plugin-verify").exit());
  }

  @Test
  public void j_everyActIsInTheAuditTrailWithItsHash() {
    JsonNode history =
        Rest.json(desk.console().run("dvctt:plugin-history --json --limit 200 " + ID).output());
    assertTrue(history.size() > 20);
    history.forEach(line -> assertEquals(64, line.path("sha256").asText().length()));
    String audit = desk.console().run("dvctt:audit-list --json --limit 200").output();
    for (String act : List.of("plugin.swap", "plugin.quarantine", "REFUSED SIGNATURE_MISSING")) {
      assertTrue(act, audit.contains(act));
    }
  }

  @Test
  public void k_severalBundlesInOneFileAreOnePlugin() throws Exception {
    Path library = BuiltKar.library();
    Path check =
        plugin("3.0.0")
            .uses(library)
            .header(
                "Import-Package",
                "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control;version=\"[0.1,1)\","
                    + "thu.bang;version=\"[1,2)\"")
            .check(
                "return java.util.List.of(Verdict.pass("
                    + "new RuleRef(ID, VERSION, \"T01\", thu.bang.Table.article())));")
            .build();
    desk.installed(province.sign(BuiltKar.of("nhieu-goi", check, library)), true);
    JsonNode installed = desk.find(ID, "3.0.0").orElseThrow();
    assertEquals(installed.toString(), 2, installed.path("bundles").size());
    assertEquals(List.of("3.0.0"), versions(submitted()));
    desk.done("rollback", ID + " 1.0.0");
    assertEquals(List.of("1.0.0"), versions(submitted()));
    String left = desk.console().run("bundle:list -t 0 -s --no-format").output();
    assertFalse("nothing of it is left", left.contains("thu.bang"));
    desk.done("rollback", ID + " 3.0.0");
    assertEquals(List.of("3.0.0"), versions(submitted()));
  }

  private static BuiltPlugin plugin(String version) {
    return BuiltPlugin.of(ID, version).says("provinces:List<String>", "12");
  }

  private static String submitted() {
    String dossier = chain.draft(1_000_000);
    chain.upTo(dossier, "submit");
    return dossier;
  }

  /** Versions of the plugin that judged the dossier last. */
  private static List<String> versions(String dossier) {
    return PluginDesk.judges(chain.person("kt"), dossier, ID);
  }

  private static String flags(String dossier) {
    return chain
        .person("gdv")
        .get("dossiers/" + dossier)
        .expect(200)
        .body()
        .path("flags")
        .toString();
  }

  /** Number, name and time of the last change of every bundle that is no plugin. */
  private static JsonNode core() {
    String text = desk.console().run("bundle:list -t 0 -s --no-format").output();
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\\R")) {
      if (!line.contains("thu.thu.kiem.soat")) {
        lines.append(line).append('\n');
      }
    }
    return Rest.JSON.getNodeFactory().textNode(lines.toString());
  }

  private static void put(Path file, Path target) throws Exception {
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    Files.copy(file, part);
    Files.move(part, target);
  }
}
