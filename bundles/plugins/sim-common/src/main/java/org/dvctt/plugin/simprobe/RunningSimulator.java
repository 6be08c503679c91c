/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simprobe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A simulator's process, started and ready; it can be killed. */
public final class RunningSimulator implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("listens on (http://\\S+)");
  private final Process process;
  private final String address;

  private RunningSimulator(Process process, String address) {
    this.process = process;
    this.address = address;
    // A test that ends badly leaves no process behind, not even one that is just being started.
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    } catch (IllegalStateException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Where it listens. */
  public String address() {
    return address;
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Kills it from outside (SIGKILL): it has no time to do anything more. */
  public void kill() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** Starts the program; waits until it serves. */
  public static RunningSimulator start(Program program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(program.arguments());
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
      String line = said.readLine();
      Matcher found = ADDRESS.matcher(line == null ? "" : line);
      if (!found.find()) {
        process.destroyForcibly();
        throw new IllegalStateException("the simulator did not start: " + command + " → " + line);
      }
      return new RunningSimulator(process, found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException("the simulator could not be started", e);
    }
  }
}
