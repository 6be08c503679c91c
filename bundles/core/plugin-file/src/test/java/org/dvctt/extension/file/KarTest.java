/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.assertCodes;
import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** An archive of several bundles. */
public class KarTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  private static PluginJar kar() {
    return PluginJar.bare()
        .entry("features.xml", "<features/>")
        .entry("repository/vn/test/plugin.jar", PluginJar.sound().bytes());
  }

  private static PluginJar library() {
    return PluginJar.library("vn.test.library")
        .header("Export-Package", "vn.test.library")
        .code(CallClass.named("vn/test/library/Table"));
  }

  @Test
  public void carrierOfTheCapabilityComesFirst() {
    PluginFile file =
        Checked.read(
            file(
                PluginJar.bare()
                    .entry("a/library.jar", library().bytes())
                    .entry("b/plugin.jar", PluginJar.sound().bytes())));
    assertEquals("b/plugin.jar", file.bundles().get(0).entry());
    assertEquals("vn.test.library", file.bundles().get(1).symbolicName());
  }

  @Test
  public void packagesOfItsOwnBundlesMayBeImported() {
    PluginJar plugin = PluginJar.sound().header("Import-Package", "vn.test.library");
    assertCodes(
        file(PluginJar.bare().entry("a.jar", plugin.bytes()).entry("b.jar", library().bytes())));
    assertCodes(file(PluginJar.bare().entry("a.jar", plugin.bytes())), "IMPORT_REFUSED");
  }

  @Test
  public void ownBundleMayBeRequired() {
    PluginJar plugin = PluginJar.sound().header("Require-Bundle", "vn.test.library");
    assertCodes(
        file(PluginJar.bare().entry("a.jar", plugin.bytes()).entry("b.jar", library().bytes())));
  }

  @Test
  public void libraryIsScannedWithThePermissionsOfThePlugin() {
    byte[] library =
        library()
            .code(
                CallClass.named("vn/test/library/Files")
                    .calls("java/nio/file/Files", "size", "(Ljava/nio/file/Path;)J"))
            .bytes();
    assertCodes(file(kar().entry("b.jar", library)), "FORBIDDEN_FILES");
    PluginJar permitted = PluginJar.sound().attribute("permissions:List<String>", "folder:norms");
    assertCodes(file(PluginJar.bare().entry("a.jar", permitted.bytes()).entry("b.jar", library)));
  }

  @Test
  public void jarThatIsNoBundleIsRefused() {
    byte[] jar = PluginJar.bare().header("Created-By", "me").bytes();
    assertCodes(file(kar().entry("b.jar", jar)), "NOT_A_BUNDLE");
  }

  @Test
  public void sameBundleTwiceIsRefused() {
    assertCodes(
        file(kar().entry("b.jar", library().bytes()).entry("c.jar", library().bytes())),
        "BUNDLE_TWICE");
  }

  @Test
  public void twoPluginsInOneFileAreRefused() {
    byte[] other = PluginJar.sound().header("Bundle-SymbolicName", "vn.test.other").bytes();
    assertCodes(file(kar().entry("b.jar", other)), "MANY_CAPABILITIES");
  }

  @Test
  public void filesWithoutThePluginAreRefused() {
    assertCodes(file(PluginJar.bare().entry("b.jar", library().bytes())), "NO_CAPABILITY");
  }

  @Test
  public void machineCodeBesideTheBundlesIsRefused() {
    assertCodes(
        file(kar().entry("tools/run.bin", new byte[] {0x7f, 'E', 'L', 'F', 1})), "NATIVE_CODE");
  }
}
