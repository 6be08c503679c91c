/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** Vouchers and lines as the fields of a text file come, each with its name. */
final class NamedFields {
  private final FaultList faults;
  private final int mostRows;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Entry voucher;
  private Entry.@Nullable Line line;
  private int rows;

  NamedFields(FaultList faults, int mostRows) {
    this.faults = faults;
    this.mostRows = mostRows;
  }

  void beginVoucher(IntakePlace at) throws Unreadable {
    voucher = new Entry(at);
    entries.add(voucher);
    if (entries.size() > mostRows) {
      throw Rows.tooMany(mostRows);
    }
  }

  void endVoucher() {
    voucher = null;
  }

  void beginLine(IntakePlace at) throws Unreadable {
    if (voucher != null) {
      line = voucher.line(at);
    }
    if (++rows > mostRows) {
      throw Rows.tooMany(mostRows);
    }
  }

  void endLine() {
    line = null;
  }

  /**
   * A value with its name.
   *
   * @param key path within the voucher, e.g. {@code payee.name} or {@code lines.amount}
   */
  void field(String key, Written value) {
    Field field = Field.ofKey(key);
    if (field == null || voucher == null || field.ofLine() != (line != null)) {
      unknown(key, value.place());
      return;
    }
    Map<Field, Written> fields = line == null ? voucher.fields() : line.fields();
    if (value.text().isEmpty()) {
      return;
    }
    if (fields.putIfAbsent(field, value) != null) {
      faults.add(
          "DOUBLED_FIELD",
          value.place(),
          field,
          "Mục “" + key + "” có hai lần.",
          "The field “" + key + "” is there twice.",
          "Bỏ bớt một.",
          "Remove one of them.");
    }
  }

  void unknown(String key, IntakePlace at) {
    String shown = FaultList.shown(key, null);
    faults.add(
        "UNKNOWN_FIELD",
        at,
        null,
        Text.of("Không có mục “" + shown + "” ở đây.", "There is no field “" + shown + "” here."),
        Text.of(
            "Bỏ mục này hoặc sửa tên theo tệp mẫu.",
            "Remove it, or mend its name as in the template."));
  }

  /** All of them; two with one number on one account are a fault. */
  List<Entry> entries() {
    Map<String, Entry> seen = new HashMap<>();
    for (Entry entry : entries) {
      String key = key(entry);
      Entry before = key.isEmpty() ? null : seen.putIfAbsent(key, entry);
      if (before != null) {
        IntakePlace first = before.place();
        String where = first.row() > 0 ? "" + first.row() : first.part();
        faults.add(
            "DUPLICATE_VOUCHER",
            entry.place(),
            Field.NUMBER,
            "Trùng số chứng từ với " + where + ".",
            "It has the number of the one at " + where + ".",
            "Bỏ một chứng từ, hoặc đặt số khác.",
            "Remove one of them, or give it another number.");
      }
    }
    return entries;
  }

  private static String key(Entry entry) {
    Written number = entry.field(Field.NUMBER);
    Written account = entry.field(Field.ACCOUNT);
    Written year = entry.field(Field.BUDGET_YEAR);
    return number == null || account == null || year == null
        ? ""
        : number.text() + "\n" + account.text() + "\n" + year.text();
  }
}
