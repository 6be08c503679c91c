/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The platform as a process of its own: started with {@code bin/karaf}, watched from outside,
 * stopped or killed, started again on the same data. Whatever happens, no process is left behind.
 */
public final class RunningPlatform implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);

  /**
   * A test's platform lives a minute: compiling it well costs more than that earns, a third of the
   * time of all these tests. {@code RunIT} starts it as people do.
   */
  private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static RunningPlatform shared;

  private final Installation installation;
  private final Map<String, String> properties;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private Process process;
  private String heap = "";

  private RunningPlatform(Installation installation, Map<String, String> properties) {
    this.installation = installation;
    this.properties = new TreeMap<>(properties);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** One platform with the pilot province for all test classes of this process. */
  public static synchronized RunningPlatform shared() {
    if (shared == null) {
      RunningPlatform made = loaded();
      made.start();
      shared = made;
    }
    return shared;
  }

  /**
   * A platform of one's own, not started yet, on the demo's date. The pilot province is there
   * already: loading it costs more than all the rest of a start.
   */
  public static RunningPlatform loaded() {
    RunningPlatform made = fresh(Map.of());
    LoadedData.into(made.installation().data());
    return made;
  }

  /**
   * A platform of one's own, not started yet, which loads the pilot province when it starts.
   *
   * @param more properties beside those of the demo, or instead of them
   */
  public static RunningPlatform fresh(Map<String, String> more) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("dvctt.load.province", "12");
    properties.put("dvctt.clock.start", "2020-08-03T08:00");
    properties.putAll(more);
    return new RunningPlatform(Installation.unpack(), properties);
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
  public RunningPlatform heap(String size) {
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
            (process.isAlive() ? "alive, " : "process ended, ")
                + "status says "
                + status().orElse("nothing")
                + "; see console.out and data/log there");
  }

  /** What {@code /api/v1/status} says, if it answers. */
  public Optional<String> status() {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/api/v1/status"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return Optional.of(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join())
          .filter(answer -> answer.statusCode() == 200)
          .map(HttpResponse::body);
    } catch (CompletionException e) {
      return Optional.empty();
    }
  }

  /** Asks the JVM of the platform with {@code jcmd}; what it answers. */
  public String jvm(String... command) throws IOException {
    long pid =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
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

  public SignIns signIns() {
    return SignIns.of(installation);
  }

  public ConsoleClient console() {
    return new ConsoleClient(installation);
  }

  public LogChecker log() {
    return new LogChecker(installation);
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
    if (process == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ending::of);
    for (ProcessHandle handle : all) {
      handle.onExit().completeOnTimeout(handle, 40, TimeUnit.SECONDS).join();
      handle.destroyForcibly();
    }
    process = null;
  }
}
