/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the project promised in its public packages, and whether the versions still tell the truth.
 */
@NullMarked
package org.dvctt.baseline;

import org.jspecify.annotations.NullMarked;
