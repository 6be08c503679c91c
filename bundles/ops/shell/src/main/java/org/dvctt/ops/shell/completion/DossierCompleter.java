/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.access.Access;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.ops.shell.Services;

/** Official codes of dossiers, or internal ids where there is no code yet. */
@Service
public final class DossierCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    DossierQuery query =
        new DossierQuery(
            null,
            null,
            Set.of(),
            typed.isEmpty() ? null : typed,
            false,
            DossierOrder.RECENT,
            0,
            MOST);
    return services
        .need(Dossiers.class)
        .list(services.need(Access.class).console(user), query)
        .items()
        .stream()
        .map(dossier -> dossier.code() == null ? dossier.id() : dossier.code())
        .toList();
  }
}
