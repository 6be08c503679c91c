/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.dvctt.testkit.platform.BinClient;
import org.jspecify.annotations.Nullable;

/**
 * The console as an admin without a terminal uses it: a command over SSH, or commands piped into
 * {@code bin/client -b}, each call of which starts a JVM and takes seconds.
 */
public record ConsoleClient(Installation installation) {
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
    BinClient.Said said = new BinClient(installation).run(command);
    return new Said(said.exit(), said.output(), said.errors());
  }

  /** Runs several commands in one call of {@code bin/client}; one output each. */
  public List<String> all(List<String> commands) {
    return new BinClient(installation).all(commands);
  }

  private static String plain(String text) {
    return BinClient.plain(text);
  }
}
