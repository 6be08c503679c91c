/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dvctt.model.CanonicalForm;

/**
 * A file as an admin gave it, read once.
 *
 * @param hash SHA-256 of the bytes; empty when it could not be read
 */
public record GivenFile(String name, byte[] bytes, String hash) {
  /** It is held in memory whole: what is larger was given by mistake. */
  private static final long MOST_BYTES = 64L << 20;

  /** Reads it; without bytes, and with a fault, when it can't be. */
  public static GivenFile read(Path path, Faults faults) {
    String name = String.valueOf(path.getFileName());
    try {
      if (Files.size(path) > MOST_BYTES) {
        faults.add("TOO_LARGE", name, 0, "", "Tệp lớn hơn 64 MB.", "It is larger than 64 MB.");
      } else {
        byte[] bytes = FileText.bytes(path);
        return new GivenFile(name, bytes, CanonicalForm.sha256(bytes));
      }
    } catch (IOException e) {
      faults.add(
          "NO_FILE",
          name,
          0,
          "",
          "Thiếu tệp, hoặc không đọc được tệp.",
          "The file is missing or can't be read.");
    }
    return new GivenFile(name, new byte[0], "");
  }

  /** Its name as it can stand in an audit line. */
  public String plainName() {
    return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }
}
