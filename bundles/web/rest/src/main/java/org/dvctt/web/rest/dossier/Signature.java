/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.api.payment.SignatureView;
import org.dvctt.web.rest.json.Payload;

/** A signature. */
@Payload
@Schema(description = "A signature over the frozen content.")
public record Signature(
    @Schema(description = "2 chief accountant, 1 account holder.") int position,
    @Schema(description = "Person id.") String person,
    @Schema(description = "Name.") String name,
    @Schema(description = "When.") Instant signedAt,
    @Schema(description = "Hash of the signed content.") String contentHash,
    @Schema(description = "Level of the signature.") String level) {
  static Signature of(SignatureView view) {
    return new Signature(
        view.position(),
        view.person(),
        view.name(),
        view.signedAt(),
        view.contentHash(),
        view.level());
  }
}
