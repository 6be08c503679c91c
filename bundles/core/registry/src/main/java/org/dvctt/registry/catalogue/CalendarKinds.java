/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dvctt.registry.load.Faults;
import org.dvctt.registry.load.GivenFile;

/** The kinds of files of a working calendar; a file's kind is what its name begins with. */
final class CalendarKinds {
  /** In the order in which their tables are locked. */
  private static final List<Catalogue> ALL =
      List.of(
          new Holidays(), OfficeSpans.workingHours(), OfficeSpans.orderedDays(), OfficeSpans.sla());

  private CalendarKinds() {}

  static List<Catalogue> all() {
    return ALL;
  }

  /** The kind of a file; nothing, with a fault, when its name tells none. */
  static Optional<Catalogue> of(GivenFile file, Faults faults) {
    Optional<Catalogue> kind =
        ALL.stream()
            .filter(it -> file.name().matches(it.name() + "([^A-Za-z].*)?\\.csv"))
            .findFirst();
    if (kind.isEmpty()) {
      String names = ALL.stream().map(Catalogue::name).collect(Collectors.joining(", "));
      faults.add(
          "UNKNOWN_FILE",
          file.name(),
          0,
          "",
          "Tên tệp phải bắt đầu bằng một trong: " + names + ", ví dụ holidays-2027.csv.",
          "A file's name begins with one of: " + names + ", like holidays-2027.csv.");
    }
    return kind;
  }
}
