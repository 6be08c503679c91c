/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.payment.DossierState;
import org.dvctt.ops.shell.Services;

/** States of dossiers. */
@Service
public final class StateCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return Arrays.stream(DossierState.values()).map(DossierState::name).toList();
  }
}
