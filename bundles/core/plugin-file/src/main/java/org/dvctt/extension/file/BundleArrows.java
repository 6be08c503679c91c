/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** What the bundles of a plugin may import, export, require and provide. */
final class BundleArrows {
  private static final String HTTP_SERVER = "com.sun.net.httpserver";
  private static final String COMPONENT = "osgi.extender=osgi.component";

  private final Set<String> ownPackages = new HashSet<>();
  private final Set<String> ownBundles = new HashSet<>();
  private final Set<String> permissions;
  private final Findings findings;

  BundleArrows(List<OpenBundle> bundles, Set<String> permissions, Findings findings) {
    this.permissions = permissions;
    this.findings = findings;
    for (OpenBundle bundle : bundles) {
      if (!ownBundles.add(bundle.bundle().symbolicName())) {
        findings.add(FileRefusals.sameBundle(bundle.bundle().symbolicName()));
      }
      bundle.names().forEach(this::ownPackage);
    }
  }

  private void ownPackage(String entry) {
    int slash = entry.lastIndexOf('/');
    if (slash > 0 && entry.endsWith(".class")) {
      ownPackages.add(entry.substring(0, slash).replace('/', '.'));
    }
  }

  /** True for a class of the plugin's own. */
  boolean owns(String type) {
    int dot = type.lastIndexOf('.');
    return dot > 0
        && ownPackages.contains(type.substring(0, dot))
        && !HostArea.isHost(type.substring(0, dot));
  }

  void check(OpenBundle bundle) {
    Map<String, String> headers = bundle.bundle().headers();
    for (Clause pack : ManifestHeaders.clauses(headers, "Import-Package", findings)) {
      imported(pack.getName());
    }
    for (Clause pack : ManifestHeaders.clauses(headers, "Export-Package", findings)) {
      if (HostArea.isHost(pack.getName())) {
        findings.add(FileRefusals.exportsHost(pack.getName()));
      }
    }
    for (Clause required : ManifestHeaders.clauses(headers, "Require-Bundle", findings)) {
      if (!ownBundles.contains(required.getName())) {
        findings.add(FileRefusals.requiresBundle(required.getName()));
      }
    }
    for (Clause provided : ManifestHeaders.clauses(headers, "Provide-Capability", findings)) {
      String namespace = provided.getName();
      if (!namespace.equals(Descriptor.NAMESPACE) && !namespace.equals("osgi.service")) {
        findings.add(FileRefusals.capability(namespace));
      }
    }
    for (Requirement required : bundle.resource().getRequirements("osgi.extender")) {
      String filter = String.valueOf(required.getDirectives().get("filter"));
      if (!filter.contains(COMPONENT) || filter.contains("|")) {
        findings.add(FileRefusals.extender(filter));
      }
    }
  }

  private void imported(String pack) {
    if (HostArea.isOpen(pack) || (ownPackages.contains(pack) && !HostArea.isHost(pack))) {
      return;
    }
    if (pack.equals(HTTP_SERVER)) {
      if (!Power.NETWORK.allowedBy(permissions)) {
        findings.add(FileRefusals.importNeeds(pack, "network"));
      }
    } else if (HostArea.isCore(pack)) {
      findings.add(FileRefusals.importsCore(pack));
    } else {
      findings.add(FileRefusals.importsOther(pack));
    }
  }

  /** The plugin's capability among those of a bundle. */
  static List<Capability> plugins(OpenBundle bundle) {
    return bundle.resource().getCapabilities(Descriptor.NAMESPACE);
  }
}
