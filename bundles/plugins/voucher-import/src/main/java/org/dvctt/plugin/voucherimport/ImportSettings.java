/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.voucherimport}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Nhập chứng từ từ tệp · Vouchers from files",
    description = "Giới hạn của một tệp. · Limits of one file.")
@interface ImportSettings {
  @AttributeDefinition(
      name = "Số dòng nhiều nhất · Most rows",
      description =
          "Số dòng chi của một tệp, từ 1 đến 10000. · Rows of one file, from 1 to 10000; the guard's"
              + " answer.rows bounds it, too.",
      min = "1",
      max = "10000")
  int rows_most() default 10_000;
}
