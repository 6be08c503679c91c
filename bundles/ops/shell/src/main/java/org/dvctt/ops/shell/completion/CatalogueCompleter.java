/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.api.registry.Catalogues;
import org.dvctt.ops.shell.Services;

/** Names of catalogues that can be imported. */
@Service
public final class CatalogueCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return services.need(Catalogues.class).shapes().stream().map(CatalogueShape::name).toList();
  }
}
