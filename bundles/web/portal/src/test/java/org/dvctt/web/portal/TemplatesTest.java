/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

public class TemplatesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern KEY = Pattern.compile("t\\(\"([a-z0-9.]+)\"[,)]");

  @Test
  public void everyTemplateParses() throws IOException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    List<String> faults = new ArrayList<>();
    for (Path file : templates()) {
      try {
        new Template(file.getFileName().toString(), Files.readString(file), configuration);
      } catch (ParseException e) {
        faults.add(e.getMessage());
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  public void bothLanguagesHaveTheSameTexts() throws IOException {
    assertEquals(texts("vi"), texts("en"));
  }

  @Test
  public void everyTextThatATemplateNamesIsThere() throws IOException {
    Set<String> absent = new TreeSet<>();
    for (Path file : templates()) {
      Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        absent.add(matcher.group(1));
      }
    }
    assertTrue("the pattern finds keys", absent.size() > 20);
    absent.removeAll(texts("vi"));
    assertEquals(Set.of(), absent);
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
      return files.sorted().toList();
    }
  }

  private static Set<String> texts(String language) throws IOException {
    Properties properties = new Properties();
    Path file = RESOURCES.resolve("texts/" + language + ".properties");
    properties.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
