/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.Text;

/** What a regime lays down besides checks: services, slip fields, completion, notice, forms. */
final class Procedures {
  private final DatedTable services;
  private final DatedTable fields;
  private final DatedTable completion;
  private final DatedTable notice;
  private final DatedTable forms;

  Procedures(Class<?> beside) {
    services = DatedTable.read(beside, "services.csv");
    fields = DatedTable.read(beside, "slip-fields.csv");
    completion = DatedTable.read(beside, "completion.csv");
    notice = DatedTable.read(beside, "notice.csv");
    forms = DatedTable.read(beside, "forms.csv");
  }

  DatedTable forms() {
    return forms;
  }

  /** True when the regime's checks are for this service. */
  boolean judges(String service, LocalDate on) {
    return services.on(on).stream()
        .anyMatch(row -> row.text("service").equals(service) && row.text("judged").equals("yes"));
  }

  RegimeProfile.Completion completion(LocalDate on) {
    DatedTable.Row row = completion.one(on);
    return new RegimeProfile.Completion(
        (int) row.number("most"), (int) row.number("reception_hours"), row.basis());
  }

  RegimeProfile.Notice notice(LocalDate on) {
    DatedTable.Row row = notice.one(on);
    return new RegimeProfile.Notice(row.text("form"), row.named(), row.basis());
  }

  List<RegimeProfile.Form> forms(LocalDate on) {
    return forms.on(on).stream()
        .map(row -> new RegimeProfile.Form(row.text("symbol"), row.text("number"), row.named()))
        .toList();
  }

  List<RegimeProfile.Value> values(LocalDate on) {
    List<RegimeProfile.Value> values = new ArrayList<>();
    values.add(completionSays(on));
    values.add(noticeSays(on));
    services.on(on).forEach(row -> values.add(named("service", row)));
    fields.on(on).forEach(row -> values.add(named("field", row)));
    forms.on(on).stream()
        .filter(row -> row.doubt() != null)
        .forEach(row -> values.add(named("form", row)));
    return values;
  }

  private RegimeProfile.Value completionSays(LocalDate on) {
    DatedTable.Row row = completion.one(on);
    long most = row.number("most");
    long hours = row.number("reception_hours");
    return new RegimeProfile.Value(
        "completion",
        Text.of(
            (most == 0 ? "Không giới hạn số lần" : most + " lần")
                + "; "
                + (hours == 0 ? "trong thời hạn của thủ tục" : "trong " + hours + " giờ làm việc"),
            (most == 0 ? "As often as needed" : most == 1 ? "Once" : most + " times")
                + "; "
                + (hours == 0
                    ? "within the procedure's own limit"
                    : "within " + hours + " working hours")),
        row.basis(),
        row.doubt());
  }

  private RegimeProfile.Value noticeSays(LocalDate on) {
    DatedTable.Row row = notice.one(on);
    String form = row.text("form");
    Text name = row.named();
    return new RegimeProfile.Value(
        "notice",
        form.isEmpty()
            ? Text.of(name.vi() + " (không có số mẫu)", name.en() + " (no form number)")
            : Text.of("Mẫu " + form + ": " + name.vi(), "Form " + form + ": " + name.en()),
        row.basis(),
        row.doubt());
  }

  private static RegimeProfile.Value named(String rule, DatedTable.Row row) {
    return new RegimeProfile.Value(rule, row.named(), row.basis(), row.doubt());
  }
}
