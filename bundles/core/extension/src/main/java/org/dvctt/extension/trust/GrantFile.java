/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dvctt.api.extension.PluginKind;
import org.jspecify.annotations.Nullable;

/** Reads what a key may sign: lines {@code kinds=}, {@code provinces=} and {@code note=}. */
final class GrantFile {
  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

  private final String file;
  private final List<TrustFault> faults;
  private final Set<PluginKind> kinds = EnumSet.noneOf(PluginKind.class);
  private final Set<String> provinces = new HashSet<>();
  private boolean everyProvince;
  private boolean sound = true;

  private GrantFile(String file, List<TrustFault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Returns null, and leaves faults, when it is not clear what the key may sign. */
  static @Nullable Grant read(String file, List<String> lines, List<TrustFault> faults) {
    GrantFile grant = new GrantFile(file, faults);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        grant.line(i + 1, line, seen);
      }
    }
    for (String needed : List.of("kinds", "provinces")) {
      if (!seen.contains(needed)) {
        grant.fault(0, "Thiếu dòng " + needed + "=.", "The line " + needed + "= is missing.");
      }
    }
    return grant.sound ? new Grant(grant.kinds, grant.everyProvince, grant.provinces) : null;
  }

  private void line(int number, String line, Set<String> seen) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    List<String> values =
        Arrays.stream(line.substring(equals + 1).split(",")).map(String::strip).toList();
    if (!seen.add(name)) {
      fault(number, name + " có hai lần.", name + " is there twice.");
    } else if (name.equals("kinds") && equals > 0) {
      values.forEach(value -> kind(number, value));
    } else if (name.equals("provinces") && equals > 0) {
      values.forEach(value -> province(number, value));
    } else if (!name.equals("note")) {
      fault(
          number,
          "Chỉ có kinds=, provinces= và note=.",
          "There are kinds=, provinces= and note= only.");
    }
  }

  private void kind(int number, String value) {
    if (value.equals("*")) {
      kinds.addAll(EnumSet.allOf(PluginKind.class));
      return;
    }
    for (PluginKind kind : PluginKind.values()) {
      if (kind.shortName().equals(value)) {
        kinds.add(kind);
        return;
      }
    }
    fault(number, "Không có loại " + value + ".", "There is no kind " + value + ".");
  }

  private void province(int number, String value) {
    if (value.equals("*")) {
      everyProvince = true;
    } else if (PROVINCE.matcher(value).matches()) {
      provinces.add(value);
    } else {
      fault(number, "Không phải mã tỉnh: " + value + ".", "This is no province: " + value + ".");
    }
  }

  private void fault(int number, String vi, String en) {
    sound = false;
    faults.add(TrustFault.of(file, number, vi, en));
  }
}
