/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Attachment;
import org.dvctt.model.UnitCode;
import org.osgi.annotation.versioning.ProviderType;

/** Papers of dossiers (V20): a file is sent first and named by its hash in the draft. */
@ProviderType
public interface Attachments {
  /**
   * Stores a file for a unit. The same bytes again give the same answer.
   *
   * @param name the file's own name
   * @param bytes read to the end, at most the configured size
   * @return with kind OTHER; the draft says what it is
   * @throws org.dvctt.model.Refused INVALID {@code R25}: too large, no allowed type, or a name that
   *     does not fit what its first bytes are; FORBIDDEN for people of other units and offices
   */
  Attachment put(Actor actor, UnitCode unit, String name, InputStream bytes);

  /**
   * The bytes of a paper of a dossier that the person may see; for people of the treasury also of
   * the evidence on which a conclusion about it rests.
   */
  Optional<Stored> open(Actor actor, String dossier, String sha256);

  /** A stored paper and where its bytes are. */
  record Stored(Attachment attachment, Path file) {}
}
