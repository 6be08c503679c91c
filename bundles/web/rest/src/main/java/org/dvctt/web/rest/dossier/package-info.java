/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Dossiers, their acts and their history. */
@NullMarked
package org.dvctt.web.rest.dossier;

import org.jspecify.annotations.NullMarked;
