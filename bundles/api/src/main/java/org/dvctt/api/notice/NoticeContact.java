/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.notice;

/**
 * What a unit says of one contact.
 *
 * @param whose {@link NoticePlace#UNIT} or a role of a unit
 * @param email the person's own, or empty; empty too where the enrolment has the contact
 * @param phone as {@code email}
 * @param language {@code vi} or {@code en}
 * @param optional false to get only what must be told
 */
public record NoticeContact(
    String whose, String email, String phone, String language, boolean optional) {}
