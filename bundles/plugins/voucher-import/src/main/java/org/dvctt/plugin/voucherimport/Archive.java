/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dvctt.model.IntakeFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook (ISO/IEC 29500): looked through once within bounds, the small ones kept,
 * the sheets read from the file again when they are wanted.
 */
final class Archive {
  private static final int MOST_PARTS = 2_000;
  private static final long MOST_OF_ONE = 64L << 20;
  private static final long MOST_IN_ALL = 96L << 20;
  private static final long MOST_KEPT = 24L << 20;
  private static final int END_WITHIN = 66_000;
  private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
  private final IntakeFile file;
  private final Set<String> names = new HashSet<>();
  private final Map<String, byte[]> kept = new HashMap<>();

  private Archive(IntakeFile file) {
    this.file = file;
  }

  static Archive open(IntakeFile file) throws Unreadable {
    Archive archive = new Archive(file);
    try {
      archive.lookThrough();
      return archive;
    } catch (IOException | IllegalArgumentException e) {
      throw Unreadable.broken();
    }
  }

  private void lookThrough() throws IOException, Unreadable {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    beginning(bytes);
    if (!hasEnd(bytes)) {
      throw Unreadable.broken();
    }
    long inAll = 0;
    long keptInAll = 0;
    byte[] block = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!names.add(name) || names.size() > MOST_PARTS) {
          throw Unreadable.broken();
        }
        requireNoMacro(name);
        boolean keeps = keeps(name);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        long size = 0;
        for (int n = zip.read(block); n >= 0; n = zip.read(block)) {
          size += n;
          inAll += n;
          keptInAll += keeps ? n : 0;
          if (size > MOST_OF_ONE || inAll > MOST_IN_ALL || keptInAll > MOST_KEPT) {
            throw tooLarge();
          }
          if (keeps) {
            part.write(block, 0, n);
          }
        }
        if (keeps) {
          kept.put(name, part.toByteArray());
        }
      }
    }
  }

  private static void beginning(byte[] bytes) throws Unreadable {
    boolean old = bytes.length >= OLD_OFFICE.length;
    for (int i = 0; old && i < OLD_OFFICE.length; i++) {
      old = (bytes[i] & 0xFF) == OLD_OFFICE[i];
    }
    if (old) {
      throw Unreadable.file(
          "OLD_OR_LOCKED",
          "Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu.",
          "This is an Excel file of the old kind (.xls), or one with a password.",
          "Bỏ mật khẩu, rồi lưu thành Sổ tính Excel (.xlsx).",
          "Take its password away and save it as an Excel workbook (.xlsx).");
    }
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw Unreadable.file(
          "NO_WORKBOOK",
          "Đây không phải là tệp Excel (.xlsx).",
          "This is no Excel workbook (.xlsx).",
          "Dùng tệp mẫu, hoặc chọn đúng định dạng của tệp.",
          "Use the template, or choose the format that the file has.");
    }
  }

  /** A file that was cut off lacks the list of its parts at the end. */
  private static boolean hasEnd(byte[] bytes) {
    for (int at = bytes.length - 22; at >= 0 && at > bytes.length - END_WITHIN; at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static void requireNoMacro(String name) throws Unreadable {
    if (name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/")) {
      throw Unreadable.file(
          "MACROS",
          "Tệp có macro, không được nhận.",
          "The file has macros, which are not taken.",
          "Lưu thành Sổ tính Excel (.xlsx), không phải .xlsm.",
          "Save it as an Excel workbook (.xlsx), not .xlsm.");
    }
  }

  private static boolean keeps(String name) {
    boolean text = name.endsWith(".xml") || name.endsWith(".rels");
    return text
        && name.startsWith("xl/")
        && !name.startsWith("xl/worksheets/")
        && !name.startsWith("xl/drawings/");
  }

  private static Unreadable tooLarge() {
    return Unreadable.file(
        "EXPANDS_TOO_FAR",
        "Tệp nén nở ra quá lớn.",
        "The file expands to far too much.",
        "Chép các dòng cần nhập sang tệp mẫu mới rồi gửi lại.",
        "Copy the rows that you need into a fresh template and send that.");
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** A part that was kept, or null. */
  byte @Nullable [] part(String name) {
    return kept.get(name);
  }

  /** Any part, from its beginning. */
  InputStream stream(String name) throws IOException, Unreadable {
    ZipInputStream zip = new ZipInputStream(file.open());
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return zip;
      }
    }
    zip.close();
    throw Unreadable.broken();
  }
}
