/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform keeps that has loaded the pilot province and was stopped: loaded once in this
 * process, copied for each platform that begins with it.
 */
final class LoadedData {
  /** What a start makes anew: the container's cache, logs, what is only for a while, journals. */
  private static final List<String> LEFT_OUT = List.of("karaf", "log", "tmp", "plugins");

  private static @Nullable Path template;

  private LoadedData() {}

  /** Copies it into the data folder of a platform that was never started. */
  static synchronized void into(Path data) {
    try {
      if (template == null) {
        template = load();
      }
      copy(template, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path load() throws IOException {
    Path folder = Installation.folder("loaded");
    try (RunningPlatform platform = RunningPlatform.fresh(Map.of())) {
      platform.start();
      platform.stop();
      Path data = platform.installation().data();
      for (String left : LEFT_OUT) {
        Installation.delete(data.resolve(left));
      }
      copy(data, folder);
    }
    return folder;
  }

  /** With owners and permissions: a secret stays readable by its owner only. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Installation.run(List.of("cp", "-a", from + "/.", to.toString()));
  }
}
