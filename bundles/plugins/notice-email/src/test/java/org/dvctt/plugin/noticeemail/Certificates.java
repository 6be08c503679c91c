/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server with a certificate of a private authority, made by the JDK's own keytool. */
final class Certificates {
  private static final String PASSWORD = "changeit";

  /** The keys of all post offices in this JVM: theirs are read once only. */
  private static final Path KEYS = keys();

  /** A post office of the name {@code localhost}; {@code ca.pem} in the folder says so. */
  static Post post(Path folder) throws IOException {
    Files.copy(KEYS.resolve("ca.pem"), folder.resolve("ca.pem"));
    return new Post("smtps");
  }

  private static Path keys() {
    try {
      Path folder = Files.createTempDirectory("dvctt-mail-keys");
      make(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path folder) throws IOException {
    String keys = folder.resolve("keys.p12").toString();
    keytool(
        keys,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost");
    keytool(keys, "-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString());
    System.setProperty("greenmail.tls.keystore.file", keys);
    System.setProperty("greenmail.tls.keystore.password", PASSWORD);
  }

  private Certificates() {}

  /** A server whose own certificate is in the plugin's folder. */
  static MailServer trusting(Post post, String host, Path folder, String user) {
    return new MailServer(
        host,
        post.port(),
        MailServer.Security.TLS,
        user,
        folder,
        "password",
        "ca.pem",
        Duration.ofMillis(2_000));
  }

  private static void keytool(String keys, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin/keytool"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", keys, "-storepass", PASSWORD, "-alias", "mail"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
