/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.Set;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Question for a list of dossiers; a person sees only what the roles allow (own unit; own office;
 * rollout and admins no content).
 *
 * @param states empty: all
 * @param text part of code, description or unit, or null
 * @param waitingForMe true: only those with an act that this person may do now
 */
public record DossierQuery(
    @Nullable UnitCode unit,
    @Nullable OfficeCode office,
    Set<DossierState> states,
    @Nullable String text,
    boolean waitingForMe,
    DossierOrder order,
    int offset,
    int limit) {}
