/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** The demo's sign-ins, read from the file that only the owner can read. */
public record SignIns(Map<String, String> passwords) {
  static SignIns of(Installation installation) {
    Map<String, String> passwords = new TreeMap<>();
    try {
      for (String line :
          Files.readAllLines(installation.data().resolve("secrets/demo-sign-ins.txt"))) {
        String[] parts = line.split("\t", -1);
        if (parts.length >= 2 && !line.startsWith("#")) {
          passwords.put(parts[0], parts[1]);
        }
      }
    } catch (IOException e) {
      throw new AssertionError("no sign-ins", e);
    }
    return new SignIns(passwords);
  }

  public String password(String login) {
    String password = passwords.get(login);
    if (password == null) {
      throw new AssertionError("no password for " + login + ", only for " + passwords.keySet());
    }
    return password;
  }

  /** Never shows a password. */
  @Override
  public String toString() {
    return passwords.keySet().toString();
  }
}
