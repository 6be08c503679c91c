/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dvctt.plugin.fileexchange.BadFile;
import org.dvctt.plugin.fileexchange.Sha256;

/**
 * A text whose last line is the SHA-256 of all bytes before it. The sum is in the file and not
 * beside it: one file is renamed in one step, two are not, and a file that was cut has lost it.
 */
final class SealedText {
  private static final String SUM = "sha256 = ";
  private static final int SUM_LENGTH = SUM.length() + 64 + 1;

  private SealedText() {}

  /**
   * @param text whole lines
   */
  static byte[] seal(String text) {
    return (text + SUM + Sha256.of(text) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The sum that stands in a sealed text. */
  static String sum(byte[] sealed) {
    int at = sealed.length - SUM_LENGTH + SUM.length();
    return new String(sealed, at, 64, StandardCharsets.US_ASCII);
  }

  /**
   * The lines without the sum.
   *
   * @throws BadFile when the sum is missing or another one
   */
  static List<String> open(byte[] sealed) {
    int end = sealed.length - SUM_LENGTH;
    String last = end < 0 ? "" : text(sealed, end, SUM_LENGTH);
    if (!last.startsWith(SUM) || !last.endsWith("\n")) {
      throw new BadFile(
          "Thiếu dòng cuối sha256 = …: tệp bị cắt hoặc chưa ghi xong; gửi lại cả tệp.",
          "The last line sha256 = … is missing: the file was cut; send the whole file again.");
    }
    String body = text(sealed, 0, end);
    if (!Sha256.of(body).equals(sum(sealed))) {
      throw new BadFile(
          "Mã kiểm tra sha256 không khớp nội dung: tệp bị sửa hoặc hỏng; gửi lại cả tệp.",
          "The sha256 is not that of the content: the file was changed or damaged; send it again.");
    }
    return body.lines().toList();
  }

  private static String text(byte[] bytes, int from, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadFile(
          "Tệp không phải UTF-8: ghi bằng UTF-8 rồi gửi lại.",
          "The file is not UTF-8: write it in UTF-8 and send it again.");
    }
  }
}
