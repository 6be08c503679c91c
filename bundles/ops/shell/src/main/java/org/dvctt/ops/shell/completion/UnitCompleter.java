/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.ops.shell.Services;

/** Unit codes of today. */
@Service
public final class UnitCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    UnitQuery query =
        new UnitQuery(null, null, typed.isEmpty() ? null : typed, null, null, null, 0, MOST);
    return services.need(Registry.class).units(query).items().stream()
        .map(unit -> unit.code().value())
        .toList();
  }
}
