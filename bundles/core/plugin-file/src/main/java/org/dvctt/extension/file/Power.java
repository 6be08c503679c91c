/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Set;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** What code can do beyond answering, and the permission that allows it. */
enum Power {
  EXIT("FORBIDDEN_EXIT", null, "dừng cả hệ thống", "ends the whole platform"),
  PROCESS("FORBIDDEN_PROCESS", "process", "chạy tiến trình khác", "starts or ends processes"),
  INTERNAL("FORBIDDEN_INTERNAL", null, "dùng phần trong của Java", "uses the inside of Java"),
  AGENT("FORBIDDEN_AGENT", null, "sửa lớp đang chạy", "changes running classes"),
  NATIVE("FORBIDDEN_NATIVE", null, "gọi mã máy", "calls native code"),
  GLOBAL(
      "FORBIDDEN_GLOBAL", null, "đổi thiết đặt chung của JVM", "changes what the whole JVM shares"),
  PROPERTY(
      "FORBIDDEN_GLOBAL",
      "process",
      "đổi thuộc tính hệ thống",
      "changes system properties, which the whole JVM shares"),
  DATABASE("FORBIDDEN_DATABASE", null, "mở cơ sở dữ liệu", "opens a database"),
  FRAMEWORK(
      "FORBIDDEN_FRAMEWORK",
      null,
      "với tới bó và dịch vụ của nơi khác",
      "reaches for bundles or services of others"),
  THREADS("FORBIDDEN_THREADS", "threads", "tạo luồng", "makes threads"),
  REFLECTION("FORBIDDEN_REFLECTION", "reflection", "dùng phản chiếu", "uses reflection"),
  NETWORK("FORBIDDEN_NETWORK", "network", "dùng mạng", "uses the network"),
  FILES("FORBIDDEN_FILES", "folder", "đọc hoặc ghi tệp", "reads or writes files");

  private final String code;
  private final @Nullable String permission;
  private final Text does;

  Power(String code, @Nullable String permission, String vi, String en) {
    this.code = code;
    this.permission = permission;
    this.does = Text.of(vi, en);
  }

  String code() {
    return code;
  }

  /** Kind of the permission that allows it, or null when nothing does. */
  @Nullable String permission() {
    return permission;
  }

  Text does() {
    return does;
  }

  boolean allowedBy(Set<String> permissions) {
    return permission != null && Permission.granted(permission, permissions);
  }
}
