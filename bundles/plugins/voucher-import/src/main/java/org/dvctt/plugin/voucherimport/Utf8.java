/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.dvctt.model.IntakeFile;

/** The text of a file, which has to be UTF-8. */
final class Utf8 {
  private static final char MARK = '\uFEFF';

  private Utf8() {}

  static String text(IntakeFile file) throws Unreadable {
    try (InputStream in = file.open()) {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(in.readAllBytes()))
              .toString();
      String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
      if (plain.isBlank()) {
        throw Unreadable.file(
            "EMPTY_FILE", "Tệp rỗng.", "The file is empty.", "Chọn tệp khác.", "Choose another.");
      }
      return plain;
    } catch (CharacterCodingException e) {
      throw wrong();
    } catch (IOException e) {
      throw Unreadable.broken();
    }
  }

  static Unreadable wrong() {
    return Unreadable.file(
        "WRONG_ENCODING",
        "Tệp không phải bảng mã UTF-8.",
        "The file is not encoded in UTF-8.",
        "Lưu lại với bảng mã UTF-8 rồi gửi lại.",
        "Save it as UTF-8 and send it again.");
  }
}
