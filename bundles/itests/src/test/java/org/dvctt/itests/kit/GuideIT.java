/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.kit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.Installation;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.tour.Tour;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * The ten minutes of docs/plugins/guide.md, word for word in an empty folder without a network;
 * then a plugin of each other kind, built and signed in the same way and tried on the same
 * platform.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class GuideIT {
  private static final Tour GUIDE = new Tour("docs/plugins/guide.md");
  private static final Pattern FILE = Pattern.compile("[a-z-]+-\\d\\.\\d\\.\\d\\.kar");
  private static RunningPlatform platform;
  private static Path folder;
  private static CutOff author;

  @BeforeClass
  public static void start() throws Exception {
    folder = Installation.folder("guide");
    author = new CutOff(folder);
    Path kit = kit();
    Files.copy(kit, folder.resolve(kit.getFileName()));
    Path distribution = Installation.archive();
    Files.copy(distribution, folder.resolve(distribution.getFileName()));
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws IOException {
    platform.stop();
    platform.log().assertClean();
    platform.close();
    Installation.delete(folder);
  }

  @Test
  public void a_everyCommandOfTheGuideDoesWhatItSays() throws Exception {
    List<String> shell = List.of("new", "build", "sign", "next");
    for (String block : GUIDE.blocks()) {
      if (shell.contains(block)) {
        author.run(GUIDE.block(block));
        if (block.equals("sign")) {
          trust("my-key");
        }
      } else {
        console(block);
      }
    }
    assertFalse(platform.console().run("dvctt:plugin-list").output().contains("my-norms"));
    String reports = "my-norms/target/failsafe-reports";
    assertTrue(
        "it ran on the platform",
        Files.readString(folder.resolve(reports).resolve("failsafe-summary.xml"))
            .contains("<skipped>0</skipped>"));
  }

  @Test
  public void b_aPluginOfEachOtherKindIsBuiltSignedAndInstalled() throws Exception {
    for (String kind : kinds()) {
      if (kind.equals("control")) {
        continue;
      }
      String id = "my-" + kind;
      author.run(
          """
          java -jar dvctt-kit-*/org.dvctt.testkit-*.jar new --kind %1$s --id %2$s
          (cd %2$s && mvn -q verify -Ddvctt.distribution=)
          java -jar kit.jar check %2$s/target/%2$s-1.0.0.jar
          java -jar kit.jar sign --keystore keys.p12 --alias my-key --storepass-file pass -o %2$s-1.0.0.kar %2$s/target/%2$s-1.0.0.kar
          """
              .formatted(kind, id));
      trust("my-key", kind);
      for (String act : List.of("install --activate", "remove")) {
        String what =
            act.equals("remove") ? id + " 1.0.0" : folder.resolve(id + "-1.0.0.kar").toString();
        run("dvctt:plugin-" + act + " --reason 'trial' " + what);
      }
    }
  }

  private static void console(String block) throws IOException {
    for (String command : GUIDE.block(block).lines().filter(line -> !line.isBlank()).toList()) {
      Matcher file = FILE.matcher(command);
      run(file.replaceAll(found -> folder.resolve(found.group()).toString()));
    }
  }

  private static void run(String command) {
    Said said = platform.console().run(command);
    assertEquals(command + "\n" + said.all(), 0, said.exit());
    assertFalse(command + " says nothing", said.output().isBlank());
  }

  /** As the admin of the site does. */
  private static void trust(String key, String... more) throws IOException {
    Path trust = platform.installation().home().resolve("config/trust");
    Files.createDirectories(trust);
    Files.copy(
        folder.resolve(key + ".pem"),
        trust.resolve(key + ".pem"),
        StandardCopyOption.REPLACE_EXISTING);
    Path grant = folder.resolve(key + ".properties");
    if (more.length > 0) {
      Files.writeString(grant, "kinds = " + String.join(",", more) + "\nprovinces = 12\n");
    }
    Files.copy(grant, trust.resolve(key + ".properties"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> kinds() throws Exception {
    String said = author.run("java -jar kit.jar new --kind none --id x || true");
    Matcher kinds = Pattern.compile("there are \\[([a-z, ]+)]").matcher(said);
    assertTrue(said, kinds.find());
    return List.of(kinds.group(1).split(", "));
  }

  private static Path kit() throws IOException {
    Path target = Tour.ROOT.resolve("kit/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("dvctt-kit-.*\\.tar\\.gz"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no kit in " + target + ": build the module kit"));
    }
  }
}
