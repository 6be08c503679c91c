/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The mail server as configured.
 *
 * @param folder of the plugin, for password and certificates
 * @param passwordFile name of a file in it
 * @param caFile name of a file in it, or empty
 * @param timeout of each step
 */
record MailServer(
    String host,
    int port,
    Security security,
    String user,
    Path folder,
    String passwordFile,
    String caFile,
    Duration timeout) {
  private static final int LEAST_MS = 100;
  private static final int MOST_MS = 15_000;
  private static final int LAST_PORT = 65_535;

  /** How the line is kept from being read. */
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /**
   * @throws IllegalArgumentException naming the key that is wrong, in both languages
   */
  static MailServer of(MailSettings settings, Path folder) {
    need(
        settings.host().matches("[A-Za-z0-9.:-]{1,253}"),
        "host: “" + settings.host() + "” không phải tên máy chủ · is no server's name");
    need(
        settings.port() > 0 && settings.port() <= LAST_PORT,
        "port: " + settings.port() + " phải từ 1 đến 65535 · must be from 1 to 65535");
    need(
        settings.timeout_ms() >= LEAST_MS && settings.timeout_ms() <= MOST_MS,
        "timeout.ms: " + settings.timeout_ms() + " phải từ 100 đến 15000 · must be 100 to 15000");
    file("password.file", settings.password_file());
    file("ca.file", settings.ca_file());
    MailServer server =
        new MailServer(
            settings.host(),
            settings.port(),
            security(settings.security()),
            settings.user(),
            folder,
            settings.password_file(),
            settings.ca_file(),
            Duration.ofMillis(settings.timeout_ms()));
    need(
        settings.user().isEmpty() || server.security() != Security.NONE,
        "security: NONE cùng với user làm lộ mật khẩu · NONE with a user would tell the password"
            + " to everybody; choose STARTTLS or TLS");
    return server;
  }

  /**
   * The password as its file has it now, so that it can be changed without a restart.
   *
   * @throws IOException when there is none
   */
  String password() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(passwordFile), StandardCharsets.UTF_8);
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      throw new IOException("file " + passwordFile + " is empty");
    }
    return lines.get(0).strip();
  }

  private static Security security(String given) {
    for (Security security : Security.values()) {
      if (security.name().equals(given)) {
        return security;
      }
    }
    throw new IllegalArgumentException(
        "security: “" + given + "” phải là STARTTLS, TLS hoặc NONE · must be one of them");
  }

  private static void file(String key, String name) {
    need(
        name.matches("[A-Za-z0-9._-]{0,80}") && !name.startsWith("."),
        key
            + ": “"
            + name
            + "” phải là tên một tệp trong thư mục của plugin"
            + " · must be the name of a file in the plugin's folder");
  }

  private static void need(boolean good, String otherwise) {
    if (!good) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
