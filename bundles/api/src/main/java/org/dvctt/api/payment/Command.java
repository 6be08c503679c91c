/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import org.jspecify.annotations.Nullable;

/**
 * What makes an act safe to send again.
 *
 * @param idempotencyKey the client's key, bound to caller, resource and act; null only where the
 *     caller can't repeat (console)
 * @param bodyHash SHA-256 of the command's body
 */
public record Command(@Nullable String idempotencyKey, String bodyHash) {}
