/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.registry.RegistryProof;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;

/** Proves that the register is whole. */
@Service
@Command(
    scope = "dvctt",
    name = "registry-verify",
    description = "Verifies the register: dates, offices, units, accounts, codes, milestones")
public final class RegistryVerifyCommand extends ConsoleCommand {
  @Override
  protected void run(Console console) throws CommandException {
    List<String> faults =
        console.need(RegistryProof.class).verify().stream()
            .map(
                fault ->
                    fault.code()
                        + " "
                        + fault.table()
                        + " "
                        + fault.key()
                        + ": "
                        + console.say(fault.sentence()))
            .toList();
    Proof.show(
        console,
        faults,
        Text.of(
            "Sổ đăng ký toàn vẹn: không dòng nào chồng lấn, treo hoặc sai thứ tự.",
            "The register is whole: no row overlaps, hangs on nothing or is out of order."),
        Text.of(
            "Không sửa tay trong cơ sở dữ liệu: gửi danh sách này cho đội trung tâm.",
            "Don't mend the database by hand: send this list to the central team."));
  }
}
