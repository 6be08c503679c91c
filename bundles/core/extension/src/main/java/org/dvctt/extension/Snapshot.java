/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32;

/**
 * All plugin services at one moment, in their fixed order; never changed, only replaced whole.
 *
 * @param id grows with each change: its upper part counts the changes since start, its lower 24
 *     bits are a checksum of the content, so that ids of different sets differ after a restart too.
 *     Kept below 2^53 so that JSON readers keep it whole.
 */
record Snapshot(long id, List<Admission> all) {
  private static final int CONTENT_BITS = 24;

  static Snapshot of(long count, Collection<Admission> plugins) {
    List<Admission> ordered = plugins.stream().sorted(Admission.ORDER).toList();
    CRC32 content = new CRC32();
    for (Admission plugin : ordered) {
      content.update((plugin.content() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Snapshot(
        count << CONTENT_BITS | content.getValue() >>> (32 - CONTENT_BITS), ordered);
  }

  List<Admission> admitted(ExtensionPoint point) {
    return all.stream().filter(a -> a.point() == point && a.admitted()).toList();
  }
}
