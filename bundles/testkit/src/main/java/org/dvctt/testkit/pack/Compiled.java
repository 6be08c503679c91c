/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.pack;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources that a test compiles and packs; a JDK is needed. */
public final class Compiled {
  private Compiled() {}

  /**
   * Compiles sources into a new folder of classes.
   *
   * @param sources text by path of the file, e.g. {@code thu/Check.java}
   * @param uses jars beside those of this process
   */
  public static Path classes(Path folder, Map<String, String> sources, Path... uses)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    for (Path jar : uses) {
      path.append(File.pathSeparator).append(jar);
    }
    // No processors: some write files of their own into the folder.
    List<String> words =
        new ArrayList<>(
            List.of("--release", "17", "-encoding", "UTF-8", "-proc:none", "-cp", path.toString()));
    words.addAll(List.of("-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.resolve("..").normalize());
      words.add(Files.writeString(file, source.getValue()).toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    if (failed != 0) {
      throw new IOException(sources.keySet() + " does not compile");
    }
    return classes;
  }

  /** Packs a folder of classes and some texts by name. */
  public static Path jar(Path jar, Manifest manifest, Path classes, Map<String, String> texts)
      throws IOException {
    try (Stream<Path> all = Files.walk(classes)) {
      return jar(jar, manifest, classes, all.filter(Files::isRegularFile).toList(), texts);
    }
  }

  /** Packs some files of a folder and some texts by name. */
  public static Path jar(
      Path jar, Manifest manifest, Path classes, List<Path> files, Map<String, String> texts)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        out.putNextEntry(new JarEntry(text.getKey()));
        out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Path path : files) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
      }
    }
    return jar;
  }
}
