/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.Leases;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node at what is wanted: at the start, whenever another node changed something, and
 * when a file comes into the inbox.
 */
@Component(service = Follower.class, immediate = true)
public final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final String LEASE = "plugins";
  private static final Duration LEASE_TIME = Duration.ofSeconds(30);
  private static final int EVERY_MILLIS = 400;

  /** A look that is under way at a stop ends by itself within this time, or is interrupted. */
  private static final int STOP_SECONDS = 5;

  private final LifeGround ground;
  private final Leases leases;
  private final Shipped shipped;
  private final Inbox inbox;
  private final ScheduledExecutorService timer;
  private boolean followed;
  private boolean begun;
  private Leases.@Nullable Lease lease;

  @Activate
  public Follower(
      @Reference LifeGround ground, @Reference StoredPlugins plugins, @Reference Leases leases) {
    this.ground = ground;
    this.leases = leases;
    this.shipped = new Shipped(ground, ground.reader, plugins);
    Path folder = Path.of(System.getProperty("dvctt.data", "data"), "inbox");
    this.inbox = new Inbox(folder, plugins, ground.inbox.equals("auto"));
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "plugins-follower");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Lets the look that is under way end, and another node go on at once. */
  @Deactivate
  void stop() throws InterruptedException {
    timer.shutdown();
    if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      timer.shutdownNow();
    } else if (lease != null) {
      leases.release(lease);
    }
  }

  /** One look. Whatever goes wrong is told and tried again at the next one. */
  private void look() {
    try {
      ground.node.follow();
      if (!followed) {
        ground.exchange.endDraining(Who.system("the platform was started again"));
        followed = true;
      }
      if (!begun && leased()) {
        // Work of the node that holds the lease; the others follow what it writes.
        shipped.take();
        begun = true;
      }
      if (begun && !ground.inbox.equals("off") && inbox.waits() && leased()) {
        inbox.look();
      }
    } catch (IOException | RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("plugins are looked at again: {}", e.toString());
      }
    }
  }

  private boolean leased() {
    lease = leases.take(LEASE, LEASE_TIME).orElse(null);
    return lease != null;
  }
}
