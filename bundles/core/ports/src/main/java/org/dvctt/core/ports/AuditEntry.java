/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * One line of the audit trail.
 *
 * @param actor person id, or {@code system}
 * @param act what was done, e.g. {@code dossier.sign1}
 * @param subject what it was done to, e.g. {@code dossier:01H…}
 * @param outcome {@code DONE} or {@code REFUSED <code>}
 * @param reason the person's reason, or empty
 * @param detail JSON object with what explains the act; no secrets, no full account numbers
 */
public record AuditEntry(
    String actor, String act, String subject, String outcome, String reason, String detail) {}
