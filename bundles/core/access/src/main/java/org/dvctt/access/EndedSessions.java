/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.time.Instant;
import org.dvctt.core.ports.SessionEnd;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Ends all sessions at once: everybody signs in again. */
@Component
public final class EndedSessions implements SessionEnd {
  @Activate
  public EndedSessions() {}

  @Override
  public int endAll(Tx tx) {
    Instant now = Instant.now();
    return Sql.in(tx)
        .update("update access_session set expires_at = ? where expires_at > ?", now, now);
  }
}
