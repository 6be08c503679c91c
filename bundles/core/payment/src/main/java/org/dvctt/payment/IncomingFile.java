/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Refused;

/** A file of vouchers as it came, whole and within bounds. */
record IncomingFile(IntakeFile file, String sha256) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FORMAT = 20;

  /**
   * Reads it.
   *
   * @throws Refused INVALID {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}
   */
  static IncomingFile read(VoucherImports.Sent sent, long most) {
    try (InputStream in = sent.bytes()) {
      byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      if (bytes.length == 0) {
        throw refused(
            "FILE_EMPTY", "Tệp rỗng.", "The file is empty.", "Chọn tệp khác.", "Choose another.");
      }
      return of(sent.format(), sent.name(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of vouchers could not be read", e);
    }
  }

  static IncomingFile of(String format, String name, byte[] bytes) {
    String called = plain(name);
    String ending = called.substring(called.lastIndexOf('.') + 1);
    String of = (format.isBlank() ? ending : format.strip()).toLowerCase(Locale.ROOT);
    String kept = of.length() > LONGEST_FORMAT ? of.substring(0, LONGEST_FORMAT) : of;
    return new IncomingFile(new IntakeFile(called, kept, bytes), CanonicalForm.sha256(bytes));
  }

  /** The file's own name without folders and control characters, in one Unicode form. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
  }

  private static Refused tooLarge(long most) {
    long megabytes = most >> 20;
    return refused(
        "FILE_TOO_LARGE",
        "Tệp lớn hơn " + megabytes + " MB.",
        "The file is larger than " + megabytes + " MB.",
        "Chia thành nhiều tệp.",
        "Divide it into several files.");
  }

  private static Refused refused(String code, String vi, String en, String nextVi, String nextEn) {
    return new Refused(Refused.Kind.INVALID, Refusals.fault(code, "file", vi, en, nextVi, nextEn));
  }
}
