/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The audit trail: rows written with their act, and a sealer that chains what was committed. Nobody
 * comes in but through the port.
 */
@NullMarked
package org.dvctt.audit;

import org.jspecify.annotations.NullMarked;
