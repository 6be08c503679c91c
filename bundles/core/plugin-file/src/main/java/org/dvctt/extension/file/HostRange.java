/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.List;
import org.apache.felix.utils.resource.SimpleFilter;
import org.osgi.framework.Version;
import org.osgi.resource.Requirement;

/** The range of platform versions that a plugin is made for. */
final class HostRange {
  static final String NAMESPACE = "org.dvctt.host";

  private HostRange() {}

  /** The filter of the requirement; empty when there is none with a lower and an upper bound. */
  static String of(List<Requirement> requirements) {
    for (Requirement requirement : requirements) {
      String filter = requirement.getDirectives().getOrDefault("filter", "");
      if (!"optional".equals(requirement.getDirectives().get("resolution")) && bounded(filter)) {
        return filter;
      }
    }
    return "";
  }

  private static boolean bounded(String filter) {
    try {
      SimpleFilter parsed = SimpleFilter.parse(filter);
      return from(parsed) && below(parsed);
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static boolean from(SimpleFilter filter) {
    return version(filter, SimpleFilter.GTE) || all(filter).stream().anyMatch(HostRange::from);
  }

  private static boolean below(SimpleFilter filter) {
    if (filter.getOperation() == SimpleFilter.NOT) {
      List<SimpleFilter> negated = parts(filter);
      return negated.size() == 1 && version(negated.get(0), SimpleFilter.GTE);
    }
    return version(filter, SimpleFilter.LTE) || all(filter).stream().anyMatch(HostRange::below);
  }

  private static boolean version(SimpleFilter filter, int operation) {
    if (filter.getOperation() != operation || !"version".equals(filter.getName())) {
      return false;
    }
    Version.parseVersion(String.valueOf(filter.getValue()));
    return true;
  }

  private static List<SimpleFilter> all(SimpleFilter filter) {
    return filter.getOperation() == SimpleFilter.AND ? parts(filter) : List.of();
  }

  private static List<SimpleFilter> parts(SimpleFilter filter) {
    return ((List<?>) filter.getValue()).stream().map(SimpleFilter.class::cast).toList();
  }
}
