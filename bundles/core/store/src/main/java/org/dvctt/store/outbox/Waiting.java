/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import org.dvctt.core.ports.OutboxMessage;

/** A waiting message as the worker reads it. */
record Waiting(long id, int attempts, OutboxMessage message) {}
