/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Role;

/** What a unit is told of, and who besides the unit and its account holder. */
enum NoticeKind {
  /** The system's receipt of a dossier. */
  RECEIVED(true, Set.of()),
  COMPLETION_REQUESTED(false, Set.of(Role.UNIT_MAKER, Role.UNIT_CHIEF_ACCOUNTANT)),
  REFUSED(true, Set.of(Role.UNIT_MAKER, Role.UNIT_CHIEF_ACCOUNTANT)),
  PAID(true, Set.of()),
  PAYMENT_RETURNED(true, Set.of(Role.UNIT_MAKER, Role.UNIT_CHIEF_ACCOUNTANT)),
  ENROLLED(false, Set.of()),
  ENROLMENT_RETURNED(false, Set.of(Role.UNIT_MAKER, Role.UNIT_ADMIN));

  /** Fields that a template may name. */
  static final Set<String> FIELDS =
      Set.of(
          "unit_name",
          "unit_code",
          "office_name",
          "dossier_code",
          "date",
          "time",
          "counted_from",
          "amount",
          "account",
          "reasons");

  private final boolean smsToHolder;
  private final Set<Role> others;

  NoticeKind(boolean smsToHolder, Set<Role> others) {
    this.smsToHolder = smsToHolder;
    this.others = others;
  }

  static Optional<NoticeKind> find(String name) {
    for (NoticeKind kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether the account holder's own telephone is told too (SoD-U5). */
  boolean smsToHolder() {
    return smsToHolder;
  }

  /** Who gets it too, unless they don't want it. */
  Set<Role> others() {
    return others;
  }

  /** Name of its template, e.g. {@code received.vi.txt}. */
  String file(String language) {
    return name().toLowerCase(Locale.ROOT) + "." + language + ".txt";
  }
}
