/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Proves that no line of the audit trail was changed, taken out or cut off. */
@Service
@Command(scope = "dvctt", name = "audit-verify", description = "Verifies the audit trail")
public final class AuditVerifyCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) throws CommandException {
    Proof.show(
        console,
        console.need(AuditLog.class).verify(),
        Text.of(
            "Nhật ký toàn vẹn: không dòng nào bị sửa, thiếu hay cắt.",
            "The audit trail is whole: no line changed, missing or cut off."),
        Text.of(
            "Giữ nguyên hệ thống, sao lưu dữ liệu và báo người phụ trách an toàn thông tin.",
            "Leave the system as it is, back up its data and tell who answers for security."));
  }
}
