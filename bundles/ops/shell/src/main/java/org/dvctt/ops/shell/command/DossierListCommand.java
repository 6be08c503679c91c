/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierSummary;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.OfficeCompleter;
import org.dvctt.ops.shell.completion.StateCompleter;
import org.dvctt.ops.shell.completion.UnitCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Dossiers, newest first. */
@Service
@Command(scope = "dvctt", name = "dossier-list", description = "Lists dossiers")
public final class DossierListCommand extends PagedCommand {
  @Option(name = "--unit", description = "Unit code")
  @Completion(UnitCompleter.class)
  String unit = "";

  @Option(name = "--office", description = "Treasury office code")
  @Completion(OfficeCompleter.class)
  String office = "";

  @Option(name = "--state", description = "State; may be given more than once", multiValued = true)
  @Completion(StateCompleter.class)
  List<String> states = List.of();

  @Option(name = "--q", description = "Part of code, description or unit")
  String text = "";

  @Override
  protected void run(Console console) {
    DossierQuery query =
        new DossierQuery(
            unit.isBlank() ? null : UnitCode.of(unit.strip()),
            office.isBlank() ? null : OfficeCode.of(office.strip()),
            states(),
            Given.text(text),
            false,
            DossierOrder.RECENT,
            offset(),
            limit());
    Page<DossierSummary> page = console.need(Dossiers.class).list(console.actor(), query);
    if (console.json()) {
      console.document(page);
      return;
    }
    Grid grid =
        Grid.orElse("Chưa có hồ sơ nào phù hợp.", "No dossier fits.")
            .column("Số hồ sơ", "Code")
            .column("Mã nội bộ", "Id")
            .column("Đơn vị", "Unit")
            .column("KBNN", "Office")
            .column("Trạng thái", "State")
            .column("Tình trạng", "Means")
            .number("Số tiền (đồng)", "Amount (đồng)")
            .column("Cập nhật", "Changed")
            .column("Hẹn trả", "Due");
    for (DossierSummary dossier : page.items()) {
      grid.row(
          dossier.code(),
          dossier.id(),
          dossier.unit(),
          dossier.office(),
          dossier.state(),
          console.say(dossier.state().label()),
          dossier.total(),
          dossier.updatedAt(),
          dossier.dueAt());
    }
    console.table(grid);
    Pages.footer(console, page);
  }

  private Set<DossierState> states() {
    Set<DossierState> set = EnumSet.noneOf(DossierState.class);
    for (String state : states) {
      DossierState read = Given.constant("--state", state, DossierState.class);
      if (read != null) {
        set.add(read);
      }
    }
    return set;
  }
}
