/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.dvctt.testkit.platform.BinClient;
import org.dvctt.testkit.platform.BinClient.Said;
import org.dvctt.testkit.platform.Installation;
import org.dvctt.testkit.platform.PlatformProcess;
import org.dvctt.testkit.platform.SigningKeys;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A plugin on the real distribution, led by an admin's commands: signed with a key made for the
 * run, installed, active, taken out. Without {@code -Ddvctt.distribution=} (the archive, or an
 * unpacked folder that was never started) it is skipped.
 */
public abstract class PlatformConformance {
  private static final String PROPERTY = "dvctt.distribution";
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** The plugin's packed file. */
  protected abstract Path file();

  protected abstract String pluginId();

  protected abstract String version();

  /** What it is, as its manifest says. */
  protected abstract String kind();

  /** Code of a province that it serves. */
  protected abstract String province();

  /** Looks closer at the platform while the plugin is active. */
  protected void whileItIsActive(PlatformProcess platform) throws Exception {}

  @Test
  public void isInstalledAndSwappedInAndLeavesNothingBehind() throws Exception {
    String distribution = System.getProperty(PROPERTY, "");
    Assume.assumeFalse("no -D" + PROPERTY + "=…", distribution.isBlank());
    assertTrue(distribution + " is not there", Files.exists(Path.of(distribution)));
    SigningKeys keys = new SigningKeys(folder.newFolder("keys").toPath(), "author", "-1d", 30);
    Path signed = keys.sign(file());
    try (PlatformProcess platform =
        new PlatformProcess(
            new Installation(Path.of(distribution), folder.newFolder("platform").toPath()),
            Map.of())) {
      keys.trust(platform.installation(), kind(), province());
      platform.start();
      lead(platform, signed);
    }
  }

  private void lead(PlatformProcess platform, Path signed) throws Exception {
    BinClient console = platform.client();
    String before = bundles(console);
    done(console, "install --activate --reason 'trial' --lang en " + signed);
    assertTrue(list(console), isActive(list(console)));
    whileItIsActive(platform);
    done(console, "remove --reason 'trial' " + pluginId() + " " + version());
    assertFalse(list(console), list(console).contains('"' + pluginId() + '"'));
    assertEquals("its bundles are gone", before, bundles(console));
  }

  private static void done(BinClient console, String words) {
    Said said = console.run("dvctt:plugin-" + words);
    assertEquals(said.all(), 0, said.exit());
    assertFalse(said.all(), said.all().contains("Error executing command"));
  }

  private boolean isActive(String list) {
    String id = "\"id\"\\s*:\\s*\"" + Pattern.quote(pluginId()) + "\"";
    String state = "\"state\"\\s*:\\s*\"ACTIVE\"";
    return Pattern.compile("\\{[^{}]*" + id + "[^{}]*" + state).matcher(list).find();
  }

  private static String list(BinClient console) {
    return console.run("dvctt:plugin-list --json").output();
  }

  private static String bundles(BinClient console) {
    return console.run("bundle:list -t 0 -s --no-format").output().replaceAll("[ \t]+", " ");
  }
}
