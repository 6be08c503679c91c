/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import org.dvctt.model.Role;

/**
 * A person whom a unit names in its enrolment.
 *
 * @param name as in the person's papers
 * @param title office held in the unit, as printed on vouchers
 * @param role role of domain §1.1
 * @param position 1 first signature, 2 second signature, 0 none
 * @param email the person's own, no other member's
 * @param phone digits, the person's own, or empty
 */
public record EnrolmentMember(
    String name, String title, Role role, int position, String email, String phone) {}
