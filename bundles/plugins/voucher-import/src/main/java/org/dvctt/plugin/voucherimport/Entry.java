/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.IntakePlace;
import org.jspecify.annotations.Nullable;

/** A voucher as it is written: its own fields, and those of each line. */
final class Entry {
  /** A line as it is written. */
  record Line(IntakePlace place, Map<Field, Written> fields) {}

  private final IntakePlace place;
  private final Map<Field, Written> fields = new EnumMap<>(Field.class);
  private final List<Line> lines = new ArrayList<>();

  Entry(IntakePlace place) {
    this.place = place;
  }

  IntakePlace place() {
    return place;
  }

  /** Its own fields, to be read and added to. */
  Map<Field, Written> fields() {
    return fields;
  }

  @Nullable Written field(Field field) {
    return fields.get(field);
  }

  List<Line> lines() {
    return lines;
  }

  /** One more line, with no field yet. */
  Line line(IntakePlace at) {
    Line line = new Line(at, new EnumMap<>(Field.class));
    lines.add(line);
    return line;
  }
}
