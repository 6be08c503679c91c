/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Every refusal and failure as application/problem+json. */
@NullMarked
package org.dvctt.web.rest.problem;

import org.jspecify.annotations.NullMarked;
