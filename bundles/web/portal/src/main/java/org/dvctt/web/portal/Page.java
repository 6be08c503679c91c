/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.List;

/** A page of the portal. {@code path} holds the path's segments after {@code /portal}. */
interface Page {
  Answer answer(Turn turn, List<String> path);
}
