/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.registry.CodeName;
import org.dvctt.web.rest.json.Payload;

/** A code of a catalogue. */
@Payload
@Schema(description = "A code of a catalogue with its name.")
public record CodeEntry(
    @Schema(description = "Code.") String code,
    @Schema(description = "Vietnamese name.") String name) {
  static CodeEntry of(CodeName entry) {
    return new CodeEntry(entry.code(), entry.name());
  }
}
