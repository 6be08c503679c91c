/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.dvctt.extension.file.PluginBundle;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Random bundles that export, import and use each other's packages: a plan and the framework. */
public class RandomWorldsTest {
  private static final int WORLDS = Integer.getInteger("dvctt.worlds", 120);

  private int awakened;

  @Rule public final LiveFramework live = new LiveFramework();

  @Test
  public void plansAgreeWithTheFramework() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int resolved = 0;
    for (int world = 0; world < WORLDS; world++) {
      resolved += agrees(random, "seed " + seed + " world " + world) ? 1 : 0;
    }
    assertTrue(
        "seed " + seed + ": one-sided, " + resolved + " of " + WORLDS + " resolved",
        resolved > WORLDS / 10 && resolved < WORLDS * 9 / 10);
  }

  private boolean agrees(Random random, String story) throws Exception {
    List<Bundle> all = new ArrayList<>();
    List<PluginBundle> plugin = new ArrayList<>();
    StringBuilder log = new StringBuilder(story);
    for (int i = 0; i < 6; i++) {
      PluginBundle bundle = bundle(random, "b" + i);
      log.append("\n").append(bundle.headers());
      Bundle installed = live.install(bundle);
      all.add(installed);
      if (random.nextInt(4) > 0) {
        live.resolve(List.of(installed));
      }
    }
    for (int i = 0; i <= random.nextInt(3); i++) {
      plugin.add(bundle(random, "plugin" + i));
      log.append("\nplugin ").append(plugin.get(i).headers());
    }
    Prediction prediction = live.silently(() -> new DryRun(live.host()).of(plugin));
    log.append("\n").append(prediction.problems());
    List<Bundle> installed = new ArrayList<>();
    for (PluginBundle each : plugin) {
      installed.add(live.install(each));
    }
    all.addAll(installed);
    // Together, as a plan means them: asked for one by one, the first could choose alone.
    assertEquals(log.toString(), prediction.resolves(), live.resolve(installed));
    if (prediction.resolves()) {
      Set<String> made = new TreeSet<>();
      installed.forEach(each -> made.addAll(LiveFramework.wires(each)));
      Set<String> predicted = new TreeSet<>();
      prediction.bundles().forEach(each -> predicted.addAll(LiveFramework.wires(each)));
      assertEquals(log.toString(), String.join("\n", made), String.join("\n", predicted));
    }
    for (Neighbour each : prediction.awakened()) {
      Bundle waiting =
          all.stream().filter(b -> b.getBundleId() == each.bundleId()).findFirst().orElseThrow();
      log.append("\nawakened ").append(each);
      assertTrue(log.toString(), live.resolve(List.of(waiting)));
      awakened++;
    }
    for (Bundle each : all) {
      each.uninstall();
    }
    live.refresh(all);
    return prediction.resolves();
  }

  private static PluginBundle bundle(Random random, String name) {
    StringJoiner exports = new StringJoiner(",");
    StringJoiner imports = new StringJoiner(",");
    for (String each : List.of("p", "q", "r", "s")) {
      boolean exported = random.nextInt(3) == 0;
      if (exported) {
        String uses = random.nextBoolean() ? ";uses:=\"" + other(random) + "\"" : "";
        exports.add(each + ";version=" + (1 + random.nextInt(3)) + uses);
      }
      if (random.nextInt(exported ? 2 : 3) == 0) {
        String optional = random.nextInt(4) == 0 ? ";resolution:=optional" : "";
        imports.add(each + ";version=\"" + range(random) + "\"" + optional);
      }
    }
    List<String> headers = new ArrayList<>();
    if (exports.length() > 0) {
      headers.addAll(List.of(Constants.EXPORT_PACKAGE, exports.toString()));
    }
    if (imports.length() > 0) {
      headers.addAll(List.of(Constants.IMPORT_PACKAGE, imports.toString()));
    }
    return LiveFramework.bundle(name, "1.0.0", headers.toArray(new String[0]));
  }

  private static String other(Random random) {
    return List.of("p", "q", "r", "s").get(random.nextInt(4));
  }

  private static String range(Random random) {
    return List.of("0", "[1,2)", "[1,3)", "[2,4)", "[3,4)").get(random.nextInt(5));
  }
}
