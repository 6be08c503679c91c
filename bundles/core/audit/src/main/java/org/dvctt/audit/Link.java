/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.nio.charset.StandardCharsets;
import org.dvctt.model.CanonicalForm;

/** The link that a seal adds to the chain: over its number, the link before it and its rows. */
final class Link {
  private final StringBuilder text = new StringBuilder();

  Link(long seal, String previous) {
    text.append(seal).append('\n').append(previous);
  }

  void row(long number, String hash) {
    text.append('\n').append(number).append('\n').append(hash);
  }

  String hash() {
    return CanonicalForm.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
