/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;

/** The line under a page of a list: what is shown of how many, and how to see the rest. */
final class Pages {
  static final int MOST = 5000;

  private Pages() {}

  static void footer(Console console, Page<?> page) {
    if (page.items().isEmpty() || console.style().plain()) {
      return;
    }
    int last = page.offset() + page.items().size();
    String shown = (page.offset() + 1) + "–" + last + " / " + page.total();
    if (last < page.total()) {
      console.line(shown + "; xem tiếp: --offset " + last, shown + "; to go on: --offset " + last);
    } else {
      console.line(shown, shown);
    }
  }
}
