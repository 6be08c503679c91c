/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;

/** Vouchers of rows: those with one number, account and year are one, each row a line of it. */
final class RowVouchers {
  private final FaultList faults;
  private final Map<String, Entry> byKey = new HashMap<>();
  private final Map<String, Entry> lastOfNumber = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private Entry latest = new Entry(IntakePlace.FILE);

  RowVouchers(FaultList faults) {
    this.faults = faults;
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * A row. Without a number it goes on with the voucher above it.
   *
   * @param fields at least one
   */
  void add(IntakePlace place, Map<Field, Written> fields) {
    latest = entry(place, fields);
    Entry.Line line = null;
    Set<Field> differ = new HashSet<>();
    for (Map.Entry<Field, Written> field : fields.entrySet()) {
      if (field.getKey().ofLine()) {
        line = line == null ? latest.line(place) : line;
        line.fields().put(field.getKey(), field.getValue());
      } else {
        Written before = latest.fields().putIfAbsent(field.getKey(), field.getValue());
        if (before != null && !before.text().equals(field.getValue().text())) {
          differ.add(field.getKey());
          differs(place, field.getKey(), before);
        }
      }
    }
    if (line != null && differ.isEmpty()) {
      twice(place, fields);
    }
  }

  private Entry entry(IntakePlace place, Map<Field, Written> fields) {
    Written number = fields.get(Field.NUMBER);
    if (number == null && !entries.isEmpty()) {
      return latest;
    }
    String name = number == null ? "" : number.text();
    Entry like = lastOfNumber.getOrDefault(name, new Entry(place));
    String key =
        name
            + "\n"
            + own(fields, like, Field.ACCOUNT)
            + "\n"
            + own(fields, like, Field.BUDGET_YEAR);
    Entry entry = byKey.get(key);
    if (entry == null) {
      entry = new Entry(place);
      entries.add(entry);
      byKey.put(key, entry);
    }
    lastOfNumber.put(name, entry);
    return entry;
  }

  private static String own(Map<Field, Written> fields, Entry like, Field field) {
    Written written = fields.getOrDefault(field, like.field(field));
    return written == null ? "" : written.text();
  }

  private void differs(IntakePlace place, Field field, Written before) {
    Text heading = field.heading();
    int row = before.place().row();
    faults.add(
        "CONFLICTING_VALUE",
        place,
        field,
        "“" + heading.vi() + "” khác với dòng " + row + " của cùng chứng từ.",
        "“" + heading.en() + "” differs from row " + row + " of the same voucher.",
        "Ghi như nhau hoặc để trống ở dòng sau; chứng từ khác thì số khác.",
        "Write the same, or leave it empty below; another voucher has another number.");
  }

  private void twice(IntakePlace place, Map<Field, Written> fields) {
    StringBuilder all = new StringBuilder();
    for (Field field : Field.values()) {
      Written written = field.ofLine() ? fields.get(field) : latest.field(field);
      all.append(written == null ? "" : written.text()).append('\n');
    }
    Integer first = rows.putIfAbsent(all.toString(), place.row());
    if (first != null) {
      faults.add(
          "DUPLICATE_ROW",
          place,
          null,
          "Trùng hoàn toàn với dòng " + first + ".",
          "It is the same as row " + first + ".",
          "Xóa một dòng; nếu là hai khoản khác nhau, ghi nội dung khác nhau.",
          "Remove one; when they are two expenses, write different contents.");
    }
  }
}
