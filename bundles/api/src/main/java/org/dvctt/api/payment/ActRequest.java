/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import java.util.Map;

/**
 * A request to act on a dossier.
 *
 * @param act name in the act table
 * @param version the version that the person saw (ETag)
 * @param reason the person's reason, or empty
 * @param reasonCodes R01…R99 where the act asks for them (refusals), else empty
 * @param acknowledged warnings acknowledged, rule id → reason ({@code propose})
 */
public record ActRequest(
    String act,
    long version,
    String reason,
    List<String> reasonCodes,
    Map<String, String> acknowledged,
    Command command) {}
