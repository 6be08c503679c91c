/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.file.FileCheck;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.file.PluginReader;
import org.dvctt.model.Refused;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that come with this release: new ones are taken in at the start, and take the place
 * of those that an earlier release brought. What an admin has put in their place stays.
 */
final class Shipped {
  private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);
  private final LifeGround ground;
  private final PluginReader reader;
  private final StoredPlugins plugins;

  Shipped(LifeGround ground, PluginReader reader, StoredPlugins plugins) {
    this.ground = ground;
    this.reader = reader;
    this.plugins = plugins;
  }

  /** Takes in what isn't known yet. */
  void take() {
    for (Path file : files()) {
      try {
        if (!known(FileCheck.sha256(file))) {
          take(file, reader.read(file));
        }
      } catch (Refused | IOException e) {
        LOG.error("plugin {} of this release is refused: {}", file.getFileName(), e.getMessage());
      }
    }
  }

  /** True when exactly these bytes were taken in, which needs no look into them. */
  private boolean known(String sha256) {
    return ground.book.wanted().rows().stream()
        .filter(row -> row.state() != PluginState.REJECTED)
        .anyMatch(row -> row.sha256().equals(sha256));
  }

  private void take(Path path, PluginFile file) {
    List<PluginRow> known =
        ground.book.wanted().rows().stream()
            .filter(row -> row.ref().id().equals(file.descriptor().id()))
            .toList();
    Optional<PluginRow> present = known.stream().filter(PluginRow::active).findFirst();
    boolean activate =
        present.isEmpty()
            ? known.stream().allMatch(row -> row.activated() == 0)
            : takesPlaceOf(present.get(), file);
    PluginDone done = plugins.install(Who.system("comes with this release"), path, activate);
    if (done.done()) {
      LOG.info("plugin {} of this release is {}", file.descriptor().ref(), done.state());
    } else {
      String why = done.reasons().get(0).sentence().en();
      LOG.error("plugin {} of this release is {}: {}", file.descriptor().ref(), done.state(), why);
    }
  }

  private static boolean takesPlaceOf(PluginRow present, PluginFile file) {
    Version now = Version.parseVersion(present.ref().version());
    return present.origin() == PluginRow.Origin.DISTRIBUTION
        && file.descriptor().version().compareTo(now) >= 0;
  }

  private List<Path> files() {
    if (!Files.isDirectory(ground.release)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ground.release)) {
      return files.filter(Inbox::isPlugin).sorted().toList();
    } catch (IOException e) {
      LOG.error("the plugins of this release can't be listed: {}", e.toString());
      return List.of();
    }
  }
}
