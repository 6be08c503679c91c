/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration {@code org.dvctt.plugin.reportodt}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Báo cáo ODT · ODT reports",
    description = "Khổ giấy và phông chữ. · Paper and font.")
@interface OdtSettings {
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
      name = "Phông chữ · Font",
      description =
          "Tên phông, có trên máy của người đọc. · Name of a font that readers' machines have.")
  String font() default "Times New Roman";
}
