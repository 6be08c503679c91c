/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest;
import org.dvctt.testkit.platform.Waiting;

/** An admin at the console who manages plugins. */
public record PluginDesk(ConsoleClient console) {
  public static PluginDesk of(RunningPlatform platform) {
    return new PluginDesk(platform.console());
  }

  /** Versions of a plugin that judged a dossier last, as its unit sees it. */
  static List<String> judges(Person maker, String dossier, String id) {
    List<String> versions = new ArrayList<>();
    JsonNode view = maker.get("dossiers/" + dossier).expect(200).body();
    for (JsonNode verdict : view.path("verdicts")) {
      if (verdict.path("plugin").asText().equals(id)) {
        versions.add(verdict.path("version").asText());
      }
    }
    return versions;
  }

  /** Takes a file in, and swaps it in when it was probed. */
  Said install(Path file, boolean activate) {
    return console.run(
        "dvctt:plugin-install --lang en --reason 'thử nghiệm' "
            + (activate ? "--activate " : "")
            + file);
  }

  /** As {@link #install}, which has to succeed. */
  public void installed(Path file, boolean activate) {
    Said said = install(file, activate);
    assertEquals(said.all(), 0, said.exit());
  }

  /** An act that has to succeed. */
  public JsonNode done(String act, String words) {
    Said said = console.run("dvctt:plugin-" + act + " --json --reason 'thử nghiệm' " + words);
    assertEquals(said.all(), 0, said.exit());
    return Rest.json(said.output());
  }

  /** Takes out every version of a plugin. */
  public void removed(String id) {
    for (JsonNode plugin : list().path("plugins")) {
      if (plugin.path("id").asText().equals(id)) {
        done("remove", id + " " + plugin.path("version").asText());
      }
    }
    for (JsonNode plugin : list().path("plugins")) {
      assertNotEquals(id, plugin.path("id").asText());
    }
  }

  public JsonNode list() {
    return Rest.json(console.run("dvctt:plugin-list --json").output());
  }

  Optional<JsonNode> find(String id, String version) {
    for (JsonNode plugin : list().path("plugins")) {
      if (plugin.path("id").asText().equals(id)
          && plugin.path("version").asText().equals(version)) {
        return Optional.of(plugin);
      }
    }
    return Optional.empty();
  }

  public String state(String id, String version) {
    return find(id, version).map(plugin -> plugin.path("state").asText()).orElse("");
  }

  void awaitState(String id, String version, String state, Duration most) {
    Waiting.until(
        id + " " + version + " is " + state,
        most,
        () -> Optional.of(state(id, version)).filter(state::equals),
        () -> list().toString());
  }
}
