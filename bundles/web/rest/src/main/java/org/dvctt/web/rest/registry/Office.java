/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.web.rest.json.Payload;

/** A treasury office. */
@Payload
@Schema(description = "A treasury office.")
public record Office(
    @Schema(description = "Office code.", example = "9918") String code,
    @Schema(description = "Name.") String name,
    @Schema(description = "Kind of office.") String kind,
    @Schema(description = "Code of the office above, empty at the top.") String parent,
    @Schema(description = "Electronic id, the first part of dossier codes.") String electronicId) {
  static Office of(OfficeView office) {
    return new Office(
        office.code().value(),
        office.name(),
        office.kind(),
        office.parent(),
        office.electronicId());
  }
}
