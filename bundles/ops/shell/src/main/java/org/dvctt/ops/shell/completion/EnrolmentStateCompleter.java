/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.model.EnrolmentState;
import org.dvctt.ops.shell.Services;

/** States of enrolments. */
@Service
public final class EnrolmentStateCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return Arrays.stream(EnrolmentState.values()).map(EnrolmentState::name).toList();
  }
}
