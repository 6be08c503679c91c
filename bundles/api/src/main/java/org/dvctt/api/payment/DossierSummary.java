/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a dossier list.
 *
 * @param risk score of what was sent last, or null: not assessed, or no matter of this person's
 */
public record DossierSummary(
    String id,
    @Nullable String code,
    UnitCode unit,
    String unitName,
    OfficeCode office,
    DossierState state,
    Channel channel,
    Money total,
    String description,
    long version,
    Instant updatedAt,
    @Nullable Instant dueAt,
    @Nullable Integer risk) {}
