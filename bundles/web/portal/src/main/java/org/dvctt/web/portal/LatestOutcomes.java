/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.extension.PluginDone;

/**
 * What became of the latest acts, by who sent the form and its key: the page after an act shows its
 * steps, and a form that comes twice is one act.
 */
final class LatestOutcomes {
  private static final int MOST = 100;
  private final Map<String, PluginDone> latest = new LinkedHashMap<>();

  synchronized void keep(Turn turn, PluginDone done) {
    latest.put(name(turn, turn.param("key")), done);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  /** Of the form that a page names or that was sent. */
  synchronized Optional<PluginDone> of(Turn turn, String key) {
    return key.isEmpty() ? Optional.empty() : Optional.ofNullable(latest.get(name(turn, key)));
  }

  private static String name(Turn turn, String key) {
    return turn.actor().person() + " " + key;
  }
}
