/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words after the command: options with a value, and the files: several only when each is
 * signed in its place.
 */
record SignArguments(Map<String, String> options, List<String> files) {
  private static final Map<String, Set<String>> COMMANDS =
      Map.of("sign", Set.of("--keystore", "--alias", "--storepass-file", "-o"), "verify", Set.of());

  SignArguments {
    options = Map.copyOf(options);
    files = List.copyOf(files);
  }

  /** Null when they are not what the command takes. */
  static @Nullable SignArguments parse(String[] words) {
    Set<String> known = words.length == 0 ? null : COMMANDS.get(words[0]);
    if (known == null) {
      return null;
    }
    Map<String, String> options = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (!words[i].startsWith("-")) {
        files.add(words[i]);
      } else if (!known.contains(words[i])
          || i + 1 == words.length
          || options.put(words[i], words[i + 1]) != null) {
        return null;
      } else {
        i++;
      }
    }
    boolean complete = !words[0].equals("sign") || options.keySet().containsAll(needed());
    boolean several = words[0].equals("sign") && !options.containsKey("-o") && !files.isEmpty();
    return (files.size() == 1 || several) && complete ? new SignArguments(options, files) : null;
  }

  private static List<String> needed() {
    return List.of("--keystore", "--alias");
  }

  String file() {
    return files.get(0);
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }
}
