/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/**
 * The console as an admin without a terminal uses it: a command over SSH, or commands piped into
 * {@code bin/client -b}, each call of which starts a JVM and takes seconds.
 */
public record ConsoleClient(Installation installation) {
  private static final String MARK = "NEXTANSWER";
  private static final Duration MOST = Duration.ofSeconds(120);
  private static @Nullable SshClient ssh;

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

  /**
   * Runs one command over SSH.
   *
   * @return exit -1 when the platform went away before the command ended
   */
  public Said run(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try (ClientSession session =
        ssh()
            .connect(installation.consoleUser(), "127.0.0.1", installation.ssh())
            .verify(MOST)
            .getSession()) {
      session.addPasswordIdentity(installation.consolePassword());
      session.auth().verify(MOST);
      try (ChannelExec channel = session.createExecChannel(command)) {
        channel.setEnv("LC_CTYPE", "C.UTF-8");
        channel.setOut(out);
        channel.setErr(errors);
        channel.open().verify(MOST);
        if (channel
            .waitFor(Set.of(ClientChannelEvent.CLOSED), MOST)
            .contains(ClientChannelEvent.TIMEOUT)) {
          throw new AssertionError("the console did not end: " + command);
        }
        Integer exit = channel.getExitStatus();
        return new Said(
            exit == null ? -1 : exit, plain(out.toString(UTF_8)), plain(errors.toString(UTF_8)));
      }
    } catch (IOException e) {
      return new Said(
          -1, plain(out.toString(UTF_8)), plain(errors.toString(UTF_8)) + e.getMessage());
    }
  }

  /** One for the process: its threads serve every session. */
  private static synchronized SshClient ssh() {
    if (ssh == null) {
      SshClient made = SshClient.setUpDefaultClient();
      made.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      made.start();
      ssh = made;
    }
    return ssh;
  }

  /** Runs one command with {@code bin/client}. */
  public Said client(String command) {
    return pipe(command + "\n");
  }

  /** Runs several commands in one call of {@code bin/client}; one output each. */
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

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
  }
}
