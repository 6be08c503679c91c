/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.registry.Registry;
import org.dvctt.ops.shell.Services;

/** Office codes of today. */
@Service
public final class OfficeCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return services.need(Registry.class).offices(null).stream()
        .map(office -> office.code().value())
        .toList();
  }
}
