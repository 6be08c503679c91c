/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Plugin {@code payee-verify}: who holds a payee's account, as a directory of banks says over HTTP
 * (domain §9, P10).
 */
@NullMarked
package org.dvctt.plugin.payeeverify;

import org.jspecify.annotations.NullMarked;
