/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * For tests of plugins that exchange files: a disk on which the machine stops. In no plugin's jar.
 */
@NullMarked
package org.dvctt.plugin.exchangeprobe;

import org.jspecify.annotations.NullMarked;
