/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

import java.time.Instant;

/**
 * A signed-in session, kept in the database (a node holds no state).
 *
 * @param token secret of 256 random bits; only its hash is stored
 * @param csrf token that forms of this session carry
 * @param expiresAt system time
 */
public record Session(String token, String csrf, Actor actor, Instant expiresAt) {}
