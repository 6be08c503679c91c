/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Plugin {@code attachment-rules}: which papers a province asks for, from a table (domain §9, P11).
 */
@NullMarked
package org.dvctt.plugin.attachmentrules;

import org.jspecify.annotations.NullMarked;
