/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.List;
import java.util.Map;

/** How the platform is; the frame already holds it. */
final class StatusPage implements Page {
  @Override
  public Answer answer(Turn turn, List<String> path) {
    return Answer.page("status", Map.of());
  }
}
