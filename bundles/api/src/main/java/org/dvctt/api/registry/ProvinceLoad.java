/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load really did.
 *
 * @param counts rows added by kind, e.g. {@code units → 841}
 * @param signIns file with the demo's sign-ins, readable by the owner only; null when none were
 *     made
 */
public record ProvinceLoad(
    String province, Map<String, Integer> counts, Duration took, @Nullable String signIns) {}
