/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import org.dvctt.model.Text;

/** A file that can't be read or must not count; its text says why to whoever sent it. */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Text why;

  public BadFile(String vi, String en) {
    super(en);
    this.why = Text.of(vi, en);
  }

  public Text why() {
    return why;
  }
}
