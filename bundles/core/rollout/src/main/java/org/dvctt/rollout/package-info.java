/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The rollout's figures: facts folded from what other contexts announce through the outbox (law
 * 17), joined with the registry by date when they are read. Nobody comes in: others use the API.
 */
@NullMarked
package org.dvctt.rollout;

import org.jspecify.annotations.NullMarked;
