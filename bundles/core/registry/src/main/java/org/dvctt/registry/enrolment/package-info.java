/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Enrolment of units in the online service (domain §2.4 S1): one act table, the rows it moves, what
 * units fill in, and what held when on both time axes.
 */
@NullMarked
package org.dvctt.registry.enrolment;

import org.jspecify.annotations.NullMarked;
