/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.dvctt.model.IntakeFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook (ISO/IEC 29500): looked through once within bounds, the small ones kept,
 * the sheets read from the file again when they are wanted.
 */
final class Archive {
  private static final long MOST_OF_ONE = 64L << 20;
  private static final long MOST_IN_ALL = 96L << 20;
  private static final long MOST_KEPT = 24L << 20;
  private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
  private final IntakeFile file;
  private final Map<String, byte[]> kept = new HashMap<>();
  private Directory directory = Directory.EMPTY;

  private Archive(IntakeFile file) {
    this.file = file;
  }

  static Archive open(IntakeFile file) throws Unreadable {
    Archive archive = new Archive(file);
    try {
      archive.lookThrough();
      return archive;
    } catch (IOException e) {
      throw Unreadable.broken();
    }
  }

  private void lookThrough() throws IOException, Unreadable {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    beginning(bytes);
    directory = Directory.read(bytes);
    long inAll = 0;
    long keptInAll = 0;
    byte[] block = new byte[1 << 16];
    for (Directory.Part part : directory.parts()) {
      String name = part.name();
      requireNoMacro(name);
      boolean keeps = keeps(name);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      CRC32 sum = new CRC32();
      long size = 0;
      try (InputStream in = part.open()) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          size += n;
          inAll += n;
          keptInAll += keeps ? n : 0;
          if (size > MOST_OF_ONE || inAll > MOST_IN_ALL || keptInAll > MOST_KEPT) {
            throw tooLarge();
          }
          sum.update(block, 0, n);
          if (keeps) {
            whole.write(block, 0, n);
          }
        }
      }
      if (sum.getValue() != part.sum()) {
        throw Unreadable.broken();
      }
      if (keeps) {
        kept.put(name, whole.toByteArray());
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

  /** A part that was kept, or null. */
  byte @Nullable [] part(String name) {
    return kept.get(name);
  }

  /** Any part, from its beginning. */
  InputStream stream(String name) throws Unreadable {
    for (Directory.Part part : directory.parts()) {
      if (part.name().equals(name)) {
        return part.open();
      }
    }
    throw Unreadable.broken();
  }
}
