/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every request brings: who calls, in which language, with which key and version. */
@NullMarked
package org.dvctt.web.rest.call;

import org.jspecify.annotations.NullMarked;
