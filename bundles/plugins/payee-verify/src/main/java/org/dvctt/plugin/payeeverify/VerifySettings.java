/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.payeeverify}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Kiểm tra tên tài khoản · Account name check",
    description =
        "Hỏi danh bạ ngân hàng chủ tài khoản của người hưởng."
            + " · Asks a directory of banks who holds payees' accounts.")
@interface VerifySettings {
  @AttributeDefinition(
      name = "Địa chỉ · Address",
      description =
          "Nơi nhận câu hỏi, ví dụ http://127.0.0.1:8603/holders; máy và cổng phải có trong quyền"
              + " network của plugin. · Where questions go, e.g. http://127.0.0.1:8603/holders; host"
              + " and port must be among the plugin's network permissions.")
  String address() default "http://127.0.0.1:8603/holders";

  @AttributeDefinition(
      name = "Thời gian chờ · Time limit",
      description =
          "Mili giây chờ một câu trả lời, 100 đến 4500; ngắn hơn giới hạn của nền tảng (5000)."
              + " · Milliseconds an answer is waited for, 100 to 4500; less than the platform's limit"
              + " (5000).",
      min = "100",
      max = "4500")
  int limit_ms() default 2_000;

  @AttributeDefinition(
      name = "Nghỉ sau lỗi · Pause",
      description =
          "Giây không hỏi nữa sau khi danh bạ không trả lời, 0 đến 600."
              + " · Seconds without a question after the directory did not answer, 0 to 600.",
      min = "0",
      max = "600")
  int pause_seconds() default 10;

  @AttributeDefinition(
      name = "Nhớ bao nhiêu · Cache",
      description =
          "Số chủ tài khoản được nhớ trong bộ nhớ, 0 đến 100000."
              + " · Account holders kept in memory, 0 to 100000.",
      min = "0",
      max = "100000")
  int cache_accounts() default 1_000;

  @AttributeDefinition(
      name = "Nhớ bao lâu · Cache time",
      description =
          "Phút, 1 đến 1440; sau đó hỏi lại. · Minutes, 1 to 1440; then it is asked again.",
      min = "1",
      max = "1440")
  int cache_minutes() default 10;

  @AttributeDefinition(
      name = "Nguồn · Source",
      description =
          "Tên danh bạ ghi bên kết quả. · The directory's name that stands beside a result.")
  String source() default "Danh bạ tài khoản ngân hàng";

  @AttributeDefinition(
      name = "Mã ngân hàng thay đổi · Changed bank codes",
      description =
          "Mỗi dòng: mã cũ;ngày ngừng dùng;mã mới (để trống nếu chưa biết), ví dụ"
              + " 12319001;2025-08-01;12311001. · A row each: old code;day from which it is out of"
              + " use;new code (empty when not known), e.g. 12319001;2025-08-01;12311001.")
  String[] bank_changes() default {};
}
