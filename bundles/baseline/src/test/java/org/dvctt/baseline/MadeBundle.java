/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A bundle with one exported package {@code org.example.point}, compiled now. */
final class MadeBundle {
  private static final String PACKAGE = "org.example.point";

  private MadeBundle() {}

  /**
   * @param version of the package
   * @param source of the type {@code Point}, without its package
   */
  static Jar of(Path folder, String version, String source) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path info =
        Files.writeString(
            sources.resolve("package-info.java"),
            "@org.osgi.annotation.versioning.Version(\""
                + version
                + "\") package "
                + PACKAGE
                + ";");
    Path type =
        Files.writeString(
            sources.resolve("Point.java"),
            "package " + PACKAGE + "; import org.osgi.annotation.versioning.*; " + source);
    compile(List.of(info, type), classes);
    Builder builder = new Builder();
    builder.addClasspath(classes.toFile());
    builder.setProperty("Bundle-SymbolicName", "org.example");
    builder.setProperty("Bundle-Version", "1.0.0");
    builder.setProperty("Export-Package", PACKAGE);
    return builder.build();
  }

  private static void compile(List<Path> files, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new AssertionError("the sources don't compile");
      }
    }
  }
}
