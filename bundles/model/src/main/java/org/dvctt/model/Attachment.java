/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * A file that belongs to a dossier. Its bytes are in the blob store under their hash; the hash is
 * in what is signed.
 *
 * @param name the file's own name
 * @param mediaType as its first bytes tell, e.g. {@code application/pdf}
 * @param size bytes
 * @param sha256 64 lower-case hex digits
 */
public record Attachment(
    AttachmentKind kind, String name, String mediaType, long size, String sha256) {}
