/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration {@code org.dvctt.plugin.attachmentrules}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Giấy tờ kèm theo · Attachments",
    description =
        "Giấy tờ mà tỉnh yêu cầu thêm. · Papers that the province asks for besides the law's.")
@interface PaperSettings {
  @AttributeDefinition(
      name = "Kết quả khi thiếu hoặc sai · Outcome when one is missing or wrong",
      description =
          "WARN: cảnh báo, người kiểm soát xác nhận; FAIL: không được thanh toán."
              + " · WARN: to be acknowledged; FAIL: can't be paid.",
      options = {
        @Option(label = "Cảnh báo · Warning", value = "WARN"),
        @Option(label = "Không đạt · Failure", value = "FAIL")
      })
  String outcome() default "WARN";

  @AttributeDefinition(
      required = false,
      name = "Bảng của tỉnh · The province's table",
      description =
          "Mỗi dòng một giấy tờ, 12 ô cách nhau bằng dấu chấm phẩy: mã;mẫu chứng từ;ACTUAL hoặc"
              + " ADVANCE;đầu mục;từ số tiền;loại giấy tờ;REQUIRED hoặc OPTIONAL;cỡ lớn nhất"
              + " (KB);tên tệp (* là chữ bất kỳ);căn cứ;từ ngày;đến trước ngày. Để trống: dùng bảng"
              + " minh hoạ đi kèm. · One paper a line, 12 cells divided by semicolons:"
              + " rule;form;ACTUAL or ADVANCE;beginning of the economic item;from amount;kind of"
              + " paper;REQUIRED or OPTIONAL;greatest size (KB);file name (* is any"
              + " text);source;first day;first day after. None: the illustrative table that is"
              + " shipped.")
  String[] table() default {};
}
