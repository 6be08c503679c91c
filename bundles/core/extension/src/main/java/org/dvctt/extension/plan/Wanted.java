/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Constants;
import org.osgi.resource.Requirement;

/**
 * What a requirement asks for, in words that people use.
 *
 * @param name of the package, bundle or capability; empty when the filter names none
 * @param range of versions, e.g. {@code [2.0.0,3.0.0)}; empty when any will do
 */
record Wanted(String name, String range) {
  private static final Pattern LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
  private static final Pattern BELOW =
      Pattern.compile("\\(!\\s*\\((?:bundle-)?version>=([^)]+)\\)\\s*\\)");
  private static final Pattern ABOVE =
      Pattern.compile("\\(!\\s*\\((?:bundle-)?version<=([^)]+)\\)\\s*\\)");
  private static final Pattern MOST = Pattern.compile("\\((?:bundle-)?version<=([^)]+)\\)");
  private static final Pattern EXACT = Pattern.compile("\\((?:bundle-)?version=([^)*]+)\\)");

  static Wanted of(Requirement requirement) {
    String filter = filter(requirement);
    Matcher name =
        Pattern.compile("\\(" + Pattern.quote(requirement.getNamespace()) + "=([^)*]+)\\)")
            .matcher(filter);
    return new Wanted(name.find() ? name.group(1) : "", range(filter));
  }

  static String filter(Requirement requirement) {
    String filter = requirement.getDirectives().get(Constants.FILTER_DIRECTIVE);
    if (filter != null) {
      return filter;
    }
    return requirement.getNamespace().startsWith("osgi.wiring.")
        ? String.valueOf(RequirementImpl.getFilter(requirement))
        : "";
  }

  private static String range(String filter) {
    Matcher below = BELOW.matcher(filter);
    Matcher above = ABOVE.matcher(filter);
    Matcher least = LEAST.matcher(BELOW.matcher(filter).replaceAll(""));
    Matcher most = MOST.matcher(ABOVE.matcher(filter).replaceAll(""));
    Matcher exact = EXACT.matcher(filter);
    if (exact.find()) {
      return exact.group(1);
    }
    String start = least.find() ? "[" + least.group(1) : above.find() ? "(" + above.group(1) : "";
    String end = below.find() ? below.group(1) + ")" : most.find() ? most.group(1) + "]" : "";
    if (start.isEmpty() && end.isEmpty()) {
      return "";
    }
    return (start.isEmpty() ? "[0.0.0" : start) + "," + (end.isEmpty() ? "∞)" : end);
  }

  /** Name and range, e.g. {@code org.example [1.0.0,2.0.0)}. */
  String words() {
    return (name + " " + range).strip();
  }
}
