/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.assertCodes;
import static org.dvctt.extension.file.Checked.codes;
import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a bundle's manifest may say. */
public class ManifestTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  private void assertImport(String pack, String... codes) {
    assertCodes(file(PluginJar.sound().header("Import-Package", pack)), codes);
  }

  @Test
  public void bundleNeedsAVersion() {
    assertCodes(file(PluginJar.sound().without("Bundle-Version")), "NOT_A_BUNDLE", "NO_CAPABILITY");
  }

  @Test
  public void bundleNeedsTheManifestVersionOfToday() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-ManifestVersion", "1")),
        "NOT_A_BUNDLE",
        "NO_CAPABILITY");
  }

  @Test
  public void wrongVersionIsTold() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-Version", "one")), "HEADER_WRONG", "NO_CAPABILITY");
  }

  @Test
  public void headerThatIsThereTwiceIsRefused() {
    String text =
        "Manifest-Version: 1.0\r\nBundle-ManifestVersion: 2\r\nBundle-Version: 1\r\n"
            + "Bundle-SymbolicName: vn.test\r\nBundle-Version: 2\r\n\r\n";
    assertCodes(file(PluginJar.sound().manifest(text)), "HEADER_TWICE", "NO_CAPABILITY");
  }

  @Test
  public void bundleOfThePlatformIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-SymbolicName", "org.dvctt.spi")), "HOST_BUNDLE");
  }

  @Test
  public void singletonIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-SymbolicName", "vn.test;singleton:=true")),
        "SINGLETON");
  }

  @Test
  public void headersThatReachOutOfTheBundleAreRefused() {
    for (String header :
        new String[] {
          "Premain-Class",
          "Agent-Class",
          "Launcher-Agent-Class",
          "Karaf-Commands",
          "Bundle-Blueprint",
          "Web-ContextPath"
        }) {
      assertEquals(
          header,
          Set.of("HEADER_REFUSED"),
          codes(file(PluginJar.sound().header(header, "vn.test.X")), Checked.LIMITS));
    }
  }

  @Test
  public void nativeCodeHeaderIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-NativeCode", "lib/x.so;osname=linux")),
        "HEADER_REFUSED");
  }

  @Test
  public void dynamicImportIsRefusedInAnyLetters() {
    assertCodes(file(PluginJar.sound().header("DynamicImport-Package", "*")), "HEADER_REFUSED");
    assertCodes(file(PluginJar.sound().header("dynamicimport-package", "*")), "HEADER_REFUSED");
  }

  @Test
  public void fragmentIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Fragment-Host", "org.dvctt.payment")), "HEADER_REFUSED");
  }

  @Test
  public void requiringABundleOfThePlatformIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Require-Bundle", "org.dvctt.store")), "REQUIRE_BUNDLE");
  }

  @Test
  public void whatThePlatformOffersMayBeImported() {
    assertImport(
        "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control,org.osgi.framework,"
            + "org.osgi.service.component,org.osgi.service.component.annotations,"
            + "org.osgi.service.metatype.annotations,org.osgi.annotation.bundle,org.slf4j,"
            + "org.jspecify.annotations;resolution:=optional,java.util,javax.xml.parsers,"
            + "org.w3c.dom,org.xml.sax,vn.test.plugin");
  }

  @Test
  public void coreAndApiMayNotBeImported() {
    for (String pack :
        new String[] {"org.dvctt.api.payment", "org.dvctt.core.ports", "org.dvctt.store"}) {
      assertEquals(
          pack,
          Set.of("IMPORT_REFUSED"),
          codes(file(PluginJar.sound().header("Import-Package", pack)), Checked.LIMITS));
    }
  }

  @Test
  public void otherPackagesOfTheFrameworkMayNotBeImported() {
    assertImport("org.osgi.framework.wiring", "IMPORT_REFUSED");
    assertImport("org.osgi.service.cm", "IMPORT_REFUSED");
    assertImport("org.apache.karaf.shell.api.action", "IMPORT_REFUSED");
  }

  @Test
  public void thirdPartyPackagesAreToBeEmbedded() {
    Path file = file(PluginJar.sound().header("Import-Package", "com.fasterxml.jackson.core"));
    String next = Checked.reasons(file, Checked.LIMITS).get(0).nextStep().en();
    assertEquals("Embed it in your bundle (bnd: -conditionalpackage).", next);
  }

  @Test
  public void javaxOfTheContainerIsNotOfTheJdk() {
    assertImport("javax.servlet", "IMPORT_REFUSED");
  }

  @Test
  public void httpServerNeedsTheNetwork() {
    assertImport("com.sun.net.httpserver", "IMPORT_NEEDS_PERMISSION");
    assertCodes(
        file(
            PluginJar.sound()
                .header("Import-Package", "com.sun.net.httpserver")
                .attribute("permissions:List<String>", "network:127.0.0.1:8601")));
  }

  @Test
  public void packagesOfThePlatformMayNotBeExported() {
    assertCodes(
        file(PluginJar.sound().header("Export-Package", "org.dvctt.spi.control")),
        "EXPORTS_HOST_PACKAGE");
  }

  @Test
  public void hostMayNotBePlayed() {
    assertCodes(
        file(PluginJar.sound().header("Provide-Capability", "org.dvctt.host;version:Version=9")),
        "CAPABILITY_REFUSED");
  }

  @Test
  public void configurationOfOthersMayNotBeBrought() {
    assertCodes(
        file(
            PluginJar.sound()
                .header(
                    "Require-Capability",
                    PluginJar.HOST + ",osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"")
                .entry("OSGI-INF/configurator/all.json", "{}")),
        "EXTENDER_REFUSED");
  }

  @Test
  public void componentsMayBeDeclared() {
    assertCodes(
        file(
            PluginJar.sound()
                .header(
                    "Require-Capability",
                    PluginJar.HOST
                        + ",osgi.extender;filter:=\"(&(osgi.extender=osgi.component)"
                        + "(version>=1.5.0)(!(version>=2.0.0)))\"")
                .header("Service-Component", "OSGI-INF/*.xml")
                .entry(
                    "OSGI-INF/rule.xml",
                    "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0'><service>"
                        + "<provide interface='org.dvctt.spi.control.ControlCheck'/></service>"
                        + "<reference interface='vn.test.plugin.Empty'/></scr:component>")));
  }

  @Test
  public void serviceOfOthersMayNotBeAskedFor() {
    for (String type :
        new String[] {
          "javax.sql.DataSource", "org.dvctt.spi.control.ControlCheck", "java.lang.Object"
        }) {
      assertEquals(
          type,
          Set.of("FOREIGN_SERVICE"),
          codes(
              file(
                  PluginJar.sound()
                      .header("Service-Component", "OSGI-INF/rule.xml")
                      .entry(
                          "OSGI-INF/rule.xml",
                          "<component><reference interface='" + type + "'/></component>")),
              Checked.LIMITS));
    }
  }

  @Test
  public void onlyExtensionPointsMayBeRegistered() {
    assertCodes(
        file(
            PluginJar.sound()
                .header("Service-Component", "OSGI-INF/rule.xml")
                .entry(
                    "OSGI-INF/rule.xml",
                    "<component><service><provide interface='javax.servlet.Servlet'/>"
                        + "</service></component>")),
        "FOREIGN_SERVICE");
  }

  @Test
  public void componentWithADtdIsRefused() {
    assertCodes(
        file(
            PluginJar.sound()
                .header("Service-Component", "OSGI-INF/rule.xml")
                .entry(
                    "OSGI-INF/rule.xml",
                    "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><component>&x;"
                        + "</component>")),
        "XML_UNREADABLE");
  }

  @Test
  public void filterThatIsNestedWithoutEndIsNoRange() {
    String filter = "(&".repeat(20_000) + "(version>=1)" + ")".repeat(20_000);
    assertCodes(
        file(
            PluginJar.sound()
                .header("Require-Capability", "org.dvctt.host;filter:=\"" + filter + "\"")),
        "NO_HOST_RANGE");
  }

  @Test
  public void manifestWithoutEndIsRefused() {
    assertCodes(
        file(PluginJar.sound().header("Bundle-Description", "x".repeat(300_000))),
        "NO_MANIFEST",
        "NO_CAPABILITY");
  }

  @Test
  public void classPathOutOfTheBundleIsRefused() {
    assertCodes(file(PluginJar.sound().header("Bundle-ClassPath", ".,lib/none.jar")), "CLASS_PATH");
  }

  @Test
  public void classPathInUnsignedFilesIsRefused() {
    assertCodes(
        file(
            PluginJar.sound()
                .header("Bundle-ClassPath", ".,META-INF/X.RSA")
                .entry("META-INF/X.RSA", PluginJar.bare().entry("a", "x").bytes())),
        "CLASS_PATH");
  }
}
