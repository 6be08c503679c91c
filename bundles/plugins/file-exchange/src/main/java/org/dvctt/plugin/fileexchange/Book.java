/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.util.List;

/** What a plugin knows: made from its journal only. */
public interface Book {
  /** A line in the journal was written by this instance or another one. */
  void heard(List<String> effects);

  /**
   * What a file says, in view of what is known. Changes nothing.
   *
   * @throws BadFile when nothing of it counts
   */
  Reading read(byte[] file);
}
