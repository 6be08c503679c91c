/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.UnitCompleter;
import org.dvctt.ops.shell.text.Grid;

/** One unit as of a date. */
@Service
@Command(scope = "dvctt", name = "unit-show", description = "Shows a unit as of a date")
public final class UnitShowCommand extends ConsoleCommand {
  @Argument(name = "unit", description = "Unit code, 7 digits", required = true)
  @Completion(UnitCompleter.class)
  String code = "";

  @Option(name = "--as-of", description = "Valid date, e.g. 2020-07-31 (default: today)")
  String asOf = "";

  @Override
  protected void run(Console console) {
    UnitView unit =
        console
            .need(Registry.class)
            .unit(UnitCode.of(code.strip()), Given.date("--as-of", asOf))
            .orElseThrow(() -> Missing.unit(code));
    if (console.json()) {
      console.document(unit);
    } else {
      console.table(card(console, unit));
    }
  }

  static Grid card(Console console, UnitView unit) {
    return Grid.orElse("", "")
        .column("Thông tin", "Fact")
        .column("Giá trị", "Value")
        .row(console.say("Mã ĐVQHNS", "Unit code"), unit.code())
        .row(console.say("Tên", "Name"), unit.name())
        .row(console.say("Khối", "Block"), unit.block())
        .row(console.say("Cấp ngân sách", "Budget level"), unit.budgetLevel())
        .row(console.say("Chương", "Chapter"), unit.chapter())
        .row(console.say("Khoản", "Sector"), unit.sector())
        .row(console.say("Loại hình", "Kind"), unit.kind())
        .row(console.say("Kho bạc", "Treasury office"), unit.office() + " " + unit.officeName())
        .row(console.say("Địa bàn", "District"), unit.district() + " " + unit.districtName())
        .row(console.say("Xã", "Commune"), unit.commune())
        .row(console.say("Địa chỉ", "Address"), unit.address())
        .row(console.say("Cán bộ chuyên quản", "Relation officer"), unit.officerName())
        .row(
            console.say("Tài khoản", "Accounts"),
            unit.accounts().stream().map(AccountNumber::toString).collect(Collectors.joining(", ")))
        .row(
            console.say("Tình trạng đăng ký", "Enrolment"),
            unit.enrolment() + " – " + console.say(unit.enrolment().label()))
        .row(console.say("Đăng ký từ", "Enrolled on"), unit.enrolledOn())
        .row(console.say("Thanh toán đầu tiên", "First paid on"), unit.firstPaidOn())
        .row(
            console.say("Dữ liệu giả lập", "Synthetic"),
            unit.synthetic() ? console.say("có", "yes") : console.say("không", "no"));
  }
}
