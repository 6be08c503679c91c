/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The templates in the kit's jar. A kind is a folder; what all kinds have is in {@code common},
 * what some share in folders {@code with-…} that their file {@code .with} names; a file of the kind
 * takes the place of one of the same name there. {@code @@word@@} in a text or a path stands for a
 * value of the new plugin, {@code .template} at the end of a name is dropped.
 */
public final class Templates {
  private static final String COMMON = "common";
  private static final String WITH = ".with";
  private static final String SUFFIX = ".template";
  private static final Pattern VALUE = Pattern.compile("@@([a-z]+)@@");

  private Templates() {}

  /** Kinds of plugin that can be made, in the alphabet's order. */
  public static List<String> kinds() throws IOException {
    return open(
        root -> {
          try (Stream<Path> folders = Files.list(root)) {
            return folders
                .map(folder -> folder.getFileName().toString().replace("/", ""))
                .filter(name -> !name.equals(COMMON) && !name.startsWith("with-"))
                .sorted()
                .toList();
          }
        });
  }

  /** The version of this kit, that the new plugin is built with. */
  public static String version() throws IOException {
    Properties said = new Properties();
    try (InputStream in =
        Templates.class.getResourceAsStream("/org/dvctt/testkit/kit.properties")) {
      said.load(Objects.requireNonNull(in));
    }
    return said.getProperty("version", "");
  }

  /** The texts of a new plugin by their path in its folder. */
  public static Map<String, String> of(NewPlugin plugin) throws IOException {
    Map<String, String> values = values(plugin);
    Map<String, String> files = new TreeMap<>();
    open(
        root -> {
          for (String folder : folders(root, plugin.kind())) {
            Path from = root.resolve(folder);
            try (Stream<Path> all = Files.walk(from)) {
              for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.endsWith(WITH)) {
                  continue;
                }
                String name = from.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file, StandardCharsets.UTF_8);
                files.put(filled(plain(name), values), filled(text, values));
              }
            }
          }
          return files;
        });
    return files;
  }

  /** What all have, what several kinds share and this one asks for, the kind's own. */
  private static List<String> folders(Path root, String kind) throws IOException {
    List<String> folders = new ArrayList<>(List.of(COMMON));
    Path with = root.resolve(kind).resolve(WITH);
    if (Files.exists(with)) {
      folders.addAll(Files.readAllLines(with));
    }
    folders.add(kind);
    return folders;
  }

  private static String plain(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static Map<String, String> values(NewPlugin plugin) throws IOException {
    Map<String, String> values = new HashMap<>();
    values.put("kind", plugin.kind());
    values.put("id", plugin.id());
    values.put("package", plugin.group());
    values.put("path", plugin.group().replace('.', '/'));
    values.put("province", plugin.province());
    values.put("vendor", plugin.vendor());
    values.put("namevi", plugin.name().vi());
    values.put("nameen", plugin.name().en());
    values.put("kit", version());
    return values;
  }

  private static String filled(String text, Map<String, String> values) {
    return VALUE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(found.group(1)), found.group())));
  }

  private interface Reading<T> {
    T of(Path root) throws IOException;
  }

  /** The folder of templates, in a jar or in a folder of classes. */
  private static <T> T open(Reading<T> reading) throws IOException {
    URL here =
        Objects.requireNonNull(
            Templates.class.getResource("templates/" + COMMON + "/pom.xml.template"));
    try {
      URI uri = here.toURI();
      if (!uri.getScheme().equals("jar")) {
        return reading.of(Path.of(uri).resolve("../..").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return reading.of(jar.provider().getPath(uri).resolve("../..").normalize());
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
