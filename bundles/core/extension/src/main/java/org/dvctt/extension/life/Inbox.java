/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which an admin puts a plugin's file. A file is taken once it stays the same
 * between two looks; then it goes to {@code done}, or to {@code refused} with a text beside it that
 * says why.
 */
final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private final Path folder;
  private final StoredPlugins plugins;
  private final boolean activate;
  private final Map<Path, String> seen = new HashMap<>();

  Inbox(Path folder, StoredPlugins plugins, boolean activate) {
    this.folder = folder;
    this.plugins = plugins;
    this.activate = activate;
  }

  static boolean isPlugin(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && (name.endsWith(".jar") || name.endsWith(".kar"));
  }

  /** True when a file is there. */
  boolean waits() throws IOException {
    return !files().isEmpty();
  }

  private List<Path> files() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Inbox::isPlugin).sorted().toList();
    }
  }

  /** Looks once. */
  void look() throws IOException {
    List<Path> files = files();
    seen.keySet().retainAll(files);
    for (Path file : files) {
      String now = Files.size(file) + " " + Files.getLastModifiedTime(file);
      if (now.equals(seen.put(file, now))) {
        take(file);
        seen.remove(file);
      }
    }
  }

  private void take(Path file) throws IOException {
    Who who = new Who("inbox", "put into the inbox: " + file.getFileName());
    try {
      PluginDone done = plugins.install(who, file, activate);
      String ref = done.id() + " " + done.version();
      if (done.done()) {
        LOG.info("inbox: plugin {} is {}", ref, done.state());
        move(file, "done");
      } else {
        refuse(file, done.reasons());
      }
    } catch (Refused e) {
      refuse(file, e.reasons());
    }
  }

  private void refuse(Path file, List<Reason> reasons) throws IOException {
    String why =
        reasons.stream()
            .map(
                reason ->
                    reason.code()
                        + ": "
                        + reason.sentence().vi()
                        + " / "
                        + reason.nextStep().vi()
                        + "\n  "
                        + reason.sentence().en()
                        + " / "
                        + reason.nextStep().en())
            .collect(Collectors.joining("\n", "", "\n"));
    LOG.warn("inbox: {} is refused: {}", file.getFileName(), reasons.get(0).sentence().en());
    Path moved = move(file, "refused");
    Files.writeString(moved.resolveSibling(moved.getFileName() + ".txt"), why);
  }

  private Path move(Path file, String to) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to)).resolve(file.getFileName());
    return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
