/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.backup;

import java.util.List;

/**
 * What came of a restore.
 *
 * @param backup what is in place now
 * @param before where database and blobs of before are kept
 * @param sessions how many sign-ins were ended
 * @param closedMillis for how long nobody could work
 * @param missing what readiness waits for; empty when the platform is ready
 */
public record RestoreView(
    BackupView backup, List<String> before, int sessions, long closedMillis, String missing) {}
