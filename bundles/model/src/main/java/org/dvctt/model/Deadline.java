/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * How long the treasury may take.
 *
 * @param workingDays from acceptance of a valid dossier to the result
 * @param basis legal basis
 */
public record Deadline(int workingDays, String basis) {}
