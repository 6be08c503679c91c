/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.model.IntakeFault;
import org.dvctt.web.rest.json.Payload;

/** What is wrong in a file, and where. */
@Payload
@Schema(name = "ImportFault", description = "What is wrong in a file of vouchers, and where.")
public record ImportFault(
    @Schema(description = "Stable code, e.g. FORMULA.") String code,
    @Schema(description = "Sheet of a workbook or path in a text; empty for the whole file.")
        String part,
    @Schema(description = "Row of the sheet or line of the text; 0: none.") int row,
    @Schema(description = "Field by its name in a draft; empty: none.") String field,
    @Schema(description = "What is wrong.") String sentence,
    @Schema(description = "What to do in the file.") String nextStep) {
  static ImportFault of(IntakeFault fault, String language) {
    return new ImportFault(
        fault.code(),
        fault.place().part(),
        fault.place().row(),
        fault.field(),
        fault.sentence().in(language),
        fault.nextStep().in(language));
  }
}
