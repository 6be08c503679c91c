/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The plugins that come with the release and look at dossiers, as an admin takes them from {@code
 * plugins/available}: each does its work, and nothing is left when it was removed.
 */
public class JudgingPluginsIT {
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;

  @BeforeClass
  public static void start() throws Exception {
    platform = RunningPlatform.loaded();
    notOfThisRelease(platform.installation().available("attachmentrules"));
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void riskScoreOrdersTheQueueAndSaysWhy() throws Exception {
    String before = sent(5_123_000);
    Traces traces = Traces.of(platform, "risk-score");
    installed("riskscore");
    String round = sent(20_000_000);
    JsonNode risk = risk(round);
    assertEquals(List.of("ROUND_SUM"), codes(risk));
    assertEquals("risk-score", risk.path("assessments").path(0).path("plugin").asText());
    assertTrue(risk.toString(), risk.toString().contains("20.000.000"));
    String usual = sent(5_124_000);
    assertEquals(0, risk(usual).path("score").asInt());

    Person officer = chain.person("gdv");
    JsonNode queue =
        officer.get("dossiers?waiting_for_me=true&order=RISK").expect(200).body().path("items");
    assertEquals(round, queue.path(0).path("id").asText());
    assertEquals(risk.path("score"), queue.path(0).path("risk"));
    assertTrue(
        "its unit is not told",
        chain.person("kt").get("dossiers/" + round).expect(200).body().path("risk").isNull());
    assertTrue(
        "what came before the plugin has no score",
        officer.get("dossiers/" + before).expect(200).body().path("risk").isNull());

    Said wrong = desk.console().run(config("points.night=101", "risk-score"));
    assertTrue(wrong.all(), wrong.exit() != 0 && wrong.all().contains("points.night"));
    Said right = desk.console().run(config("points.round.sum=0", "risk-score"));
    assertEquals(right.all(), 0, right.exit());
    assertEquals(0, risk(sent(30_000_000)).path("score").asInt());
    desk.removed("risk-score");
    traces.awaitAgain(platform);
    assertEquals(
        "what was said is kept, with who said it",
        risk,
        officer.get("dossiers/" + round).expect(200).body().path("risk"));
  }

  @Test
  public void attachmentRulesAskForWhatTheTableSays() throws Exception {
    Path file = platform.installation().available("attachmentrules");
    Said unknown = desk.install(file, true);
    assertTrue(unknown.all(), unknown.exit() != 0 && unknown.all().contains("SIGNER_UNKNOWN"));
    trustTheReleaseItCameWith();
    desk.installed(file, false);
    desk.removed("attachment-rules");
    Traces traces = Traces.of(platform, "attachment-rules");
    desk.installed(file, true);
    Said info = desk.console().run("dvctt:plugin-info attachment-rules");
    assertTrue(info.all(), info.all().contains("CN=DVCTT development build"));
    String row = "A07;;;;3000000;CONTRACT;REQUIRED;0;;CV 9;2020-01-01;2030-01-01";
    Said set = desk.console().run(config("table=" + row, "attachment-rules"));
    assertEquals(set.all(), 0, set.exit());
    String dossier = chain.draft(3_000_000);
    chain.upTo(dossier, "submit");
    String seen = chain.person("kt").get("dossiers/" + dossier).expect(200).body().toString();
    assertTrue(seen, seen.contains("A07"));
    assertTrue(seen, seen.contains("Hợp đồng hoặc quyết định"));

    desk.removed("attachment-rules");
    traces.awaitAgain(platform);
  }

  /** As if the file had come with an older release: this one's list does not vouch for it. */
  private static void notOfThisRelease(Path file) throws IOException {
    Path list = platform.installation().home().resolve("plugins/SHA256SUMS");
    List<String> others =
        Files.readAllLines(list).stream()
            .filter(line -> !line.endsWith(file.getFileName().toString()))
            .toList();
    Files.write(list, others);
  }

  private static void trustTheReleaseItCameWith() throws IOException {
    Path home = platform.installation().home();
    Files.copy(home.resolve("plugins/signer.pem"), home.resolve("config/trust/release.pem"));
    Files.writeString(
        home.resolve("config/trust/release.properties"), "kinds = control\nprovinces = *\n");
  }

  private static String config(String setting, String id) {
    return "dvctt:plugin-config --lang en --reason thử --set '" + setting + "' " + id;
  }

  private static String sent(long amount) {
    String dossier = chain.draft(amount);
    chain.upTo(dossier, "sign1");
    return dossier;
  }

  private static JsonNode risk(String dossier) {
    return Waiting.until(
        dossier + " is assessed",
        Duration.ofSeconds(30),
        () ->
            Optional.of(
                    chain.person("gdv").get("dossiers/" + dossier).expect(200).body().path("risk"))
                .filter(JsonNode::isObject),
        () -> desk.list().toString());
  }

  private static List<String> codes(JsonNode risk) {
    List<String> codes = new ArrayList<>();
    risk.path("assessments")
        .path(0)
        .path("reasons")
        .forEach(reason -> codes.add(reason.path("code").asText()));
    return codes;
  }

  private static void installed(String artifact) throws IOException {
    desk.installed(platform.installation().available(artifact), true);
  }
}
