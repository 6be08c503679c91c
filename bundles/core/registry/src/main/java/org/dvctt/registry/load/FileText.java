/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file's text, strictly UTF-8: a file saved otherwise is told with the line it fails in. */
final class FileText {
  private static final char MARK = '\uFEFF';

  private FileText() {}

  /** The text without a byte order mark; empty, with a fault, when it can't be read. */
  static String of(Path path, Faults faults) {
    String name = String.valueOf(path.getFileName());
    try {
      return of(name, bytes(path), faults);
    } catch (IOException e) {
      boolean missing = e instanceof NoSuchFileException;
      faults.add(
          name,
          0,
          "",
          missing ? "Thiếu tệp." : "Không đọc được tệp.",
          missing ? "The file is missing." : "The file can't be read.");
      return "";
    }
  }

  /** The bytes of a file; a pipe or a device would go on for ever. */
  static byte[] bytes(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException(path + " is no file");
    }
    return Files.readAllBytes(path);
  }

  /** The text of bytes that were read. */
  static String of(String name, byte[] bytes, Faults faults) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      wrongEncoding(name, bytes, in.position(), faults);
      return "";
    }
    String text = out.flip().toString();
    if (text.isBlank()) {
      faults.add("EMPTY_FILE", name, 0, "", "Tệp trống.", "The file is empty.");
    }
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static void wrongEncoding(String name, byte[] bytes, int position, Faults faults) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    int place = position - start + 1;
    faults.add(
        "WRONG_ENCODING",
        name,
        line,
        "",
        "Không phải UTF-8 từ byte thứ " + place + " của dòng; lưu lại tệp bằng UTF-8.",
        "It is not UTF-8 from the line's byte " + place + " on; save the file as UTF-8.");
  }
}
