/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The core's services as they are present at the moment. */
@NullMarked
package org.dvctt.web.rest.services;

import org.jspecify.annotations.NullMarked;
