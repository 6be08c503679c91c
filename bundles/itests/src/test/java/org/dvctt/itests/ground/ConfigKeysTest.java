/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** A setting that an admin finds in {@code config/} is one that its component reads. */
public class ConfigKeysTest {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));
  private static final Pattern KEY = Pattern.compile("(?m)^# ([a-z][a-zA-Z._]*) =");

  @Test
  public void everyKeyOfAShippedFileIsAPropertyOfItsComponent() throws IOException {
    List<String> declared = components();
    List<String> unread = new ArrayList<>();
    int keys = 0;
    for (Path file : files(ROOT.resolve("config"), ".cfg")) {
      String pid = file.getFileName().toString().replace(".cfg", "");
      if (pid.equals("org.dvctt.store")) {
        continue; // read before there are components, by names of its own
      }
      for (MatchResult key : KEY.matcher(Files.readString(file)).results().toList()) {
        keys++;
        boolean read =
            declared.stream()
                .anyMatch(
                    xml ->
                        xml.contains("configuration-pid=\"" + pid + "\"")
                                && xml.contains("name=\"" + key.group(1) + "\"")
                            // A key without a default is in the metatype only.
                            || xml.contains("pid=\"" + pid + "\"")
                                && xml.contains("id=\"" + key.group(1) + "\""));
        if (!read) {
          unread.add(pid + ": " + key.group(1));
        }
      }
    }
    assertTrue("keys are found", keys > 10);
    assertEquals(List.of(), unread);
  }

  private static List<String> components() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path jar : files(ROOT.resolve("bundles"), "-SNAPSHOT.jar")) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : file.stream().toList()) {
          if (entry.getName().matches("OSGI-INF/(metatype/)?[^/]+\\.xml")) {
            all.add(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return all;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(folder, 4)) {
      return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
