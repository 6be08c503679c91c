/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.time.LocalDate;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.osgi.framework.Version;

/**
 * What a plugin says of itself: its capability {@code org.dvctt.plugin}.
 *
 * @param id lower case with hyphens, the same in each version
 * @param hostRange filter of its requirement of {@code org.dvctt.host}, e.g. {@code
 *     (&(version>=0.1.0)(!(version>=1.0.0)))}
 * @param provinces codes of the provinces it may serve; empty: every province
 * @param from first day that it judges or serves (the day in question of a dossier), legal date
 * @param to last such day; 9999-12-31 when it stays open
 * @param permissions what it needs beyond answering, e.g. {@code network:bank.example.vn:443},
 *     {@code folder:reports}, {@code process}
 * @param configuration PID of its settings, empty when it has none
 * @param fixture path in the bundle of the example that its probe judges, empty when it has none
 */
public record Descriptor(
    String id,
    Version version,
    Set<PluginKind> kinds,
    String vendor,
    Text name,
    Text summary,
    String hostRange,
    Set<String> provinces,
    LocalDate from,
    LocalDate to,
    Set<String> permissions,
    String configuration,
    String fixture) {
  /** Namespace of the capability. */
  public static final String NAMESPACE = "org.dvctt.plugin";

  /** First day of what was always so. */
  public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /** Last day of what stays open. */
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  public Descriptor {
    kinds = Set.copyOf(kinds);
    provinces = Set.copyOf(provinces);
    permissions = Set.copyOf(permissions);
  }

  public PluginRef ref() {
    return new PluginRef(id, version.toString());
  }
}
