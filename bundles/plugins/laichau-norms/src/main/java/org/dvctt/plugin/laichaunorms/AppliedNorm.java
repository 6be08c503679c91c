/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import org.dvctt.model.Money;

/**
 * A norm as it counts on a day.
 *
 * @param cap in đồng, the site's own where it has one
 * @param limit in đồng: the cap with the tolerance; what is over it is told
 * @param source resolution, article, days and, where the site has its own cap, a word about it
 */
record AppliedNorm(Norm norm, Money cap, Money limit, String source) {}
