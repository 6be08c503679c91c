/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A throw-away PostgreSQL cluster on loopback with a random port, from the binaries of the system;
 * it goes with the process. PostgreSQL refuses to run as root: then it runs as the system's user
 * {@code postgres}.
 */
public final class PostgresCluster implements AutoCloseable {
  private static final Path BINARIES = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static PostgresCluster shared;

  private final Path bin;
  private final Path folder;
  private final int port;
  private boolean running = true;

  private PostgresCluster(Path bin) throws IOException, InterruptedException {
    this.bin = bin;
    this.folder = Files.createTempDirectory(Path.of("/tmp"), "dvctt-pg");
    this.port = freePort();
    if (root()) {
      exec(List.of("chown", "postgres", folder.toString()));
    }
    exec(
        as(
            "initdb",
            "-D",
            data(),
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    exec(
        as(
            "pg_ctl",
            "start",
            "-w",
            "-t",
            "60",
            "-D",
            data(),
            "-l",
            folder.resolve("log").toString(),
            "-o",
            "-p "
                + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"));
  }

  /** The cluster of this process, started at the first call. */
  public static synchronized PostgresCluster shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "postgresql-stop"));
    }
    return shared;
  }

  /** A cluster of one's own, to be closed by the caller. */
  public static PostgresCluster start() {
    try {
      return new PostgresCluster(
          bin()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "PostgreSQL is not installed and half of the tests need it: run ./test,"
                              + " which installs it, or apt-get install postgresql")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** JDBC address of a new, empty database; user {@code postgres}, no password. */
  public String newDatabase() {
    return copyOf("template1");
  }

  /** JDBC address of a new database that is a copy of this one, to which nobody is connected. */
  String copyOf(String template) {
    String name = "t" + DATABASES.incrementAndGet();
    command("CREATE DATABASE " + name + " TEMPLATE " + template);
    return address(name);
  }

  /** Nobody is connected to it. It stays when the cluster ends before. */
  synchronized void drop(String database) {
    if (running) {
      command("DROP DATABASE " + database);
    }
  }

  private void command(String sql) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address("postgres"));
    source.setUser("postgres");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    running = false;
    try {
      exec(as("pg_ctl", "stop", "-m", "immediate", "-D", data()));
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private List<String> as(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void exec(List<String> command) throws IOException, InterruptedException {
    // Output to a file: the server keeps a pipe open, and reading it would never end.
    Path output = Files.createTempFile("postgresql", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command + " failed: " + Files.readString(output));
    }
    Files.delete(output);
  }

  private static Optional<Path> bin() {
    if (!Files.isDirectory(BINARIES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(BINARIES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
