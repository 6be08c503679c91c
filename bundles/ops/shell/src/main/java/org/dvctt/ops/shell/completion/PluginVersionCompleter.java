/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.dvctt.ops.shell.Services;

/** Versions of the plugins. */
@Service
public final class PluginVersionCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return services.find(Plugins.class).map(Plugins::list).orElse(List.of()).stream()
        .map(PluginView::version)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
