/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** There is no such thing. */
final class Missing {
  private Missing() {}

  static Refused unit(String code) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "unit_code",
        Text.of(
            "Không có đơn vị " + code + " vào ngày này.",
            "There is no unit " + code + " on that date."),
        Text.of(
            "Tìm bằng dvctt:unit-list --q <một phần tên hoặc mã>.",
            "Search with dvctt:unit-list --q <part of the name or code>."));
  }

  static Refused dossier(String code) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "dossier",
        Text.of("Không có hồ sơ " + code + ".", "There is no dossier " + code + "."),
        Text.of("Xem danh sách bằng dvctt:dossier-list.", "See the list with dvctt:dossier-list."));
  }
}
