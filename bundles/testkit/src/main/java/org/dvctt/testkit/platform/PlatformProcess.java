/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform as a process of its own: started with {@code bin/karaf}, watched from outside,
 * stopped or killed, started again on the same data. Whatever happens, no process is left behind.
 */
public class PlatformProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);
  private static final int PATIENCE_MILLIS = 5_000;

  /**
   * A test's platform lives a minute: compiling it well costs more than that earns, a third of the
   * time of all these tests.
   */
  private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Installation installation;
  private final Map<String, String> properties;
  private volatile String unanswered = "";
  private volatile @Nullable Process process;
  private String heap = "";

  /**
   * A platform that is not started yet.
   *
   * @param properties of its JVM
   */
  public PlatformProcess(Installation installation, Map<String, String> properties) {
    this.installation = installation;
    this.properties = new TreeMap<>(properties);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  public Installation installation() {
    return installation;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + installation.http());
  }

  /**
   * Gives it so much heap at its next start instead of a part of the machine's memory.
   *
   * @param size as the JVM takes it, e.g. {@code 384m}
   */
  public PlatformProcess heap(String size) {
    heap = " -Xmx" + size;
    return this;
  }

  /** Starts it and waits until it says that it is ready. */
  public void start() {
    launch();
    awaitReady();
  }

  /** Starts it without waiting. */
  public void launch() {
    StringBuilder options = new StringBuilder(SHORT_LIFE).append(heap);
    options.append(" -Ddvctt.data=").append(installation.data());
    options.append(" -Ddvctt.config=").append(installation.home().resolve("config"));
    properties.forEach(
        (name, value) -> options.append(" -D").append(name).append('=').append(value));
    ProcessBuilder builder =
        new ProcessBuilder(List.of(installation.home().resolve("bin/karaf").toString(), "server"));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("KARAF_"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("EXTRA_JAVA_OPTS", options.toString());
    Path out = installation.home().resolve("console.out");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new AssertionError("bin/karaf does not start", e);
    }
  }

  public void awaitReady() {
    Waiting.until(
        "the platform in " + installation.home(),
        START,
        () -> status().filter(text -> text.replace(" ", "").contains("\"ready\":true")),
        () ->
            (handles().anyMatch(ProcessHandle::isAlive) ? "alive, " : "process ended, ")
                + "status says "
                + status().orElseGet(() -> "nothing (" + unanswered + ")")
                + Standstill.of(this));
  }

  /** What {@code /api/v1/status} says, if it answers. */
  public Optional<String> status() {
    try {
      // Each time a connection of its own: a pool of them would have to live through the kills.
      HttpURLConnection line =
          (HttpURLConnection) address().resolve("/api/v1/status").toURL().openConnection();
      try {
        line.setRequestProperty("Connection", "close");
        line.setConnectTimeout(PATIENCE_MILLIS);
        line.setReadTimeout(PATIENCE_MILLIS);
        if (line.getResponseCode() == HttpURLConnection.HTTP_OK) {
          return Optional.of(
              new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        unanswered = String.valueOf(line.getResponseCode());
      } finally {
        line.disconnect();
      }
    } catch (IOException e) {
      unanswered = e.toString();
    }
    return Optional.empty();
  }

  /** Its processes that are alive. */
  protected final Stream<ProcessHandle> handles() {
    Process running = process;
    return running == null
        ? Stream.empty()
        : Stream.concat(Stream.of(running.toHandle()), running.descendants());
  }

  /**
   * Asks its JVM with {@code jcmd}; what it answers.
   *
   * @throws AssertionError when no JVM runs, or it does not take the command
   */
  public String jvm(String... command) throws IOException {
    long pid =
        handles()
            .filter(one -> one.info().command().orElse("").endsWith("/java"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no JVM runs"))
            .pid();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    words.add(Long.toString(pid));
    words.addAll(List.of(command));
    Process asked = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.onExit().join().exitValue() != 0) {
      throw new AssertionError(words + ": " + said);
    }
    return said;
  }

  /** Its console, through the script that an admin has. */
  public BinClient client() {
    return new BinClient(installation);
  }

  /** As {@code kill -9}: no process of it has a chance to tidy up. */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Stops it as an admin would and waits for its end. */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  @Override
  public void close() throws IOException {
    stop();
    installation.delete();
  }

  private interface Ending {
    boolean of(ProcessHandle handle);
  }

  private void end(Ending ending) {
    // Children first.
    List<ProcessHandle> all = new ArrayList<>(handles().toList());
    Collections.reverse(all);
    all.forEach(ending::of);
    for (ProcessHandle handle : all) {
      handle.onExit().completeOnTimeout(handle, 40, TimeUnit.SECONDS).join();
      handle.destroyForcibly();
    }
    process = null;
  }
}
