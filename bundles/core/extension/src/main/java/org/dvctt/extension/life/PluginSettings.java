/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.extension.file.PluginBundle;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.settings.Settings;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Settings of plugins in the container's configuration, each version under a name of its own (law
 * 18: {@code pid|bundle|version}), so that two versions beside each other keep their own.
 */
final class PluginSettings {
  private static final String ANYWHERE = "?";
  private final ConfigurationAdmin admin;

  PluginSettings(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  void write(PluginFile file, Map<String, String> values) throws IOException {
    if (file.descriptor().configuration().isEmpty()) {
      return;
    }
    Dictionary<String, Object> typed = Settings.check(file.settings(), values).dictionary();
    Configuration configuration = admin.getConfiguration(pid(file), ANYWHERE);
    if (!typed.equals(configuration.getProcessedProperties(null))) {
      configuration.update(typed);
    }
  }

  void forget(PluginFile file) {
    if (file.descriptor().configuration().isEmpty()) {
      return;
    }
    try {
      admin.getConfiguration(pid(file), ANYWHERE).delete();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What can be set, with its present values. */
  static List<PluginSetting> shown(PluginFile file, Map<String, String> values) {
    List<PluginSetting> shown = new ArrayList<>();
    for (ConfigKey key : file.settings()) {
      String given = values.getOrDefault(key.name(), "");
      shown.add(
          new PluginSetting(
              key.name(),
              key.label(),
              key.description(),
              key.type(),
              key.required(),
              given.isEmpty() ? String.join(",", key.defaults()) : given,
              !given.isEmpty(),
              key.options()));
    }
    return shown;
  }

  private static String pid(PluginFile file) {
    PluginBundle first = file.bundles().get(0);
    return file.descriptor().configuration() + "|" + first.symbolicName() + "|" + first.version();
  }
}
