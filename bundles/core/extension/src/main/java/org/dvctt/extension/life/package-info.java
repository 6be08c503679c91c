/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The life of plugins: what is wanted, kept in the database, and how this node comes to it. */
@NullMarked
package org.dvctt.extension.life;

import org.jspecify.annotations.NullMarked;
