/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built distribution, unpacked as a user would, on free ports of its own.
 *
 * @param home the unpacked folder
 * @param http port of portal and REST
 * @param consoleUser a console user made for this installation only
 */
public record Installation(
    Path home, int http, int ssh, String consoleUser, String consolePassword) {
  private static final Path TARGET =
      Path.of(System.getProperty("dvctt.distribution", "../../karaf-distribution/target"));

  /** Unpacks into a new folder under this module's target folder. */
  public static Installation unpack() {
    try {
      Path folder = folder("p");
      run(List.of("tar", "xzf", archive().toString(), "-C", folder.toString()));
      Path home;
      try (Stream<Path> children = Files.list(folder)) {
        home = children.filter(Files::isDirectory).findFirst().orElseThrow();
      }
      List<Integer> ports = freePorts(5);
      Installation made =
          new Installation(home, ports.get(0), ports.get(1), "thu", UUID.randomUUID().toString());
      made.configure(ports);
      return made;
    } catch (IOException e) {
      throw new AssertionError("the distribution could not be unpacked", e);
    }
  }

  public Path data() {
    return home.resolve("data");
  }

  /** The built archive; the newest when there are several. */
  static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError("no .tar.gz in " + TARGET.toAbsolutePath()));
    }
  }

  /** Sets a key of an etc file; adds it when the file does not have it. */
  public void set(String file, String key, String value) throws IOException {
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

  /** Removes all of it. */
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

  public void delete() throws IOException {
    delete(home.getParent());
  }

  /** A new folder under this module's target folder. */
  public static Path folder(String prefix) throws IOException {
    Path work = Files.createDirectories(Path.of("target", "platforms").toAbsolutePath());
    return Files.createTempDirectory(work, prefix);
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

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return open.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : open) {
        socket.close();
      }
    }
  }

  static void run(List<String> command) throws IOException {
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
