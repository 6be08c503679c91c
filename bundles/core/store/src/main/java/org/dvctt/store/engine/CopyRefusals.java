/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import java.nio.file.Path;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Why the store can't be copied or exchanged now. */
final class CopyRefusals {
  private CopyRefusals() {}

  static Refused closed() {
    return Refused.of(
        Refused.Kind.UNAVAILABLE,
        "STORE_CLOSED",
        "",
        Text.of("Cơ sở dữ liệu đang đóng.", "The store is closed now."),
        Text.of(
            "Xem hệ thống chờ gì bằng dvctt:status rồi làm lại.",
            "See what the platform waits for with dvctt:status, then try again."));
  }

  static Refused otherTools(Path blobs) {
    return Refused.of(
        Refused.Kind.NOT_OFFERED,
        "OTHER_TOOLS",
        "",
        Text.of(
            "Cơ sở dữ liệu này không nằm trong tệp Derby của hệ thống: PostgreSQL có công cụ sao"
                + " lưu riêng, lệnh này không làm thay.",
            "This database does not lie in the platform's own Derby files: PostgreSQL has its own"
                + " tools for backup, and this command does not pretend to be one."),
        Text.of(
            "Sao lưu bằng pg_dump -Fc rồi chép thư mục "
                + blobs
                + " (sau cơ sở dữ liệu); phục hồi khi"
                + " hệ thống đã dừng: pg_restore --clean, chép lại thư mục đó, khởi động,"
                + " dvctt:ledger-verify.",
            "Back up with pg_dump -Fc and copy the folder "
                + blobs
                + " after it; to restore stop the"
                + " platform, pg_restore --clean, copy the folder back, start, dvctt:ledger-verify."));
  }
}
