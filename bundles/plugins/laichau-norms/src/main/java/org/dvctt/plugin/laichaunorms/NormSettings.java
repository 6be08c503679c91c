/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration {@code org.dvctt.plugin.laichaunorms}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Định mức chi Lai Châu · Lai Châu spending norms",
    description =
        "Cách đối chiếu với bảng định mức (số liệu minh hoạ)."
            + " · How the table of norms (illustrative figures) is applied.")
@interface NormSettings {
  @AttributeDefinition(
      name = "Kết quả khi vượt mức · Outcome over a cap",
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
      name = "Mức thay thế · Other caps",
      description =
          "Mỗi dòng: mã=số tiền đồng, hoặc mã=số tiền@ngày bắt đầu, ví dụ"
              + " CTP-KHOAN=12000000@2021-01-01; mức ghi với ngày gần nhất được dùng."
              + " · Each norm=đồng or norm=đồng@first day; the latest that has begun counts.")
  String[] caps() default {};

  @AttributeDefinition(
      name = "Dung sai · Tolerance",
      description =
          "Phần trăm được phép cao hơn mức trước khi báo, từ 0 đến 100."
              + " · Per cent over a cap that are let pass, 0 to 100.",
      min = "0",
      max = "100")
  int tolerance_percent() default 0;
}
