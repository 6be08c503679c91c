/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: options with a value, and files. */
record Words(Map<String, String> options, List<String> files) {
  Words {
    options = Map.copyOf(options);
    files = List.copyOf(files);
  }

  /** Empty when an option is not known, has no value or is there twice. */
  static Optional<Words> parse(Set<String> known, String... words) {
    Map<String, String> options = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].startsWith("-")) {
        files.add(words[i]);
      } else if (!known.contains(words[i])
          || i + 1 == words.length
          || options.put(words[i], words[++i]) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Words(options, files));
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }
}
