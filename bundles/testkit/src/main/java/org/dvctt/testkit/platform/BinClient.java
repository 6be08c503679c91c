/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The console as a script without a terminal uses it: commands piped into {@code bin/client -b},
 * each call of which starts a JVM and takes seconds.
 */
public record BinClient(Installation installation) {
  private static final String MARK = "NEXTANSWER";

  /**
   * What came of a call.
   *
   * @param output standard output
   * @param errors standard error
   */
  public record Said(int exit, String output, String errors) {
    public String all() {
      return output + errors;
    }
  }

  /** Runs one command. */
  public Said run(String command) {
    return pipe(command + "\n");
  }

  /** Runs several commands in one call; one output each. */
  public List<String> all(List<String> commands) {
    StringBuilder input = new StringBuilder();
    for (String command : commands) {
      input.append("echo ").append(MARK).append('\n').append(command).append('\n');
    }
    Said said = pipe(input.toString());
    List<String> parts = new ArrayList<>(List.of(said.all().split(MARK + "\\R", -1)));
    if (parts.size() != commands.size() + 1) {
      throw new AssertionError("the client said in " + parts.size() + " parts:\n" + said.all());
    }
    parts.remove(0);
    return parts;
  }

  private Said pipe(String input) {
    try {
      Path out = Files.createTempFile("client", ".out");
      Path errors = Files.createTempFile("client", ".err");
      Path commands = Files.writeString(Files.createTempFile("client", ".in"), input);
      ProcessBuilder builder =
          new ProcessBuilder(
              installation.home().resolve("bin/client").toString(),
              "-u",
              installation.consoleUser(),
              "-p",
              installation.consolePassword(),
              "-r",
              "3",
              "-b");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.redirectInput(commands.toFile());
      builder.redirectOutput(out.toFile());
      builder.redirectError(errors.toFile());
      Process process = builder.start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("the client did not end on: " + input);
      }
      Said said = new Said(process.exitValue(), text(out), text(errors));
      Files.delete(commands);
      return said;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The text without colours; the file is deleted. */
  private static String text(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    Files.delete(file);
    return plain(text);
  }

  /** Without colours. */
  public static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
  }
}
