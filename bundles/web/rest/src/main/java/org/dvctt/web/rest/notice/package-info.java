/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Notices: what became of them, and where those of a unit go. */
@NullMarked
package org.dvctt.web.rest.notice;

import org.jspecify.annotations.NullMarked;
