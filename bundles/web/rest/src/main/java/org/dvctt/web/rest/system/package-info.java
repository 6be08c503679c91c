/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Status, plugins, audit, outbox and the API's own description. */
@NullMarked
package org.dvctt.web.rest.system;

import org.jspecify.annotations.NullMarked;
