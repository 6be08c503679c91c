/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.List;

/**
 * One import or requirement of a bundle, and what would become of it.
 *
 * @param namespace of the requirement, e.g. {@code osgi.wiring.package}
 * @param name of the package or capability, empty when its filter names none
 * @param range of versions, empty when any will do
 * @param filter as the bundle declares it
 * @param from what it would be wired to; of a plan that fails, what it could be wired to
 */
public record Need(
    String namespace,
    String name,
    String range,
    String filter,
    boolean optional,
    State state,
    List<Source> from) {
  /** What would become of it. */
  public enum State {
    /** Wired to {@code from}. */
    WIRED,
    /** Could be had from {@code from}, but the bundle is not resolved. */
    OFFERED,
    /** Required, and nobody offers it. */
    MISSING,
    /** Optional, and not wired. */
    ABSENT,
    /** Looked for when a class is first asked for. */
    DYNAMIC,
    /** A service or the like that counts once the bundle runs; offered now. */
    RUNTIME,
    /** The same, and nobody offers it now. */
    RUNTIME_ABSENT
  }

  public Need {
    from = List.copyOf(from);
  }
}
