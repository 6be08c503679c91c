/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import java.util.Optional;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether an admin keeps people out of this node, and why. */
@Component(service = Maintenance.class)
public final class Maintenance {
  private volatile @Nullable Text reason;

  @Activate
  public Maintenance() {}

  /** Keeps people out from now on. */
  public void begin(Text why) {
    reason = why;
  }

  /** Lets them in again. */
  public void end() {
    reason = null;
  }

  /** Why people are kept out; empty when they are not. */
  public Optional<Text> reason() {
    return Optional.ofNullable(reason);
  }
}
