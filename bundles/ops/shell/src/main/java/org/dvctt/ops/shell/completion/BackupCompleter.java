/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.backup.Backups;
import org.dvctt.ops.shell.Services;

/** Backups by name, newest first. */
@Service
public final class BackupCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return services.find(Backups.class).map(Backups::list).orElse(List.of()).stream()
        .filter(line -> line.backup() != null)
        .map(line -> String.valueOf(Path.of(line.folder()).getFileName()))
        .limit(MOST)
        .toList();
  }
}
