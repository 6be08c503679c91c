/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dvctt.testkit.platform.FreePorts;

/** A throw-away PostgreSQL on loopback, from the machine's own package. */
public final class PostgresCluster implements AutoCloseable {
  private final Path folder;
  private final Path bin;
  private final int port;

  private PostgresCluster(Path folder, Path bin, int port) {
    this.folder = folder;
    this.bin = bin;
    this.port = port;
  }

  /** Starts it on a free port, with an empty database. */
  public static PostgresCluster start() throws IOException {
    Path folder = Files.createTempDirectory("dvctt-pg");
    int port = FreePorts.one();
    PostgresCluster cluster = new PostgresCluster(folder, newest(), port);
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::stopNow));
    cluster.as(
        "initdb",
        "-D",
        cluster.data(),
        "-A",
        "trust",
        "-U",
        "dvctt",
        "-E",
        "UTF8",
        "--locale=C.UTF-8");
    cluster.as(
        "pg_ctl",
        "-D",
        cluster.data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
        "start");
    cluster.client("createdb", "dvctt");
    return cluster;
  }

  /** Properties that let the platform use it. */
  public Map<String, String> properties() {
    return Map.of(
        "dvctt.store.url",
        "jdbc:postgresql://127.0.0.1:" + port + "/dvctt",
        "dvctt.store.user",
        "dvctt");
  }

  /** Changes what is stored behind the platform's back. */
  public void change(String sql) throws IOException {
    client("psql", "-v", "ON_ERROR_STOP=1", "-c", sql, "dvctt");
  }

  @Override
  public void close() {
    stopNow();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void stopNow() {
    if (!Files.exists(folder.resolve("data/postmaster.pid"))) {
      return;
    }
    try {
      as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
      run(List.of("rm", "-rf", folder.toString()));
    } catch (IOException e) {
      throw new AssertionError("the throw-away cluster in " + folder + " could not be ended", e);
    }
  }

  /** A program that connects to it. */
  private void client(String program, String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "dvctt"));
    all.addAll(List.of(arguments));
    as(program, all.toArray(new String[0]));
  }

  private void as(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    run(command);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static Path newest() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(
              Comparator.comparing(
                  bin -> Integer.parseInt(bin.getParent().getFileName().toString())))
          .orElseThrow(() -> new IOException("PostgreSQL is not installed"));
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("failed: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + command, e);
    }
  }
}
