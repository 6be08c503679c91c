/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.exchangeprobe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.dvctt.plugin.fileexchange.Disk;
import org.dvctt.plugin.fileexchange.RealDisk;

/**
 * A disk under a machine that stops at a chosen operation: before it, when half of it is done, or
 * when it is done and nobody has heard. After that nothing is done any more.
 */
public final class StoppingDisk implements Disk {
  /** Where in the operation it stops. */
  public enum Moment {
    BEFORE,
    HALF,
    AFTER
  }

  /** The machine stopped; no code of the machine catches it. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the machine stopped", null, false, false);
    }
  }

  private interface Operation {
    void run() throws IOException;
  }

  private final Disk disk = new RealDisk();
  private final Moment moment;
  private int left;
  private boolean stopped;

  private StoppingDisk(int operations, Moment moment) {
    this.left = operations;
    this.moment = moment;
  }

  /** One that stops after so many operations. */
  public static StoppingDisk after(int operations, Moment moment) {
    return new StoppingDisk(operations, moment);
  }

  /** One that does not stop. */
  public static StoppingDisk never() {
    return new StoppingDisk(Integer.MAX_VALUE, Moment.BEFORE);
  }

  /** Whether it came to the stop. */
  public boolean stopped() {
    return stopped;
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    run(() -> disk.write(file, half(bytes)), () -> disk.write(file, bytes));
  }

  @Override
  public void append(Path file, long length, byte[] bytes) throws IOException {
    run(() -> disk.append(file, length, half(bytes)), () -> disk.append(file, length, bytes));
  }

  @Override
  public void cut(Path file, long length) throws IOException {
    run(() -> {}, () -> disk.cut(file, length));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    run(() -> {}, () -> disk.move(from, to));
  }

  @Override
  public void delete(Path file) throws IOException {
    run(() -> {}, () -> disk.delete(file));
  }

  private void run(Operation half, Operation whole) throws IOException {
    if (stopped) {
      throw new Stopped();
    }
    left--;
    if (left >= 0) {
      whole.run();
      return;
    }
    stopped = true;
    if (moment == Moment.HALF) {
      half.run();
    } else if (moment == Moment.AFTER) {
      whole.run();
    }
    throw new Stopped();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
