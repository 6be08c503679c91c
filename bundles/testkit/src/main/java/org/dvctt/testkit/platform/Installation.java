/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The distribution, unpacked as a user would, on free ports of its own. */
public class Installation {
  private final Path home;
  private final int http;
  private final int ssh;
  private final String consoleUser;
  private final String consolePassword;

  /**
   * Unpacks the archive, or copies an unpacked platform that was never started.
   *
   * @param distribution the {@code .tar.gz} or the folder
   * @param folder empty, for this installation only
   */
  public Installation(Path distribution, Path folder) {
    consoleUser = "thu";
    consolePassword = UUID.randomUUID().toString();
    try {
      List<String> command =
          Files.isDirectory(distribution)
              ? List.of("cp", "-a", distribution.toString(), folder.toString())
              : List.of("tar", "xzf", distribution.toString(), "-C", folder.toString());
      run(command);
      try (Stream<Path> children = Files.list(folder)) {
        home = children.filter(Files::isDirectory).findFirst().orElseThrow();
      }
      List<Integer> ports = FreePorts.some(5);
      http = ports.get(0);
      ssh = ports.get(1);
      configure(ports);
    } catch (IOException e) {
      throw new AssertionError("the distribution could not be unpacked: " + distribution, e);
    }
  }

  /** One that somebody else unpacked and started. */
  protected Installation(Path home, int http, int ssh, String consoleUser, String consolePassword) {
    this.home = home;
    this.http = http;
    this.ssh = ssh;
    this.consoleUser = consoleUser;
    this.consolePassword = consolePassword;
  }

  /** The unpacked folder. */
  public Path home() {
    return home;
  }

  /** Port of portal and REST. */
  public int http() {
    return http;
  }

  public int ssh() {
    return ssh;
  }

  /** A console user made for this installation only. */
  public String consoleUser() {
    return consoleUser;
  }

  public String consolePassword() {
    return consolePassword;
  }

  public Path data() {
    return home.resolve("data");
  }

  /** Sets a key of an etc file; adds it when the file does not have it. */
  public final void set(String file, String key, String value) throws IOException {
    Path path = home.resolve("etc").resolve(file);
    String text = Files.exists(path) ? Files.readString(path) : "";
    Pattern line = Pattern.compile("(?m)^\\s*" + Pattern.quote(key) + "\\s*=.*$");
    String setting = key + " = " + value;
    Matcher found = line.matcher(text);
    String changed =
        found.find()
            ? found.replaceAll(Matcher.quoteReplacement(setting))
            : text + "\n" + setting + "\n";
    Files.writeString(path, changed, StandardCharsets.UTF_8);
  }

  /** Adds lines to a file of {@code config/}, as an admin would. */
  public void configure(String file, String... lines) throws IOException {
    Path path = home.resolve("config").resolve(file);
    Files.writeString(path, Files.readString(path) + "\n" + String.join("\n", lines) + "\n");
  }

  /**
   * A plugin that comes with the release and that a site may install.
   *
   * @param artifact last part of the bundle's name, e.g. {@code laichaunorms}
   */
  public Path available(String artifact) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("plugins/available"))) {
      return files
          .filter(file -> file.getFileName().toString().contains("." + artifact + "-"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no plugin " + artifact + " comes with it"));
    }
  }

  /** Removes all of it. */
  public void delete() throws IOException {
    delete(home.resolve("..").normalize());
  }

  /** Removes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private void configure(List<Integer> ports) throws IOException {
    set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", ports.get(0).toString());
    set("org.apache.karaf.shell.cfg", "sshPort", ports.get(1).toString());
    set("org.apache.karaf.management.cfg", "rmiRegistryPort", ports.get(2).toString());
    set("org.apache.karaf.management.cfg", "rmiServerPort", ports.get(3).toString());
    set("custom.properties", "karaf.shutdown.port", ports.get(4).toString());
    set(
        "users.properties",
        consoleUser,
        consolePassword + ",group,admin,manager,viewer,systembundles,ssh");
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException when it fails
   */
  public static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + command, e);
    }
  }
}
