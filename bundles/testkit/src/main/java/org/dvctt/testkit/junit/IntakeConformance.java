/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakeFormat;
import org.dvctt.model.Text;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.testkit.check.IntakeQuickChecks;
import org.junit.Test;

/**
 * What every importer of vouchers has to keep. An author extends it, says which importer it is
 * about, and makes sound files; {@code -Ddvctt.seed=…} repeats a run.
 */
public abstract class IntakeConformance {
  private static final int CUTS = 40;
  private static final int DAMAGED = 200;
  private static final int MANY = 1_000;
  private static final Text ASKED = Text.of("tệp hỏng", "a damaged file");
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  /** An importer as it is after activation; each call another instance. */
  protected abstract VoucherImport intake();

  /** What its service property says. */
  protected abstract List<IntakeFormat> formats();

  /** A sound file of so many vouchers, each with a line. */
  protected abstract IntakeFile sound(String format, int vouchers) throws IOException;

  @Test
  public void keepsTheQuickChecks() {
    Told.nothing(IntakeQuickChecks.run(intake(), formats()));
  }

  @Test
  public void everyVoucherOfASoundFileIsRead() throws IOException {
    VoucherImport intake = intake();
    for (IntakeFormat format : formats()) {
      for (int vouchers : List.of(1, 2, 37, MANY)) {
        IntakeFile file = sound(format.name(), vouchers);
        long start = System.nanoTime();
        IntakeAnswer answer = intake.read(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(file + ": " + answer.faults(), 0, answer.faultsInAll());
        assertEquals(file.toString(), vouchers, answer.vouchers().size());
        System.out.println(file + ": " + vouchers + " vouchers in " + millis + " ms");
      }
    }
  }

  /** Whatever of it is there: an answer, and faults that can be understood. */
  @Test
  public void aFileThatIsCutOffIsAnswered() throws IOException {
    VoucherImport intake = intake();
    for (IntakeFormat format : formats()) {
      byte[] whole = bytes(sound(format.name(), 20));
      for (int i = 0; i < CUTS; i++) {
        int length = whole.length * i / CUTS;
        understood(intake.read(file(format, Arrays.copyOf(whole, length))));
      }
    }
  }

  @Test
  public void aFileWithAnyByteChangedIsAnswered() throws IOException {
    System.out.println(getClass().getSimpleName() + " seed " + seed);
    Random random = new Random(seed);
    VoucherImport intake = intake();
    for (IntakeFormat format : formats()) {
      byte[] whole = bytes(sound(format.name(), 5));
      for (int i = 0; i < DAMAGED; i++) {
        byte[] damaged = whole.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        understood(intake.read(file(format, damaged)));
      }
    }
  }

  @Test
  public void answersTheSameFromSeveralThreadsAndAnotherInstance() throws IOException {
    List<IntakeFile> files = new ArrayList<>();
    for (IntakeFormat format : formats()) {
      files.add(sound(format.name(), 50));
      files.add(intake().template(format.name()));
    }
    Told.nothing(ConcurrentAsking.run(intake()::read, files));
    VoucherImport one = intake();
    VoucherImport other = intake();
    for (IntakeFile file : files) {
      assertEquals(one.read(file), other.read(file));
    }
  }

  private static void understood(IntakeAnswer answer) {
    Told.nothing(IntakeQuickChecks.look(answer, ASKED));
  }

  private static IntakeFile file(IntakeFormat format, byte[] bytes) {
    return new IntakeFile("try." + format.name(), format.name(), bytes);
  }

  private static byte[] bytes(IntakeFile file) {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
