/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A paper of a dossier. In a draft only kind and hash are read. */
@Payload
@Schema(
    name = "Attachment",
    description = "A paper of a dossier. In a draft only kind and sha256 are read.",
    requiredProperties = {"kind", "sha256"})
public record AttachmentBody(
    @Schema(description = "What it is.") @Nullable AttachmentKind kind,
    @Schema(description = "SHA-256 of the bytes, hex.") @Nullable String sha256,
    @Schema(description = "The file's name.", nullable = true) @Nullable String name,
    @Schema(description = "Media type as its bytes tell.", nullable = true)
        @Nullable String mediaType,
    @Schema(description = "Bytes.", nullable = true) @Nullable Long size) {
  static AttachmentBody of(Attachment attachment) {
    return new AttachmentBody(
        attachment.kind(),
        attachment.sha256(),
        attachment.name(),
        attachment.mediaType(),
        attachment.size());
  }
}
