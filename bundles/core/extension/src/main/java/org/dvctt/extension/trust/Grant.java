/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.util.Set;
import org.dvctt.api.extension.PluginKind;

/**
 * What a key may sign.
 *
 * @param everyProvince whether it may also sign for provinces that are not listed, and for all
 */
record Grant(Set<PluginKind> kinds, boolean everyProvince, Set<String> provinces) {
  Grant {
    kinds = Set.copyOf(kinds);
    provinces = Set.copyOf(provinces);
  }

  boolean covers(Set<String> asked) {
    // A plugin that names no province serves every province.
    return everyProvince || (!asked.isEmpty() && provinces.containsAll(asked));
  }
}
