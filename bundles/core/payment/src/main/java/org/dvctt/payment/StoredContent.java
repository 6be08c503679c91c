/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.model.DossierContent;
import org.jspecify.annotations.Nullable;

/** A content as stored, read when it is first asked for: most looks at a dossier need none. */
final class StoredContent {
  private final String json;
  private @Nullable DossierContent content;

  StoredContent(String json) {
    this.json = json;
  }

  /** The one that was read before when it says the same, so that it is not read again. */
  StoredContent orBefore(StoredContent before) {
    return json.equals(before.json) ? before : this;
  }

  DossierContent get() {
    DossierContent read = content;
    if (read == null) {
      read = ContentJson.content(json);
      content = read;
    }
    return read;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredContent stored && json.equals(stored.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }
}
