/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One element of a message that came in, with what is in it. */
final class Part {
  final String name;
  final String namespace;
  final String currency;
  final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Part(String name, String namespace, String currency) {
    this.name = name;
    this.namespace = namespace;
    this.currency = currency;
  }

  void add(String more) {
    text.append(more);
  }

  int length() {
    return text.length();
  }

  /** Its own text without blanks around it. */
  String text() {
    return text.toString().strip();
  }

  /** Elements of that name directly in it. */
  List<Part> all(String wanted) {
    return parts.stream().filter(part -> part.name.equals(wanted)).toList();
  }

  /** The first element at the end of a path. */
  Optional<Part> at(String... path) {
    Optional<Part> found = Optional.of(this);
    for (String step : path) {
      found = found.flatMap(part -> part.all(step).stream().findFirst());
    }
    return found;
  }

  /** The text at the end of a path, empty when it is not there. */
  String text(String... path) {
    return at(path).map(Part::text).orElse("");
  }
}
