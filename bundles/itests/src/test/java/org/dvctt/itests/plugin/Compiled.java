/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java source that a test compiles and packs. */
final class Compiled {
  private Compiled() {}

  /**
   * Compiles one source file into a new folder of classes.
   *
   * @param name path of the file, e.g. {@code thu/Check.java}
   * @param uses jars beside those of this process
   */
  static Path classes(Path folder, String name, String text, Path... uses) throws IOException {
    Path source = folder.resolve("src").resolve(name);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    for (Path jar : uses) {
      path.append(File.pathSeparator).append(jar);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-cp",
                path.toString(),
                "-d",
                classes.toString(),
                source.toString());
    if (failed != 0) {
      throw new IOException(name + " does not compile");
    }
    return classes;
  }

  /** Packs a folder of classes and some texts by name. */
  static void jar(Path jar, Manifest manifest, Path classes, Map<String, String> texts)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        out.putNextEntry(new JarEntry(text.getKey()));
        out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      }
      try (Stream<Path> all = Files.walk(classes)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
          Files.copy(path, out);
        }
      }
    }
  }
}
