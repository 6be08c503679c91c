/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/** How a unit and its people can be reached, as they said in its enrolment. */
public interface EnrolledContacts {
  /**
   * A contact.
   *
   * @param role whose, or null for the unit's own e-mail
   * @param position 1 first signature, 2 second signature, 0 none
   * @param phone digits, or empty
   */
  record Contact(@Nullable Role role, int position, String email, String phone) {}

  /** The unit's own contact first; empty when nothing was filled in, e.g. after a paper form. */
  List<Contact> contacts(Tx tx, UnitCode unit);
}
