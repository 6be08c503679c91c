/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.web.rest.json.Payload;

/** A format of files of vouchers. */
@Payload
@Schema(name = "ImportFormat", description = "A format of files of vouchers that can be read now.")
public record ImportFormat(
    @Schema(description = "Short name and ending of its files.", example = "xlsx") String name,
    @Schema(description = "Media type.") String mediaType,
    @Schema(description = "Plugin that reads it, with its version.") String plugin) {
  static ImportFormat of(VoucherImports.Format format) {
    return new ImportFormat(format.name(), format.mediaType(), format.plugin());
  }
}
