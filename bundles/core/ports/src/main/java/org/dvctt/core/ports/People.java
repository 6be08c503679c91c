/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/** People and their sign-ins (access owns them). */
public interface People {
  /**
   * Adds a person, or finds the one with that login.
   *
   * @param login unique, e.g. {@code kt.1990001}
   * @param displayName role and code, never an invented personal name
   * @return the person's id
   */
  String person(Tx tx, String login, String displayName, boolean synthetic);

  /** Grants a role in a unit or an office from a day on (to 9999-12-31). */
  void grant(
      Tx tx,
      String person,
      Role role,
      @Nullable UnitCode unit,
      @Nullable OfficeCode office,
      LocalDate from);

  /** True when the person holds the role in the office on the day. */
  boolean holds(Tx tx, String person, Role role, OfficeCode office, LocalDate on);

  /** How screens call a person; the id itself when there is no such person. */
  String name(Tx tx, String person);

  /** Sets a random password for the person and returns it once; only its hash is kept. */
  char[] randomPassword(Tx tx, String person);
}
