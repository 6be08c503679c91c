/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginState;
import org.dvctt.model.RuleQuestion;

/**
 * A reload is an admin's rollback to the other version, with everything that belongs to it: staged,
 * probed, written down, swapped, drained, taken out.
 */
final class OsgiSide implements Side {
  private final PluginNode node;
  private final Loaders loaders;

  OsgiSide(Path folder, PluginJars jars, Loaders loaders) throws Exception {
    this.loaders = loaders;
    this.node = new PluginNode(folder);
    for (String version : List.of(PluginJars.FIRST, PluginJars.SECOND)) {
      done(node.plugins().install(PluginNode.ADMIN, jars.bundle(version), true, "to be measured"));
    }
    reload(PluginJars.FIRST);
  }

  @Override
  public String name() {
    return "DVCTT";
  }

  @Override
  public String ask(RuleQuestion question) throws NotAsked {
    return node.ask(question, loaders);
  }

  @Override
  public void reload(String version) {
    done(node.plugins().rollback(PluginNode.ADMIN, PluginJars.ID, version, "to be measured"));
  }

  @Override
  public void close() throws Exception {
    node.close();
  }

  private static void done(PluginDone done) {
    if (!done.done() || done.state() != PluginState.ACTIVE || !done.touched().isEmpty()) {
      throw new IllegalStateException(done.toString());
    }
  }
}
