/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.Notices;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Has a notice that was given up tried anew. */
@Service
@Command(
    scope = "dvctt",
    name = "notice-retry",
    description = "Tries a notice anew that was refused, undeliverable or too old")
public final class NoticeRetryCommand extends ConsoleCommand {
  @Argument(name = "id", description = "Id as in notice-list, e.g. N-12", required = true)
  String id = "";

  @Option(name = "--reason", description = "Why, for the audit trail (required)")
  String reason = "";

  @Override
  protected void run(Console console) throws CommandException {
    NoticeLine line = console.need(Notices.class).retry(console.actor(), id, reason);
    if (console.json()) {
      console.document(line);
    } else {
      console.line(
          "Thông báo " + line.id() + " sẽ được gửi lại.",
          "Notice " + line.id() + " is tried again.");
    }
  }
}
