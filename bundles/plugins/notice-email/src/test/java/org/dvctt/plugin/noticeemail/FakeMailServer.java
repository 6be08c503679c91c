/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A mail server that says what it is told to: by the first word of a command, else 250. */
final class FakeMailServer implements AutoCloseable {
  /** As a reply: nothing is said and the line stays open. */
  static final String SILENCE = "";

  /** As a reply: the line is cut. */
  static final String CUT = "CUT";

  private final ServerSocket socket;
  private final Map<String, String> replies;
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /** Commands as they came. */
  final List<String> commands = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param replies by command; {@code HELLO} is the greeting, {@code .} the end of the text
   */
  FakeMailServer(Map<String, String> replies) throws IOException {
    this.replies = replies;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread serving = new Thread(this::serve, "fake-mail-server");
    serving.setDaemon(true);
    serving.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : List.copyOf(open)) {
      each.close();
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        open.add(line);
        Thread talking = new Thread(() -> talk(line), "fake-mail-line");
        talking.setDaemon(true);
        talking.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
      OutputStream out = line.getOutputStream();
      if (!say(out, "HELLO", "220 fake")) {
        return;
      }
      boolean text = false;
      String command;
      while ((command = in.readLine()) != null) {
        commands.add(command);
        if (text && !command.equals(".")) {
          continue;
        }
        String word = text ? "." : command.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        text = word.equals("DATA");
        if (!say(out, word, text ? "354 go on" : "250 ok")) {
          return;
        }
        text &= replies.getOrDefault("DATA", "354").startsWith("354");
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private boolean say(OutputStream out, String word, String usual) throws IOException {
    String reply = replies.getOrDefault(word, usual);
    if (reply.equals(CUT)) {
      return false;
    }
    if (!reply.equals(SILENCE)) {
      out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return true;
  }
}
