/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simprobe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.JournalCheck;
import org.dvctt.plugin.simcommon.JournalReader;
import org.dvctt.plugin.simcommon.OrderHistory;
import org.dvctt.plugin.simcommon.OurPayment;

/**
 * A bank or a ledger outside: a process that can be killed and started again on the same port, the
 * same journal and the same plan, and whose journal can be compared with our books.
 *
 * <p>For example {@code OutsideSimulator.start(Program.main(BankProcess.class), folder, plan,
 * 300)}, then {@link #configuration} into {@code config/org.dvctt.plugin.banksim.cfg}, the load,
 * and {@link #compare} at the end.
 */
public final class OutsideSimulator implements AutoCloseable {
  private final Program program;
  private final Path folder;
  private final int delayMs;
  private RunningSimulator running;

  private OutsideSimulator(Program program, Path folder, int delayMs) {
    this.program = program;
    this.folder = folder;
    this.delayMs = delayMs;
    this.running = run(0);
  }

  /**
   * Starts it on a free port; waits until it serves.
   *
   * @param folder for its journal and its plan; a journal that is there is taken over
   * @param plan with the seed; print it, to repeat the run
   * @param delayMs milliseconds from acceptance to payment; a ledger has none
   */
  public static OutsideSimulator start(Program program, Path folder, FaultPlan plan, int delayMs) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("faults.plan"), plan.text());
      return new OutsideSimulator(program, folder, delayMs);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Where it listens, also after it was started again. */
  public String address() {
    return running.address();
  }

  /** Its journal, which may be read while it is written. */
  public Path journal() {
    return folder.resolve("journal.jsonl");
  }

  /** The text of the plugin's configuration file that leads to it. */
  public String configuration() {
    return "address = " + address() + "\n";
  }

  public boolean alive() {
    return running.alive();
  }

  /** Ends it from outside, at once (SIGKILL). */
  public void kill() {
    running.kill();
  }

  /** Starts it again where it was. */
  public void startAgain() {
    running.kill();
    running = run(URI.create(running.address()).getPort());
  }

  /** What became of each order, by order id. */
  public Map<String, OrderHistory> orders() {
    return JournalReader.read(journal());
  }

  /** Compares its journal with our books. */
  public JournalCheck compare(List<OurPayment> ours) {
    return JournalCheck.compare(journal(), ours);
  }

  @Override
  public void close() {
    running.close();
  }

  private RunningSimulator run(int port) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--port",
                Integer.toString(port),
                "--journal",
                journal().toString(),
                "--faults",
                folder.resolve("faults.plan").toString()));
    arguments.addAll(List.of("--delay-ms", Integer.toString(delayMs)));
    return RunningSimulator.start(program, arguments);
  }
}
