/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * What a limit of so many working days means (domain §2.3). The law doesn't say which, so the mode
 * is data of each office with dates.
 */
public enum SlaMode {
  /** A day is {@link WorkingCalendar#HOURS_OF_A_DAY} working hours, counted from acceptance. */
  WORKING_HOURS,
  /** The close of the n-th working day after the day of acceptance. */
  END_OF_NTH_WORKING_DAY
}
