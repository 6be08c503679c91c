/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reading and writing JSON, strictly. */
@NullMarked
package org.dvctt.web.rest.json;

import org.jspecify.annotations.NullMarked;
