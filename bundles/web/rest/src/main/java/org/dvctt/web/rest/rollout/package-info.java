/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Figures of the rollout and reports. */
@NullMarked
package org.dvctt.web.rest.rollout;

import org.jspecify.annotations.NullMarked;
