/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.reportxlsx}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Báo cáo Excel · Excel reports",
    description = "Phông chữ của sổ tính. · The font of workbooks.")
@interface XlsxSettings {
  @AttributeDefinition(
      name = "Phông chữ · Font",
      description =
          "Tên phông, có trên máy của người đọc. · Name of a font that readers' machines have.")
  String font() default "Times New Roman";

  @AttributeDefinition(
      name = "Cỡ chữ · Size",
      description = "Cỡ chữ của bảng, từ 8 đến 16. · Size of the table's letters, 8 to 16.",
      min = "8",
      max = "16")
  int font_size() default 12;
}
