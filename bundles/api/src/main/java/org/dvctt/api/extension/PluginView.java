/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Text;

/**
 * One version of a plugin that this platform was given, as wanted by all nodes and as it stands on
 * this one.
 *
 * @param name what people call it
 * @param provinces codes of the provinces it may serve; empty: every province
 * @param from first legal day that it judges or serves
 * @param to last such day; 9999-12-31 when it stays open
 * @param origin {@code DISTRIBUTION} or {@code FILE}
 * @param signer name of the key in the trust store that vouches for it, {@code distribution}, or
 *     {@code unsigned}
 * @param sha256 of its file, in hex
 * @param since when it came into its state, system time
 * @param reason why it is in its state
 * @param here what this node has of it: {@code asked}, {@code staged}, {@code nothing}, or what
 *     differs from the wanted state
 * @param bundles numbers of its bundles on this node
 * @param calls calls on this node since it was started here; {@code failures} of them failed or
 *     timed out
 */
public record PluginView(
    String id,
    String version,
    PluginState state,
    Text name,
    String vendor,
    Set<PluginKind> kinds,
    Set<String> provinces,
    LocalDate from,
    LocalDate to,
    String origin,
    String signer,
    String sha256,
    Instant since,
    String reason,
    String here,
    List<Long> bundles,
    long calls,
    long failures) {
  public PluginView {
    kinds = Set.copyOf(kinds);
    provinces = Set.copyOf(provinces);
    bundles = List.copyOf(bundles);
  }

  /** True when it is asked on this node. */
  public boolean asked() {
    return here.equals("asked");
  }
}
