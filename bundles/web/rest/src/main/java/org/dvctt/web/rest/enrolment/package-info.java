/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Enrolment of units in the online service: content, acts and history. */
@NullMarked
package org.dvctt.web.rest.enrolment;

import org.jspecify.annotations.NullMarked;
