/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Units, offices, catalogues and budget lines. */
@NullMarked
package org.dvctt.web.rest.registry;

import org.jspecify.annotations.NullMarked;
