/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Attachment;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;

/** Files that units have sent, as the store knows them. */
final class Papers {
  private Papers() {}

  /** True when the unit has sent the file. */
  static boolean known(Sql sql, UnitCode unit, String sha256) {
    return sql.count(
            "SELECT COUNT(*) FROM attachment WHERE unit_code = ? AND sha256 = ?",
            unit.value(),
            sha256)
        > 0;
  }

  /**
   * The attachments with what was stored of them when their files came.
   *
   * @throws Refused INVALID {@code R25} naming each that never came
   */
  static List<Attachment> stored(Sql sql, UnitCode unit, List<Attachment> named) {
    List<Reason> missing = new ArrayList<>();
    List<Attachment> stored = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Attachment wanted = named.get(i);
      String field = "attachments[" + i + "].sha256";
      sql.one(
              "SELECT file_name, media_type, size_bytes FROM attachment"
                  + " WHERE unit_code = ? AND sha256 = ?",
              row ->
                  new Attachment(
                      wanted.kind(),
                      row.text("file_name"),
                      row.text("media_type"),
                      row.number("size_bytes"),
                      wanted.sha256()),
              unit.value(),
              wanted.sha256())
          .ifPresentOrElse(
              stored::add,
              () ->
                  missing.add(
                      Refusals.fault(
                          "R25",
                          field,
                          "Tệp này chưa được gửi lên.",
                          "This file was not sent.",
                          "Gửi tệp trước rồi kèm vào hồ sơ.",
                          "Send the file first, then attach it.")));
    }
    if (!missing.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, missing);
    }
    return stored;
  }
}
