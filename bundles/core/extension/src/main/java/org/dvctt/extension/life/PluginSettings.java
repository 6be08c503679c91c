/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.extension.file.PluginBundle;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.settings.Settings;
import org.dvctt.model.Reason;
import org.osgi.framework.InvalidSyntaxException;
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

  /**
   * Hands a version its settings. Without any that an admin gave for it, it takes those of its name
   * in the site's folder {@code config}.
   */
  void write(PluginFile file, Map<String, String> given) throws IOException {
    if (file.descriptor().configuration().isEmpty()) {
      return;
    }
    if (given.isEmpty()) {
      forget(file);
      return;
    }
    Dictionary<String, Object> typed =
        Settings.check(file.settings(), together(file, given)).dictionary();
    Configuration configuration = admin.getConfiguration(pid(file), ANYWHERE);
    if (!typed.equals(configuration.getProcessedProperties(null))) {
      configuration.update(typed);
    }
  }

  /** What is wrong with the settings that a version would have. */
  List<Reason> faults(PluginFile file, Map<String, String> given) {
    return Settings.check(file.settings(), together(file, given)).faults().stream()
        .map(fault -> Reason.of(fault.code(), fault.field(), fault.what(), fault.next()))
        .toList();
  }

  /** What was given for the version, over what the site's folder says. */
  private Map<String, Object> together(PluginFile file, Map<String, String> given) {
    Map<String, Object> values = new HashMap<>();
    Dictionary<String, Object> site = site(file.descriptor().configuration());
    for (ConfigKey key : file.settings()) {
      Object value = site.get(key.name());
      if (value != null) {
        values.put(key.name(), value);
      }
    }
    values.putAll(given);
    return values;
  }

  private Dictionary<String, Object> site(String pid) {
    try {
      Configuration[] found = admin.listConfigurations("(service.pid=" + pid + ")");
      return found == null ? new Hashtable<>() : found[0].getProperties();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(pid, e);
    }
  }

  void forget(PluginFile file) {
    if (file.descriptor().configuration().isEmpty()) {
      return;
    }
    try {
      Configuration[] found = admin.listConfigurations("(service.pid=" + pid(file) + ")");
      if (found != null) {
        found[0].delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(pid(file), e);
    }
  }

  /** What can be set, with its present values. */
  static List<PluginSetting> shown(List<ConfigKey> keys, Map<String, String> values) {
    List<PluginSetting> shown = new ArrayList<>();
    for (ConfigKey key : keys) {
      String given = values.getOrDefault(key.name(), "");
      shown.add(
          new PluginSetting(
              key.name(),
              key.label(),
              key.description(),
              key.type(),
              key.required() && key.defaults().isEmpty(),
              key.secret() ? "" : given.isEmpty() ? String.join(",", key.defaults()) : given,
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
