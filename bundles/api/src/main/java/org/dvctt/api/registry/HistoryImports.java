/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.nio.file.Path;
import org.dvctt.api.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Vouchers of before the platform, from a file: an admin's bulk act. */
@ProviderType
public interface HistoryImports {
  /**
   * Imports the file's rows, all or nothing, marked imported and never judged by packs, with the
   * milestones that online rows show: registered, signed in and sent by the day of receipt, paid on
   * the day of completion; the earliest day counts. A file that was imported before changes
   * nothing: it is known by its SHA-256. An office's month that came in from another source is
   * refused, for its vouchers would count twice.
   *
   * @param file columns unit, office, service, channel, received, completed, amount
   * @param preview true: say what would be imported, and write nothing
   * @param reason why, for the audit line; may be empty
   * @throws org.dvctt.model.Refused FORBIDDEN (only KB_SYSADMIN and KB_CENTRAL may), INVALID with
   *     every faulty row: a reason's field is {@code file:row:field}
   */
  HistoryImport take(Actor actor, Path file, boolean preview, String reason);
}
