/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.audit;

import java.time.Instant;

/** One line of the audit trail. */
public record AuditLine(
    long number,
    Instant at,
    String actor,
    String act,
    String subject,
    String outcome,
    String reason,
    String detail) {}
