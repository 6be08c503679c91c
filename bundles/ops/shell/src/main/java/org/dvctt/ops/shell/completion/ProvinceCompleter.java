/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.ops.shell.Services;
import org.dvctt.ops.shell.command.ProvinceFolders;

/** Province codes that lie in the configuration. */
@Service
public final class ProvinceCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return ProvinceFolders.ofSystem().codes();
  }
}
