/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.backup;

import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.verify.LedgerReport;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Backups and the way back. A folder is a name in the place of backups ({@code data/backups}) or an
 * absolute path. Every call throws {@link org.dvctt.model.Refused}: NOT_OFFERED {@code OTHER_TOOLS}
 * on an engine with its own tools, CONFLICT {@code BACKUP_RUNS} while another runs, INVALID {@code
 * BACKUP_DAMAGED}, CONFLICT {@code BACKUP_OF_OTHER_VERSION}; a refused call has changed nothing.
 */
@ProviderType
public interface Backups {
  /**
   * Makes a backup while people work.
   *
   * @param folder a new folder; empty for one named by the time
   */
  BackupView make(Actor actor, String folder);

  /** What lies in the place of backups, newest first. */
  List<BackupLine> list();

  /** Checks every file of a backup, opens a copy of it apart and proves its ledgers. */
  LedgerReport verify(String folder);

  /** What its manifest says, after a check of every file and of the versions. */
  BackupView check(String folder);

  /** Rows by kind of the present store, to set beside a backup's. */
  Map<String, Long> present();

  /**
   * Puts the platform into maintenance, the backup in the place of the present store, proves it,
   * and comes back; when the proof fails the present store comes back instead.
   */
  RestoreView restore(Actor actor, String folder);
}
