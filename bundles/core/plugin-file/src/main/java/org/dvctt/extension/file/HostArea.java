/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which packages are whose. All names with dots. */
final class HostArea {
  private static final List<String> HOST =
      List.of(
          "org.dvctt.model",
          "org.dvctt.spi",
          "org.dvctt.api",
          "org.dvctt.core",
          "org.dvctt.store",
          "org.dvctt.platform",
          "org.dvctt.registry",
          "org.dvctt.access",
          "org.dvctt.audit",
          "org.dvctt.payment",
          "org.dvctt.budget",
          "org.dvctt.rollout",
          "org.dvctt.reporting",
          "org.dvctt.extension",
          "org.dvctt.web",
          "org.dvctt.ops",
          "java",
          "javax",
          "jdk",
          "sun",
          "com.sun",
          "org.osgi",
          "org.apache.karaf",
          "org.slf4j");

  private static final List<String> OPEN_WITH_PARTS =
      List.of(
          "org.dvctt.model",
          "org.dvctt.spi",
          "org.osgi.service.component",
          "org.osgi.service.metatype",
          "org.osgi.annotation",
          "org.slf4j",
          "org.jspecify");

  private static final Set<String> JDK =
      ModuleLayer.boot().modules().stream()
          .filter(m -> m.getName().startsWith("java."))
          .flatMap(m -> m.getDescriptor().exports().stream())
          .filter(e -> !e.isQualified())
          .map(e -> e.source())
          .collect(Collectors.toUnmodifiableSet());

  private HostArea() {}

  /** True for packages that only the platform or Java may hold. */
  static boolean isHost(String pack) {
    return within(HOST, pack);
  }

  /** True for packages of the platform's own, open or not. */
  static boolean isCore(String pack) {
    return pack.startsWith("org.dvctt.") && isHost(pack);
  }

  /** True for packages that every plugin may import. */
  static boolean isOpen(String pack) {
    return pack.equals("org.osgi.framework") || within(OPEN_WITH_PARTS, pack) || JDK.contains(pack);
  }

  private static boolean within(List<String> areas, String pack) {
    return areas.stream().anyMatch(area -> pack.equals(area) || pack.startsWith(area + "."));
  }
}
