/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;

/** Keeps what it is told. */
final class Heard implements Troubles {
  private final List<Kind> troubles = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private final List<Kind> notices = new ArrayList<>();

  @Override
  public synchronized void trouble(PluginRef plugin, Kind kind, String detail) {
    troubles.add(kind);
    details.add(plugin + " " + kind + ": " + detail);
  }

  @Override
  public synchronized void noticed(PluginRef plugin, Kind kind, String detail) {
    notices.add(kind);
    details.add(plugin + " noticed " + kind + ": " + detail);
  }

  synchronized List<Kind> troubles() {
    return List.copyOf(troubles);
  }

  synchronized List<Kind> notices() {
    return List.copyOf(notices);
  }

  synchronized String last() {
    return details.isEmpty() ? "" : details.get(details.size() - 1);
  }
}
