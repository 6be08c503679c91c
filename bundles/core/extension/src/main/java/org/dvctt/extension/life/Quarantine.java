/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import org.dvctt.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a plugin out at once: first nobody asks it any more, then it drains and goes. */
final class Quarantine {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  private final LifeBook book;
  private final Node node;

  Quarantine(LifeBook book, Node node) {
    this.book = book;
    this.node = node;
  }

  /** Takes it out; what needs it waits until it is released or another version takes its place. */
  Tried take(PluginRow row, Who who) {
    Tried tried = new Tried();
    tried.step(
        LifeAct.QUARANTINE,
        () -> {
          book.act(
              LifeAct.QUARANTINE,
              row.ref(),
              who,
              "was " + row.state(),
              now -> Rows.takenOut(now, row.state()));
          // Another plugin that is just being started must not hold this up.
          node.withdraw(row.ref());
          long snapshot = node.bring();
          LOG.warn("plugin {} is quarantined: {}", row.ref(), who.reason());
          return Text.of(
              row.ref() + " bị cách ly, ảnh chụp " + snapshot,
              row.ref() + " is quarantined, snapshot " + snapshot);
        });
    return tried;
  }
}
