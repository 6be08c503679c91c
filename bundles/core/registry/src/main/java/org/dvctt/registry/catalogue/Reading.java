/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.List;
import java.util.function.Predicate;
import org.dvctt.registry.DatedLine;

/**
 * What a file says.
 *
 * @param speaksFor which rows of the register the file would have, if they were still wanted
 */
record Reading(List<Wanted> wanted, Predicate<DatedLine> speaksFor) {}
