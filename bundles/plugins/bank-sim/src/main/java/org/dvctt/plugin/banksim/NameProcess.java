/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The directory of names as a process of its own: {@code java -jar … names --port 8603 --table
 * names.csv}.
 */
final class NameProcess {
  private static final int LAST_PORT = 65_535;

  private NameProcess() {}

  /** Serves until it is ended; a wrong command line or table ends it with status 2. */
  static void main(String[] arguments) {
    try {
      serve(List.of(arguments));
    } catch (RuntimeException e) {
      System.err.println("name-sim: " + e.getMessage());
      System.err.println(
          "usage: java -jar JAR names --port N [--table FILE]\n"
              + "  --port N   on 127.0.0.1; 0 takes a free one and prints it\n"
              + "  --table F  lines bank code;account;name;conduct, read anew at each question;\n"
              + "             without it: made-up payees. Conducts: "
              + List.of(NameBook.Conduct.values()));
      System.exit(2);
    }
  }

  private static void serve(List<String> arguments) {
    String port = value(arguments, "--port");
    String table = value(arguments, "--table");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LAST_PORT) {
      throw new IllegalArgumentException("--port needs a number from 0 to " + LAST_PORT);
    }
    Path file = table.isEmpty() ? null : Path.of(table);
    NameBook.read(file);
    NameServer server = NameServer.start(Integer.parseInt(port), () -> NameBook.read(file));
    // The one line that a starter waits for.
    System.out.println("name-sim listens on " + server.address() + " table " + table);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      server.close();
    }
  }

  private static String value(List<String> arguments, String option) {
    int at = arguments.indexOf(option);
    return at < 0 || at + 1 == arguments.size() ? "" : arguments.get(at + 1);
  }
}
