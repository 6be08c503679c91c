/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.assertCodes;
import static org.dvctt.extension.file.Checked.reasons;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.Reason;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a plugin says of itself. */
public class DescriptorTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  private void assertWrong(String attribute, PluginJar jar) {
    List<Reason> reasons = reasons(file(jar), Checked.LIMITS);
    assertEquals(1, reasons.size());
    assertEquals("CAPABILITY_WRONG", reasons.get(0).code());
    assertEquals(attribute, reasons.get(0).field());
  }

  @Test
  public void everythingIsRead() {
    Descriptor read =
        Checked.read(
                file(
                    PluginJar.sound()
                        .attribute("kinds:List<String>", "control,report")
                        .attribute("provinces:List<String>", "12,11")
                        .attribute("from", "2026-01-01")
                        .attribute("to", "2026-12-31")
                        .attribute("permissions:List<String>", "folder:norms,threads:2")
                        .attribute("fixture", "probe.txt")
                        .entry("probe.txt", "x")))
            .descriptor();
    assertEquals("1.2.3", read.version().toString());
    assertEquals(Set.of(PluginKind.CONTROL, PluginKind.REPORT), read.kinds());
    assertEquals(Set.of("11", "12"), read.provinces());
    assertEquals(LocalDate.of(2026, 1, 1), read.from());
    assertEquals(LocalDate.of(2026, 12, 31), read.to());
    assertEquals(Set.of("folder:norms", "threads:2"), read.permissions());
    assertEquals("probe.txt", read.fixture());
    assertEquals("Thử", read.name().vi());
    assertEquals("(&(version>=0.1.0)(!(version>=1.0.0)))", read.hostRange());
  }

  @Test
  public void withoutDatesItIsOpenAtBothEnds() {
    Descriptor read = Checked.read(file(PluginJar.sound())).descriptor();
    assertEquals(Descriptor.ALWAYS, read.from());
    assertEquals(Descriptor.OPEN, read.to());
    assertEquals(Set.of(), read.provinces());
  }

  @Test
  public void idHasItsShape() {
    for (String id : new String[] {"Norms", "-a", "a--b", "a-", "1a", "a".repeat(65), "a/b", " "}) {
      assertWrong("id", PluginJar.sound().attribute("id", id));
    }
  }

  @Test
  public void idOfSixtyFourIsTaken() {
    assertCodes(file(PluginJar.sound().attribute("id", "a".repeat(64))));
  }

  @Test
  public void versionMustBeThatOfTheBundle() {
    assertWrong("version", PluginJar.sound().attribute("version:Version", "1.2.4"));
  }

  @Test
  public void versionMustBeTyped() {
    assertWrong(
        "version",
        PluginJar.sound().withoutAttribute("version:Version").attribute("version", "1.2.3"));
  }

  @Test
  public void kindsAreKnownAndThereIsOne() {
    assertWrong("kinds", PluginJar.sound().attribute("kinds:List<String>", "control,oracle"));
    assertWrong("kinds", PluginJar.sound().withoutAttribute("kinds:List<String>"));
  }

  @Test
  public void textsInBothLanguagesAreNeeded() {
    for (String text : new String[] {"vendor", "name.vi", "name.en", "summary.vi", "summary.en"}) {
      assertWrong(text, PluginJar.sound().withoutAttribute(text));
    }
  }

  @Test
  public void provincesAreCodes() {
    assertWrong("provinces", PluginJar.sound().attribute("provinces:List<String>", "12,Sơn La"));
  }

  @Test
  public void emptyListOfProvincesIsNotEveryProvince() {
    assertWrong("provinces", PluginJar.sound().attribute("provinces:List<String>", ""));
  }

  @Test
  public void provincesMustBeAList() {
    assertTrue(
        reasons(file(PluginJar.sound().attribute("provinces", "12")), Checked.LIMITS).stream()
            .allMatch(r -> r.field().equals("provinces")));
    assertCodes(file(PluginJar.sound().attribute("provinces", "12")), "CAPABILITY_WRONG");
  }

  @Test
  public void datesAreDatesAndInOrder() {
    assertWrong("from", PluginJar.sound().attribute("from", "1/1/2026"));
    assertWrong("to", PluginJar.sound().attribute("to", "2026-02-30"));
    assertWrong(
        "to", PluginJar.sound().attribute("from", "2026-02-01").attribute("to", "2026-01-31"));
  }

  @Test
  public void permissionsHaveTheirShapes() {
    for (String wrong :
        new String[] {
          "network",
          "network:host",
          "network:host:99999",
          "network:*:80",
          "folder:../x",
          "folder:",
          "threads:0",
          "threads:65",
          "everything",
          "process:x"
        }) {
      assertWrong("permissions", PluginJar.sound().attribute("permissions:List<String>", wrong));
    }
    assertCodes(
        file(
            PluginJar.sound()
                .attribute(
                    "permissions:List<String>",
                    "network:bank.example.vn:443,network:[::1]:80,network:h:*,folder:a-b,process,"
                        + "reflection,threads:64")));
  }

  @Test
  public void fixtureMustBeInTheBundle() {
    assertWrong("fixture", PluginJar.sound().attribute("fixture", "none.txt"));
  }

  @Test
  public void unknownAttributeIsTold() {
    assertWrong("province", PluginJar.sound().attribute("province", "12"));
  }

  @Test
  public void configurationOfThePlatformIsRefused() {
    List<Reason> reasons =
        reasons(
            file(PluginJar.sound().attribute("configuration", "org.dvctt.store")), Checked.LIMITS);
    assertEquals("configuration", reasons.get(0).field());
    assertEquals("CAPABILITY_WRONG", reasons.get(0).code());
  }

  @Test
  public void capabilityIsNeededOnce() {
    assertCodes(
        file(PluginJar.library("vn.test").header("Require-Capability", PluginJar.HOST)),
        "NO_CAPABILITY");
    assertCodes(
        file(PluginJar.sound().header("Provide-Capability", "org.dvctt.plugin;id=other")),
        "MANY_CAPABILITIES");
  }

  @Test
  public void hostRangeNeedsBothBounds() {
    for (String filter :
        new String[] {
          "(version>=0.1.0)",
          "(!(version>=1.0.0))",
          "(|(version>=0.1.0)(!(version>=1.0.0)))",
          "(&(version>=0.1.0)(!(other>=1.0.0)))",
          "(&(version>=x)(!(version>=1.0.0)))"
        }) {
      assertEquals(
          filter,
          "NO_HOST_RANGE",
          reasons(
                  file(
                      PluginJar.sound()
                          .header(
                              "Require-Capability", "org.dvctt.host;filter:=\"" + filter + "\"")),
                  Checked.LIMITS)
              .get(0)
              .code());
    }
  }

  @Test
  public void hostRangeMayNotBeMissingOrOptional() {
    assertCodes(file(PluginJar.sound().without("Require-Capability")), "NO_HOST_RANGE");
    assertCodes(
        file(
            PluginJar.sound()
                .header("Require-Capability", PluginJar.HOST + ";resolution:=optional")),
        "NO_HOST_RANGE");
  }

  @Test
  public void allThatIsWrongIsToldAtOnce() {
    PluginJar jar =
        PluginJar.sound()
            .attribute("id", "X")
            .withoutAttribute("vendor")
            .header("Import-Package", "org.dvctt.store")
            .code(CallClass.usual().calls("java/lang/System", "exit", "(I)V"));
    assertCodes(file(jar), "CAPABILITY_WRONG", "FORBIDDEN_EXIT", "IMPORT_REFUSED");
    assertEquals(4, reasons(file(jar), Checked.LIMITS).size());
  }
}
