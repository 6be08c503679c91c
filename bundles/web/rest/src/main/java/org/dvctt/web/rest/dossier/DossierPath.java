/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import java.util.regex.Pattern;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The dossier that a path names, by internal id or official code. */
final class DossierPath {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private DossierPath() {}

  static String of(String given) {
    if (!SHAPE.matcher(given).matches()) {
      throw unknown();
    }
    return given;
  }

  static Refused unknown() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "id",
        Text.of("Không tìm thấy hồ sơ.", "There is no such dossier."),
        Text.of("Kiểm tra mã hồ sơ.", "Check the dossier's code."));
  }
}
