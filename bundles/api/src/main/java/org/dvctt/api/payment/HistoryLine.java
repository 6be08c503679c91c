/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dossier's history: who did what when, why, and what state it led to.
 *
 * @param sentence the line in plain words, with date and time, for people
 */
public record HistoryLine(
    int number,
    Instant at,
    String act,
    String actor,
    String actorName,
    @Nullable DossierState from,
    DossierState to,
    String reason,
    String detail,
    Text sentence) {}
