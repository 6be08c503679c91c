/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.itests.Installation;
import org.dvctt.plugin.simprobe.Program;
import org.dvctt.plugin.simprobe.RunningSimulator;

/** The simulated directory of names as it is built, a process of its own. */
final class NameSimulator implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));
  private final Path folder;
  private RunningSimulator running;

  NameSimulator(String table) {
    try {
      folder = Installation.folder("names");
      says(table);
      running = start(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return running.address();
  }

  /** What it says from now on. */
  void says(String table) {
    try {
      Path next = folder.resolve("next.csv");
      Files.writeString(next, table);
      Files.move(
          next,
          folder.resolve("names.csv"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void off() {
    running.kill();
  }

  /** On again, where it was. */
  void on() {
    running = start(URI.create(running.address()).getPort());
  }

  @Override
  public void close() {
    running.close();
    try {
      Installation.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunningSimulator start(int port) {
    return RunningSimulator.start(
        Program.jar(jar()),
        List.of(
            "names",
            "--port",
            Integer.toString(port),
            "--table",
            folder.resolve("names.csv").toString()));
  }

  private static Path jar() {
    try (Stream<Path> files = Files.list(ROOT.resolve("bundles/plugins/bank-sim/target"))) {
      return files
          .filter(file -> file.toString().endsWith("SNAPSHOT.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("bank-sim is not built"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
