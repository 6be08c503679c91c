/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dvctt.api.payment.DossierState;
import org.jspecify.annotations.Nullable;

/** What one act changes on a dossier's row, and the line that history gets. */
final class Change {
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
  private final String act;
  private final DossierState to;
  private String detail = "";

  Change(String act, DossierState to) {
    this.act = act;
    this.to = to;
  }

  Change set(String column, @Nullable Object value) {
    columns.put(column, value);
    return this;
  }

  Change detail(String text) {
    detail = text.length() > 2000 ? text.substring(0, 1999) + "…" : text;
    return this;
  }

  String act() {
    return act;
  }

  DossierState to() {
    return to;
  }

  String detail() {
    return detail;
  }

  Map<String, @Nullable Object> columns() {
    return columns;
  }
}
