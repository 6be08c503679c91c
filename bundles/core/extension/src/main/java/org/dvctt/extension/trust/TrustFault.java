/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import org.dvctt.model.Text;

/**
 * Something in the trust folder that can't be used; it counts for nothing, all else does.
 *
 * @param file its name, or the folder's
 * @param line from 1; 0 when the whole file is meant
 */
public record TrustFault(String file, int line, Text sentence) {
  static TrustFault of(String file, int line, String vi, String en) {
    return new TrustFault(file, line, Text.of(vi, en));
  }
}
