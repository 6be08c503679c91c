/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Block;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.BlockCompleter;
import org.dvctt.ops.shell.completion.OfficeCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Units as of a date. */
@Service
@Command(scope = "dvctt", name = "unit-list", description = "Lists budget-using units as of a date")
public final class UnitListCommand extends PagedCommand {
  @Option(name = "--as-of", description = "Valid date, e.g. 2020-07-31 (default: today)")
  String asOf = "";

  @Option(name = "--known-at", description = "What was known then, e.g. 2020-08-01T08:00")
  String knownAt = "";

  @Option(name = "--office", description = "Treasury office code")
  @Completion(OfficeCompleter.class)
  String office = "";

  @Option(name = "--block", description = "Block of units")
  @Completion(BlockCompleter.class)
  String block = "";

  @Option(name = "--active", description = "true: enrolled and paying; false: the others")
  @Completion(
      value = StringsCompleter.class,
      values = {"true", "false"})
  String active = "";

  @Option(name = "--q", description = "Part of name or code, with or without diacritics")
  String text = "";

  @Override
  protected void run(Console console) {
    Page<UnitView> page = console.need(Registry.class).units(query());
    if (console.json()) {
      console.document(page);
      return;
    }
    Grid grid =
        Grid.orElse("Không có đơn vị nào phù hợp.", "No unit fits.")
            .column("Mã", "Code")
            .column("Tên", "Name")
            .column("Khối", "Block")
            .column("KBNN", "Office")
            .column("Địa bàn", "District")
            .column("Chuyên quản", "Officer")
            .column("Đăng ký", "Enrolled")
            .column("Thanh toán đầu", "First paid");
    for (UnitView unit : page.items()) {
      grid.row(
          unit.code(),
          unit.name(),
          unit.block(),
          unit.office(),
          unit.districtName(),
          unit.officerName(),
          unit.enrolledOn(),
          unit.firstPaidOn());
    }
    console.table(grid);
    Pages.footer(console, page);
  }

  private UnitQuery query() {
    return new UnitQuery(
        Given.date("--as-of", asOf),
        Given.instant("--known-at", knownAt),
        Given.text(text),
        office.isBlank() ? null : OfficeCode.of(office.strip()),
        Given.constant("--block", block, Block.class),
        Given.flag("--active", active),
        offset(),
        limit());
  }
}
