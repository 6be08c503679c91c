/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The JSON API /api/v1. Private: other bundles reach it by HTTP only. */
@NullMarked
package org.dvctt.web.rest;

import org.jspecify.annotations.NullMarked;
