/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that may be attached (V20), told by their first bytes and their ending. */
enum FileKind {
  PDF("application/pdf", List.of("pdf"), new int[] {'%', 'P', 'D', 'F', '-'}),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), new int[] {0xFF, 0xD8, 0xFF}),
  PNG("image/png", List.of("png"), new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      new int[] {'P', 'K', 3, 4});

  /** So many first bytes are enough to tell. */
  static final int LOOKED_AT = 8;

  private final String mediaType;
  private final List<String> endings;
  private final int[] first;

  FileKind(String mediaType, List<String> endings, int[] first) {
    this.mediaType = mediaType;
    this.endings = endings;
    this.first = first;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The kind that both the name's ending and the first bytes tell; empty when they do not agree.
   */
  static Optional<FileKind> of(String name, byte[] head) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.endings.contains(ending) && kind.begins(head)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean begins(byte[] head) {
    if (head.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((head[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
