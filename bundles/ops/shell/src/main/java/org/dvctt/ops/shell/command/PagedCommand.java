/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Option;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;

/** A list command that shows one page of many rows. */
abstract class PagedCommand extends ConsoleCommand {
  @Option(name = "--offset", description = "Rows to pass over")
  int offset;

  @Option(name = "--limit", description = "Most rows to show")
  int limit = 50;

  final int offset() {
    return Given.within("--offset", offset, 0, Integer.MAX_VALUE);
  }

  final int limit() {
    return Given.within("--limit", limit, 1, Pages.MOST);
  }
}
