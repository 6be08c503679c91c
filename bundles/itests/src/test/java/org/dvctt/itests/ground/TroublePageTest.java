/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * docs/plugins/trouble.md tells of every refusal that the code has for plugins, and of no other.
 */
public class TroublePageTest {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));

  /** What stands first where a reason is made: its code. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:reason|Reason\\.of|Refused\\.of|[A-Z]+)\\(\\s*(?:Kind\\.\\w+,\\s*)?\"([A-Z]+(?:_[A-Z0-9]+)*)\"");

  private static final Pattern TOLD = Pattern.compile("`([A-Z]+(?:_[A-Z0-9]+)*)`");

  @Test
  public void everyRefusalHasACauseAndACure() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder :
        new String[] {
          "bundles/core/plugin-file/src/main/java",
          "bundles/core/extension/src/main/java/org/dvctt/extension/trust",
          "bundles/core/extension/src/main/java/org/dvctt/extension/life"
        }) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          if (file.toString().matches(".*(Refusals|Power|Vouching)\\.java")) {
            codes.addAll(found(Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\""), text));
            codes.addAll(found(CODE, text));
          }
        }
      }
    }
    codes.addAll(
        found(
            Pattern.compile("\"([A-Z]+_[A-Z]+)\""),
            Files.readString(
                ROOT.resolve(
                    "bundles/testkit/src/main/java/org/dvctt/testkit/pack/PackageCheck.java"))));
    assertTrue(codes.toString(), codes.size() > 60);
    String page = Files.readString(ROOT.resolve("docs/plugins/trouble.md"));
    Set<String> told =
        page.lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|")[1])
            .flatMap(cell -> found(TOLD, cell).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, told);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(TroublePageTest::first).collect(Collectors.toSet());
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }
}
