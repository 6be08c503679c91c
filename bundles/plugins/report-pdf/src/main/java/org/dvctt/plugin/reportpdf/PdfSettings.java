/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration {@code org.dvctt.plugin.reportpdf}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Báo cáo PDF · PDF reports",
    description = "Khổ giấy và cỡ chữ. · Paper and letters.")
@interface PdfSettings {
  @AttributeDefinition(
      name = "Hướng giấy · Orientation",
      description =
          "AUTO: bảng rộng thì nằm ngang. · AUTO: lying for a wide table, upright otherwise.",
      options = {
        @Option(label = "Tự chọn · Automatic", value = "AUTO"),
        @Option(label = "Dọc · Portrait", value = "PORTRAIT"),
        @Option(label = "Ngang · Landscape", value = "LANDSCAPE")
      })
  String orientation() default "AUTO";

  @AttributeDefinition(
      name = "Cỡ chữ của bảng · Size in the table",
      description =
          "Từ 8 đến 14; bảng rộng hơn giấy thì nhỏ dần đến 6,5."
              + " · 8 to 14; smaller, down to 6.5, where a table is wider than the paper.",
      min = "8",
      max = "14")
  int table_size() default 11;
}
