/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.ops.shell.Services;

/** Comma separated files that lie in the configuration; any other can be typed. */
@Service
public final class CsvCompleter extends Candidates {
  /** Catalogues lie one folder deep, a province's files two or three. */
  private static final int DEPTH = 4;

  @Override
  List<String> codes(Services services, String user, String typed) {
    return below(Path.of(System.getProperty("dvctt.config", "config")), typed);
  }

  static List<String> below(Path folder, String typed) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(name -> name.endsWith(".csv") && name.startsWith(typed))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
