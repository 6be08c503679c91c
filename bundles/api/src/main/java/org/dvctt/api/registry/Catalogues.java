/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Catalogues from files: the act by which an admin brings a newer list. */
@ProviderType
public interface Catalogues {
  /** What can be imported, by name. */
  List<CatalogueShape> shapes();

  /**
   * Brings a catalogue to what the file says from a day on, all or nothing, with one audit line
   * whether it is done or refused. What the register knows of earlier days stays; rows that the
   * newer file no longer has are ended, never deleted. The same file again changes nothing.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN (only KB_SYSADMIN and KB_CENTRAL may), NOT_FOUND for
   *     a name that is no catalogue, INVALID with every faulty row: a reason's field is {@code
   *     file:row:field}
   */
  CatalogueImport take(Actor actor, CatalogueFile file);
}
