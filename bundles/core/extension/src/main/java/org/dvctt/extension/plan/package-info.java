/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What an installation would need, take from where, and refresh; nothing is changed. */
@NullMarked
package org.dvctt.extension.plan;

import org.jspecify.annotations.NullMarked;
