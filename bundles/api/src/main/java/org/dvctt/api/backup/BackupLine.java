/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.backup;

import org.jspecify.annotations.Nullable;

/**
 * A folder in the place of backups.
 *
 * @param backup null when it can't be read
 * @param fault why it can't be used; empty when nothing speaks against it so far
 */
public record BackupLine(String folder, @Nullable BackupView backup, String fault) {}
