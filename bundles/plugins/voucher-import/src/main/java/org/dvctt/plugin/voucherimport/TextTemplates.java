/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dvctt.model.IntakeFile;

/** The empty text files; what they look like lies beside this class. */
final class TextTemplates {
  private TextTemplates() {}

  static IntakeFile xml() {
    return file("mau-chung-tu.xml", "xml");
  }

  static IntakeFile json() {
    return file("mau-chung-tu.json", "json");
  }

  private static IntakeFile file(String name, String format) {
    try (InputStream in = TextTemplates.class.getResourceAsStream(name + ".txt")) {
      return new IntakeFile(name, format, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
