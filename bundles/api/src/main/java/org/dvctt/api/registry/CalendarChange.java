/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

/**
 * What a load of one file of the working calendar did.
 *
 * @param superseded rows that the file no longer has
 * @param unchanged rows that were known already
 */
public record CalendarChange(String file, int added, int superseded, int unchanged) {}
