/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A simulator as a process of its own: reads the command line, serves until it is ended. */
public final class SimProcess {
  private static final Set<String> OPTIONS =
      Set.of("port", "journal", "faults", "delay-ms", "read", "check");
  private static final int DELAY_MS = 300;
  private static final int LAST_PORT = 65_535;

  private final String name;
  private final Set<Fault> faults;
  private final Opener opener;

  /** Opens a simulator on its journal. */
  @FunctionalInterface
  public interface Opener {
    /**
     * @param delay from acceptance to settlement
     */
    Desk open(Path journal, FaultPlan plan, Duration delay);
  }

  /**
   * @param faults what it can do wrong
   */
  public SimProcess(String name, Set<Fault> faults, Opener opener) {
    this.name = name;
    this.faults = faults;
    this.opener = opener;
  }

  /**
   * Runs the command line. A wrong one is explained and ends the process with status 2; a check
   * that finds differences ends it with 1.
   */
  public void main(String[] arguments) {
    try {
      int status = run(options(arguments));
      if (status != 0) {
        System.exit(status);
      }
    } catch (RuntimeException e) {
      System.err.println(name + ": " + e.getMessage());
      System.err.println(usage());
      System.exit(2);
    }
  }

  private int run(Map<String, String> options) {
    String read = options.get("read");
    if (read != null) {
      for (OrderHistory order : JournalReader.read(Path.of(read)).values()) {
        System.out.println(Json.write(line(order)));
      }
      return 0;
    }
    String journal = options.get("journal");
    if (journal == null) {
      throw new IllegalArgumentException("--journal FILE is missing");
    }
    String ours = options.get("check");
    if (ours != null) {
      JournalCheck check =
          JournalCheck.compare(Path.of(journal), OurPaymentsFile.read(Path.of(ours)));
      System.out.println(check.report());
      return check.clean() ? 0 : 1;
    }
    String file = options.get("faults");
    FaultPlan plan = file == null ? FaultPlan.NONE : FaultPlanReader.read(Path.of(file), faults);
    Duration delay = Duration.ofMillis(number(options, "delay-ms", DELAY_MS, 600_000));
    int port = number(options, "port", 0, LAST_PORT);
    SimServer server = SimServer.start(port, opener.open(Path.of(journal), plan, delay));
    // The one line that a starter waits for.
    System.out.println(
        name + " listens on " + server.address() + " journal " + journal + " plan " + plan);
    return 0;
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String option = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      if (options.put(option, arguments[i + 1]) != null) {
        throw new IllegalArgumentException(arguments[i] + " is there twice");
      }
    }
    return options;
  }

  private static int number(
      Map<String, String> options, String option, int otherwise, int largest) {
    String text = options.get(option);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > largest) {
      throw new IllegalArgumentException(
          "--" + option + " " + text + " is no number from 0 to " + largest);
    }
    return Integer.parseInt(text);
  }

  private static Fields line(OrderHistory order) {
    return Fields.NONE
        .with("order", order.orderId())
        .with("received", order.received())
        .with("taken", order.taken())
        .with("carried_out", order.carriedOut())
        .with("other_content", order.otherContent())
        .with("amount", order.amount())
        .with("status", order.status());
  }

  private String usage() {
    return """
        usage: java -jar JAR --port N --journal FILE [--faults PLAN] [--delay-ms N]
               java -jar JAR --check PAYMENTS --journal FILE
               java -jar JAR --read FILE
          --port N      on 127.0.0.1; 0 takes a free one and prints it
          --journal F   made if it is not there
          --faults P    a file with lines like seed = 7 and slow = 4 (percent of the sendings);
                        faults: %s;
                        also slow_ms, return_late_ms, pay_late_ms
          --delay-ms N  from acceptance to payment (300); only a bank has it
          --check P     compares the journal with our payments (order,amount,status), prints
                        each difference; status 1 when there is one
          --read F      prints what became of each order and ends"""
        .formatted(faults.stream().filter(f -> f != Fault.NONE).map(Fault::word).sorted().toList());
  }
}
