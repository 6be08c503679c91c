/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.model.Text;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** Says what a bundle lacks and what to do about it. */
final class MissingWords {
  private static final String PLATFORM = "org.dvctt.";

  private MissingWords() {}

  /**
   * @param bundle symbolic name of the bundle that lacks it
   * @param others what has the same name and does not match
   */
  static Finding of(String bundle, Requirement requirement, List<Capability> others) {
    Wanted wanted = Wanted.of(requirement);
    String namespace = requirement.getNamespace();
    if (namespace.equals("osgi.ee")) {
      return java(bundle, wanted);
    }
    boolean isPackage = namespace.equals(BundleRevision.PACKAGE_NAMESPACE);
    String name = isPackage ? wanted.name() : wanted.name().isEmpty() ? namespace : wanted.name();
    if (!others.isEmpty()) {
      return otherVersion(bundle, requirement, new Wanted(name, wanted.range()), others);
    }
    if (isPackage) {
      return new Finding(
          "missing",
          bundle,
          Text.of(
              String.format(
                  "%s nhập gói %s%s; không bundle nào cung cấp.",
                  bundle, name, inRange(wanted, true)),
              String.format(
                  "%s imports package %s%s; nobody exports it.",
                  bundle, name, inRange(wanted, false))),
          Text.of(
              "Đóng gói này vào trong tiện ích, hoặc bỏ việc dùng nó.",
              "Embed it in the plugin, or do without it."));
    }
    if (namespace.equals(BundleRevision.BUNDLE_NAMESPACE)) {
      return new Finding(
          "missing",
          bundle,
          Text.of(
              String.format("%s cần bundle %s; máy chủ không có.", bundle, wanted.words()),
              String.format(
                  "%s requires bundle %s; the host does not have it.", bundle, wanted.words())),
          Text.of(
              "Nhập các gói của nó thay vì cả bundle, hoặc gửi kèm trong tệp KAR.",
              "Import its packages instead, or ship it in the plugin's KAR."));
    }
    String filter = Wanted.filter(requirement);
    return new Finding(
        "missing",
        bundle,
        Text.of(
            String.format("%s cần năng lực %s %s; không ai cung cấp.", bundle, namespace, filter),
            String.format(
                "%s wants capability %s %s; nobody provides it.", bundle, namespace, filter)),
        Text.of(
            "Gửi kèm bundle cung cấp năng lực này, hoặc bỏ yêu cầu khỏi bản kê.",
            "Ship a bundle that provides it, or take the requirement out of the manifest."));
  }

  private static Finding java(String bundle, Wanted wanted) {
    String asked = wanted.words().replace("JavaSE ", "");
    String running = System.getProperty("java.specification.version", "");
    return new Finding(
        "java",
        bundle,
        Text.of(
            String.format("%s cần Java %s, máy chủ chạy Java %s.", bundle, asked, running),
            String.format("%s wants Java %s, the host runs Java %s.", bundle, asked, running)),
        Text.of(
            "Biên dịch lại cho Java " + running + " trở xuống.",
            "Compile it for Java " + running + " or an earlier one."));
  }

  private static Finding otherVersion(
      String bundle, Requirement requirement, Wanted wanted, List<Capability> others) {
    String has =
        others.stream()
            .map(MissingWords::version)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    boolean ours = wanted.name().startsWith(PLATFORM);
    String asked =
        wanted.range().isEmpty()
            ? wanted.name() + " " + Wanted.filter(requirement)
            : wanted.words();
    return new Finding(
        "version",
        bundle,
        Text.of(
            String.format("%s cần %s, máy chủ có %s.", bundle, asked, has),
            String.format("%s wants %s, the host has %s.", bundle, asked, has)),
        ours
            ? Text.of(
                "Dựng lại tiện ích với phiên bản của máy chủ này, hoặc nâng cấp máy chủ.",
                "Build the plugin against this host, or update the host.")
            : Text.of(
                "Nới khoảng phiên bản, hoặc đóng gói bản của mình vào trong tiện ích.",
                "Widen the range of versions, or embed your own copy in the plugin."));
  }

  private static String version(Capability capability) {
    Object version =
        capability
            .getAttributes()
            .getOrDefault(
                capability.getNamespace().equals(BundleRevision.BUNDLE_NAMESPACE)
                    ? Constants.BUNDLE_VERSION_ATTRIBUTE
                    : Constants.VERSION_ATTRIBUTE,
                "");
    return version.toString().isEmpty()
        ? capability.getAttributes().toString()
        : version.toString();
  }

  private static String inRange(Wanted wanted, boolean vi) {
    return wanted.range().isEmpty()
        ? ""
        : (vi ? ", phiên bản " : " in version range ") + wanted.range();
  }
}
