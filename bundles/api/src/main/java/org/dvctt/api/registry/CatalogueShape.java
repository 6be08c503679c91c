/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.List;

/**
 * What the file of a catalogue looks like.
 *
 * @param name e.g. {@code chapter}
 * @param needed columns that must be there
 * @param optional columns that may be there; any other is refused
 */
public record CatalogueShape(String name, List<String> needed, List<String> optional) {
  public CatalogueShape {
    needed = List.copyOf(needed);
    optional = List.copyOf(optional);
  }
}
