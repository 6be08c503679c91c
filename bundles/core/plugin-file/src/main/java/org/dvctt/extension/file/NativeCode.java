/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Locale;

/** Machine code, known by its name or its first bytes. */
final class NativeCode {
  private static final int ELF = 0x7f454c46;
  private static final int CLASS = 0xcafebabe;

  /** The oldest class file's version; a Mach-O file with several parts has a small number there. */
  private static final int OLDEST_CLASS = 45;

  private static final int[] MACH_O = {0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xbebafeca};

  private NativeCode() {}

  static boolean named(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib|exe)");
  }

  static boolean is(byte[] bytes) {
    int first = word(bytes, 0);
    for (int magic : MACH_O) {
      if (first == magic) {
        return true;
      }
    }
    return first == ELF || portableExecutable(bytes) || universal(bytes);
  }

  static boolean classMagic(byte[] bytes) {
    return word(bytes, 0) == CLASS && !universal(bytes);
  }

  private static boolean universal(byte[] bytes) {
    return word(bytes, 0) == CLASS && bytes.length >= 8 && (word(bytes, 4) & 0xffff) < OLDEST_CLASS;
  }

  private static boolean portableExecutable(byte[] bytes) {
    if (bytes.length < 64 || bytes[0] != 'M' || bytes[1] != 'Z') {
      return false;
    }
    int at = Integer.reverseBytes(word(bytes, 60));
    return at > 0 && at <= bytes.length - 4 && word(bytes, at) == 0x50450000;
  }

  private static int word(byte[] bytes, int at) {
    return bytes.length < at + 4
        ? 0
        : (bytes[at] & 0xff) << 24
            | (bytes[at + 1] & 0xff) << 16
            | (bytes[at + 2] & 0xff) << 8
            | (bytes[at + 3] & 0xff);
  }
}
