/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.template;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.Text;
import org.junit.Test;

/**
 * Each extension point has a page and a kind of new plugin; the example on the page is the class
 * that a new plugin of the kind gets, which the build of the kit compiles and tests. {@code
 * -Ddvctt.pages=write} puts the classes into the pages.
 */
public class ExamplePagesTest {
  private static final Path POINTS =
      Path.of(System.getProperty("basedir", "."), "../../docs/plugins/points");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(<!-- example: (\\w+) -->\\n```java\\n)(.*?)(```\\n<!-- /example -->)", Pattern.DOTALL);

  @Test
  public void everyExtensionPointHasAPageAndAKindOfNewPlugin() throws IOException {
    List<String> points =
        Stream.of(PluginKind.values()).map(PluginKind::shortName).sorted().toList();
    assertEquals(points, Templates.kinds());
    try (Stream<Path> pages = Files.list(POINTS)) {
      assertEquals(
          points,
          pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted().toList());
    }
  }

  @Test
  public void theExampleOnAPageIsTheClassThatIsCompiled() throws IOException {
    for (String kind : Templates.kinds()) {
      Path page = POINTS.resolve(kind.toLowerCase(Locale.ROOT) + ".md");
      String text = Files.readString(page);
      Matcher example = EXAMPLE.matcher(text);
      assertTrue(page + " has an example", example.find());
      String source = source(kind, example.group(2));
      if (System.getProperty("dvctt.pages", "").equals("write")) {
        text = example.replaceFirst("$1" + Matcher.quoteReplacement(source) + "$4");
        Files.writeString(page, text);
      } else {
        assertEquals(page + ": renew it with -Ddvctt.pages=write", source, example.group(3));
      }
    }
  }

  private static String source(String kind, String type) throws IOException {
    NewPlugin plugin =
        new NewPlugin(kind, "my-" + kind, "vn.plugin.my" + kind, "12", "A", Text.of("A", "A"));
    Map<String, String> files = Templates.of(plugin);
    String source = files.get("src/main/java/vn/plugin/my" + kind + "/" + type + ".java");
    assertTrue(kind + " has a class " + type, source != null);
    return source;
  }
}
