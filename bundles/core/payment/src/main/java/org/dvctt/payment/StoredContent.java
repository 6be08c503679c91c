/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.model.DossierContent;

/**
 * A content as stored, read when it is first asked for: most looks at a dossier need none.
 *
 * @param json as stored
 */
record StoredContent(String json) {
  private static final Lately<DossierContent> LATELY =
      new Lately<>(4_000_000, ContentJson::content);

  DossierContent get() {
    return LATELY.read(json);
  }
}
