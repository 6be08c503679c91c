/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;

/** One more officer, {@code gdv2}; nobody is added in these tests. */
final class FakePeople implements People {
  @Override
  public boolean holds(Tx tx, String person, Role role, OfficeCode office, LocalDate on) {
    return role == Role.KB_OFFICER
        && office.equals(FakeRegistry.OFFICE)
        && (person.equals("gdv") || person.equals("gdv2"));
  }

  @Override
  public String name(Tx tx, String person) {
    return "Giao dịch viên " + person;
  }

  @Override
  public String person(Tx tx, String login, String displayName, boolean synthetic) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void grant(
      Tx tx, String person, Role role, UnitCode unit, OfficeCode office, LocalDate from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public char[] randomPassword(Tx tx, String person) {
    throw new UnsupportedOperationException();
  }
}
