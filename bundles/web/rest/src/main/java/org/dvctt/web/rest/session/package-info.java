/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Signing in and out. */
@NullMarked
package org.dvctt.web.rest.session;

import org.jspecify.annotations.NullMarked;
