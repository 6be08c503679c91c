/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.extension.file.PluginBundle;
import org.dvctt.model.Text;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Which bundles of a plugin the framework would take at all.
 *
 * @param candidates those that can be given to the resolver
 * @param problems why others can't, and what would keep these from being resolved
 */
record Acceptance(List<Candidate> candidates, List<Finding> problems) {
  static Acceptance of(List<PluginBundle> bundles, Present present) {
    List<Candidate> candidates = new ArrayList<>();
    List<Finding> problems = new ArrayList<>();
    for (PluginBundle bundle : bundles) {
      if (bundle.headers().keySet().stream().anyMatch(Constants.FRAGMENT_HOST::equalsIgnoreCase)) {
        problems.add(fragment(bundle));
        continue;
      }
      try {
        Candidate candidate = Candidate.of(bundle);
        candidates.add(candidate);
        against(candidate, present, problems);
      } catch (BundleException e) {
        problems.add(manifest(bundle, e));
      }
    }
    return new Acceptance(List.copyOf(candidates), List.copyOf(problems));
  }

  private static void against(Candidate candidate, Present present, List<Finding> problems) {
    PluginBundle bundle = candidate.bundle();
    for (BundleRevision other : present.named(bundle.symbolicName())) {
      if (other.getVersion().equals(bundle.version())) {
        problems.add(present(bundle, other));
      } else if (candidate.singleton()
          && other.getWiring() != null
          && Candidate.singleton(other.getDeclaredCapabilities(null))) {
        problems.add(singleton(bundle, other));
      }
    }
  }

  private static Finding fragment(PluginBundle bundle) {
    return new Finding(
        "fragment",
        bundle.symbolicName(),
        Text.of(
            bundle.symbolicName() + " là một mảnh (fragment): nó sẽ sửa bundle khác.",
            bundle.symbolicName() + " is a fragment: it would change another bundle."),
        Text.of(
            "Bỏ Fragment-Host: tiện ích là bundle đứng riêng.",
            "Drop Fragment-Host: a plugin stands by itself."));
  }

  private static Finding manifest(PluginBundle bundle, BundleException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new Finding(
        "manifest",
        bundle.symbolicName(),
        Text.of(
            "Bản kê của " + bundle.symbolicName() + " không đọc được: " + cause.getMessage(),
            "The manifest of " + bundle.symbolicName() + " is broken: " + cause.getMessage()),
        Text.of("Dựng lại bundle bằng bnd.", "Build the bundle anew with bnd."));
  }

  private static Finding present(PluginBundle bundle, BundleRevision other) {
    String words = bundle.symbolicName() + " " + bundle.version();
    long id = other.getBundle().getBundleId();
    return new Finding(
        "present",
        bundle.symbolicName(),
        Text.of(
            String.format("%s đã có trong máy chủ, bundle [%d].", words, id),
            String.format("%s is in the host already, as bundle [%d].", words, id)),
        Text.of("Tăng Bundle-Version.", "Raise its Bundle-Version."));
  }

  private static Finding singleton(PluginBundle bundle, BundleRevision other) {
    String name = bundle.symbolicName();
    return new Finding(
        "singleton",
        name,
        Text.of(
            String.format(
                "%s chỉ cho một phiên bản chạy, mà %s đang chạy.", name, other.getVersion()),
            String.format(
                "%s lets only one version be resolved, and %s is.", name, other.getVersion())),
        Text.of(
            "Bỏ singleton:=true khỏi Bundle-SymbolicName: hai phiên bản phải sống cạnh nhau.",
            "Drop singleton:=true from Bundle-SymbolicName: two versions must live side by side."));
  }
}
