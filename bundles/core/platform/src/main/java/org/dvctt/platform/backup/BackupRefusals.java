/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Why a backup or a restore is refused, each with what to do. */
final class BackupRefusals {
  private static final Text OTHER_COPY =
      Text.of(
          "Chọn bản sao khác bằng dvctt:backup-list; chưa có gì bị thay đổi.",
          "Choose another copy with dvctt:backup-list; nothing was changed.");

  private BackupRefusals() {}

  static Refused runs() {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "BACKUP_RUNS",
        "",
        Text.of(
            "Một lần sao lưu hoặc phục hồi khác đang chạy.",
            "Another backup or restore is running."),
        Text.of("Đợi nó xong rồi làm lại.", "Wait for its end, then try again."));
  }

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

  static Refused exists(String folder) {
    return Refused.of(
        Refused.Kind.INVALID,
        "BACKUP_FOLDER",
        "folder",
        Text.of("Thư mục " + folder + " đã có.", "The folder " + folder + " is there already."),
        Text.of("Chọn tên chưa dùng.", "Choose a name that is not taken."));
  }

  static Refused notFound(String folder) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "BACKUP_NOT_FOUND",
        "folder",
        Text.of("Không có bản sao lưu ở " + folder + ".", "There is no backup in " + folder + "."),
        OTHER_COPY);
  }

  static Refused damaged(String what) {
    return Refused.of(
        Refused.Kind.INVALID,
        "BACKUP_DAMAGED",
        "folder",
        Text.of("Bản sao bị hỏng: " + what + ".", "The backup is damaged: " + what + "."),
        OTHER_COPY);
  }

  static Refused otherVersion(String what, String theirs, String ours) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "BACKUP_OF_OTHER_VERSION",
        "folder",
        Text.of(
            "Bản sao được tạo bởi " + what + " " + theirs + ", hệ thống này là " + ours + ".",
            "The backup was made by " + what + " " + theirs + ", this platform is " + ours + "."),
        Text.of(
            "Cài đúng phiên bản đã tạo bản sao rồi phục hồi, sau đó nâng cấp; chưa có gì bị thay đổi.",
            "Install the version that made it, restore there, then update; nothing was changed."));
  }

  static Refused notProved(String what) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "RESTORE_NOT_PROVED",
        "folder",
        Text.of(
            "Bản sao đặt vào không qua được kiểm chứng: " + what + ".",
            "The copy in place was not proved: " + what + "."),
        Text.of(
            "Dữ liệu trước đó đã được đặt lại và hệ thống tiếp tục; chọn bản sao khác.",
            "What was there before was put back and the platform goes on; choose another copy."));
  }

  static Refused failed(String act, Exception cause) {
    Refused refused =
        Refused.of(
            Refused.Kind.UNAVAILABLE,
            "BACKUP_FAILED",
            "",
            Text.of(
                "Không "
                    + (act.equals("backup") ? "sao lưu" : "phục hồi")
                    + " được: "
                    + why(cause)
                    + ".",
                "The " + act + " could not be done: " + why(cause) + "."),
            Text.of(
                "Kiểm tra ổ đĩa (dung lượng, quyền ghi) và nhật ký; không để lại gì dở dang.",
                "Check the disk (space, rights) and the log; nothing half done is left."));
    refused.initCause(cause);
    return refused;
  }

  private static String why(Exception cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : " " + message);
  }
}
