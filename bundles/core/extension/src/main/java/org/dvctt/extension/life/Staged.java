/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.model.PluginRef;
import org.osgi.framework.Bundle;

/** A version whose bundles are started on this node. */
record Staged(PluginRef ref, PluginFile file, List<Bundle> bundles) {
  Staged {
    bundles = List.copyOf(bundles);
  }

  Set<Long> ids() {
    return bundles.stream().map(Bundle::getBundleId).collect(Collectors.toSet());
  }
}
