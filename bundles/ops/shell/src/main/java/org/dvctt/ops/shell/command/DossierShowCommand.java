/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.completion.DossierCompleter;

/** One dossier. */
@Service
@Command(scope = "dvctt", name = "dossier-show", description = "Shows a dossier")
public final class DossierShowCommand extends ConsoleCommand {
  @Argument(name = "dossier", description = "Official code or internal id", required = true)
  @Completion(DossierCompleter.class)
  String code = "";

  @Override
  protected void run(Console console) {
    DossierView dossier =
        console
            .need(Dossiers.class)
            .find(console.actor(), code.strip())
            .orElseThrow(() -> Missing.dossier(code));
    if (console.json()) {
      console.document(dossier);
      return;
    }
    DossierSheet sheet = new DossierSheet(console, dossier);
    console.table(sheet.head());
    console.table(sheet.vouchers());
    console.table(sheet.signatures());
    console.table(sheet.verdicts());
  }
}
