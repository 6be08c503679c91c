/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** Milestones of a unit's enrolment (domain S1). */
public enum Milestone {
  REGISTERED,
  FIRST_LOGIN,
  FIRST_SENT,
  FIRST_COMPLETED_PAYMENT
}
