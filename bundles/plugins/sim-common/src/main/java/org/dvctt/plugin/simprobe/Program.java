/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simprobe;

import java.nio.file.Path;
import java.util.List;

/**
 * How a simulator's process is started.
 *
 * @param arguments of the JVM
 */
public record Program(List<String> arguments) {
  public Program {
    arguments = List.copyOf(arguments);
  }

  /** {@code java -jar}: as on a machine of its own. */
  public static Program jar(Path jar) {
    return new Program(List.of("-jar", jar.toString()));
  }

  /** A main class on the class path of this test. */
  public static Program main(Class<?> main) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
    return new Program(List.of("-cp", path, main.getName()));
  }
}
