/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import org.dvctt.model.Attachment;

/**
 * What one person concluded of an answer that stayed unknown, and what became of the conclusion.
 *
 * @param voucher voucher id, or empty: the ledger's answer about the dossier
 * @param decision {@code PAID|RETURNED}, of the ledger {@code POSTED|REFUSED}
 * @param reference the bank's reference or the ledger's number
 * @param evidence the file on which the conclusion rests
 * @param proposedBy name of the first person
 * @param closedBy name of the second person, or of the system whose answer came first; empty while
 *     it waits
 * @param outcome {@code OPEN|CONFIRMED|REJECTED|OVERTAKEN}; overtaken: the answer came before a
 *     second person confirmed
 */
public record ConclusionView(
    String voucher,
    String decision,
    String reference,
    Attachment evidence,
    String proposedBy,
    Instant proposedAt,
    String closedBy,
    String outcome) {}
