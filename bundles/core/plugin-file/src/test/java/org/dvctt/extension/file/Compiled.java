/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** What javac makes of a source: entries for a jar. */
final class Compiled {
  private Compiled() {}

  static Map<String, byte[]> java(Path folder, String type, String source) throws IOException {
    Path file = folder.resolve(type + ".java");
    Files.writeString(file, source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "--release",
            "17",
            "-nowarn",
            "-d",
            classes.toString(),
            file.toString());
    if (failed != 0) {
      throw new IllegalArgumentException("javac refused " + type);
    }
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path made : files.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(made).toString(), Files.readAllBytes(made));
      }
    }
    return entries;
  }
}
