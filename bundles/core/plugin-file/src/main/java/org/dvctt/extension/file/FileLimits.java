/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.Set;

/**
 * How large a plugin's file may be, and what it may not be named.
 *
 * @param file bytes of the file
 * @param entries entries in it and in the archives within it
 * @param entry bytes of one entry, unpacked
 * @param unpacked bytes of all entries, unpacked, those in archives within it too
 * @param ratio times that an entry above 1 MiB, or the whole, may grow when it is unpacked
 * @param hostBundles symbolic names of the platform's own bundles, which no plugin may carry
 */
public record FileLimits(
    long file, int entries, long entry, long unpacked, int ratio, Set<String> hostBundles) {
  private static final long MIB = 1 << 20;

  public FileLimits {
    hostBundles = Set.copyOf(hostBundles);
  }

  /** The usual limits: 64 MiB, 20,000 entries, 32 MiB an entry, 256 MiB unpacked, 100 times. */
  public static FileLimits usual(Set<String> hostBundles) {
    return new FileLimits(64 * MIB, 20_000, 32 * MIB, 256 * MIB, 100, hostBundles);
  }
}
