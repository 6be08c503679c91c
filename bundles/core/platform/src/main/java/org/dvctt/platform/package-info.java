/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The platform's own state: business clock, readiness in named levels, status. */
@NullMarked
package org.dvctt.platform;

import org.jspecify.annotations.NullMarked;
