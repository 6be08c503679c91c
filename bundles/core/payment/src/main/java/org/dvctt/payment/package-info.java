/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Dossiers of payments: one declared act table, one engine that runs it, the orders to ledger and
 * bank. Comes in only through {@code org.dvctt.api.payment}, and the outbox.
 */
@NullMarked
package org.dvctt.payment;

import org.jspecify.annotations.NullMarked;
