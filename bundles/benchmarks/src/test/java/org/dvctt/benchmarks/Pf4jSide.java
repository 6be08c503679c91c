/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.dvctt.model.RuleQuestion;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;

/**
 * PF4J as its guide shows it: extensions are asked for at each call, by their type and their
 * plugin. A reload is what it takes to run the bytes of another jar: stop, unload, load, start.
 */
final class Pf4jSide implements Side {
  static {
    // Some lines for each reload: writing them out is no part of it.
    System.setProperty("org.slf4j.simpleLogger.log.org.pf4j", "warn");
  }

  private final PluginJars jars;
  private final Loaders loaders;
  private final PluginManager manager;

  Pf4jSide(Path folder, PluginJars jars, Loaders loaders) {
    this.jars = jars;
    this.loaders = loaders;
    this.manager = new DefaultPluginManager(folder);
    start(PluginJars.FIRST);
  }

  @Override
  public String name() {
    return "PF4J " + PluginManager.class.getPackage().getImplementationVersion();
  }

  @Override
  public String ask(RuleQuestion question) throws NotAsked {
    RuleOfPf4j rule = found();
    loaders.see(rule);
    return rule.check(question).get(0).rule().version();
  }

  @Override
  public void reload(String version) {
    manager.stopPlugin(PluginJars.ID);
    if (!manager.unloadPlugin(PluginJars.ID)) {
      throw new IllegalStateException("it is not unloaded");
    }
    start(version);
  }

  @Override
  public void close() {
    manager.stopPlugins();
    manager.unloadPlugins();
  }

  private void start(String version) {
    manager.loadPlugin(jars.pf4j(version));
    PluginState state = manager.startPlugin(PluginJars.ID);
    if (state != PluginState.STARTED) {
      throw new IllegalStateException("version " + version + " is " + state);
    }
  }

  private RuleOfPf4j found() throws NotAsked {
    List<RuleOfPf4j> rules;
    try {
      rules = manager.getExtensions(RuleOfPf4j.class, PluginJars.ID);
    } catch (RuntimeException | LinkageError e) { // it was being unloaded: nobody was asked
      throw new NotAsked(e.getClass().getSimpleName());
    }
    if (rules.isEmpty()) {
      throw new NotAsked("no extension");
    }
    return rules.get(0);
  }
}
