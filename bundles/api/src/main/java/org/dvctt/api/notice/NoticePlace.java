/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.notice;

/**
 * One of those to whom notices of a unit go.
 *
 * @param whose {@code UNIT} for the unit's own e-mail, else a role
 * @param email empty when there is none
 * @param phone empty when there is none
 * @param language {@code vi} or {@code en}
 * @param optional whether notices that may be left out are wanted
 * @param enrolled true when the contact is of the enrolment, where it is changed
 */
public record NoticePlace(
    String whose, String email, String phone, String language, boolean optional, boolean enrolled) {

  /** The unit's own e-mail. */
  public static final String UNIT = "UNIT";
}
