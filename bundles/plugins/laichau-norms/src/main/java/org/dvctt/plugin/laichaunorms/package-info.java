/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Checks spending against the norms that a provincial council has set (domain C10, P1): a dated
 * table, one verdict, each excess explained by resolution and article.
 */
@NullMarked
package org.dvctt.plugin.laichaunorms;

import org.jspecify.annotations.NullMarked;
