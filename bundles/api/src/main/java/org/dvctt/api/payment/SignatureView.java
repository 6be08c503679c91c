/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;

/**
 * A signature: an authenticated person's act over the frozen content. {@code level} is {@code
 * AUTHENTICATED} until certificates come.
 *
 * @param position 2 chief accountant, 1 account holder
 */
public record SignatureView(
    int position, String person, String name, Instant signedAt, String contentHash, String level) {}
