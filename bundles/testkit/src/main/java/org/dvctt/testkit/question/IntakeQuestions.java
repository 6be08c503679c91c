/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Text;

/** Files that an importer of vouchers may be given and that hold no voucher of any format. */
public final class IntakeQuestions {
  private static final int DEEP = 20_000;
  private static final byte[] OLD_OFFICE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private IntakeQuestions() {}

  /** A file and what it is. */
  public record Odd(Text what, IntakeFile file) {}

  /**
   * Files that can't be read.
   *
   * @param format which they are said to be
   */
  public static List<Odd> odd(String format) {
    return List.of(
        odd(format, "tệp rỗng", "an empty file", new byte[0]),
        odd(format, "byte bất kỳ", "bytes of no meaning", noise()),
        odd(format, "tệp Office cũ hoặc có mật khẩu", "an old or locked Office file", OLD_OFFICE),
        odd(format, "tệp nén rỗng", "an archive of nothing", archive()),
        odd(format, "tệp nén cắt cụt", "an archive cut off", cut(archive())),
        odd(format, "XML nở ra vô hạn", "XML that expands without end", text(laughs())),
        odd(format, "JSON lồng quá sâu", "JSON nested too deeply", text("[".repeat(DEEP))),
        odd(
            format,
            "bảng mã khác",
            "another encoding",
            "Số;Ngày".getBytes(StandardCharsets.UTF_16)),
        odd(format, "một dòng rất dài", "one very long line", text("a".repeat(300_000))));
  }

  private static Odd odd(String format, String vi, String en, byte[] bytes) {
    return new Odd(
        Text.of(format + ", " + vi, format + ", " + en),
        new IntakeFile("odd." + format, format, bytes));
  }

  private static byte[] noise() {
    byte[] noise = new byte[4_096];
    int state = 7;
    for (int i = 0; i < noise.length; i++) {
      state = state * 1_103_515_245 + 12_345;
      noise[i] = (byte) (state >>> 16);
    }
    return noise;
  }

  private static byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("nothing.txt");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(text("nothing at all, but long enough to be cut off in the middle"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static String laughs() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE vouchers [\n");
    xml.append("<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 30; i++) {
      String inner = ("&a" + (i - 1) + ";").repeat(10);
      xml.append("<!ENTITY a").append(i).append(" \"").append(inner).append("\">\n");
    }
    return xml.append("]>\n<vouchers>&a29;</vouchers>\n").toString();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
