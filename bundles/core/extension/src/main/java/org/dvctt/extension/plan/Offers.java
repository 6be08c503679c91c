/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.SimpleFilter;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** All capabilities that can be wired to, in the order in which the framework prefers them. */
final class Offers {
  /** Resolved before unresolved, the higher version first, then the older bundle. */
  static final Comparator<Capability> ORDER =
      Comparator.<Capability, Boolean>comparing(each -> !resolved(each.getResource()))
          .thenComparing(Offers::version, Comparator.reverseOrder())
          .thenComparing(each -> id(each.getResource()));

  private final Map<String, List<Capability>> byNamespace = new HashMap<>();

  Offers(Iterable<? extends Resource> resources) {
    for (Resource resource : resources) {
      for (Capability each : capabilities(resource)) {
        byNamespace.computeIfAbsent(each.getNamespace(), n -> new ArrayList<>()).add(each);
      }
    }
  }

  /** What satisfies a requirement, the preferred one first. */
  List<Capability> matching(Requirement requirement) {
    SimpleFilter filter = filter(requirement);
    List<Capability> matching = new ArrayList<>();
    for (Capability each : named(requirement)) {
      if (CapabilitySet.matches(each, filter)
          && asksForMandatory(each, filter)
          && attachable(each)) {
        matching.add(each);
      }
    }
    matching.sort(ORDER);
    return matching;
  }

  /** What has the required name, in any version and with any other attributes. */
  List<Capability> named(Requirement requirement) {
    String name = Wanted.of(requirement).name();
    List<Capability> all = byNamespace.getOrDefault(requirement.getNamespace(), List.of());
    return name.isEmpty()
        ? all
        : all.stream()
            .filter(each -> isNamed(each.getAttributes().get(each.getNamespace()), name))
            .toList();
  }

  private static boolean isNamed(@org.jspecify.annotations.Nullable Object value, String name) {
    return value instanceof Collection<?> several ? several.contains(name) : name.equals(value);
  }

  /** As the framework reads it: attributes of a requirement alone require nothing. */
  private static SimpleFilter filter(Requirement requirement) {
    return requirement.getNamespace().startsWith("osgi.wiring.")
            || requirement.getDirectives().containsKey(Constants.FILTER_DIRECTIVE)
        ? RequirementImpl.getFilter(requirement)
        : SimpleFilter.MATCH_ALL_FILTER;
  }

  /** The library looks at mandatory attributes of its own capabilities only. */
  private static boolean asksForMandatory(Capability capability, SimpleFilter filter) {
    String mandatory = capability.getDirectives().get(Constants.MANDATORY_DIRECTIVE);
    if (mandatory == null || capability instanceof CapabilityImpl) {
      return true;
    }
    String asked = filter.toString();
    for (String name : mandatory.split(",")) {
      if (!asked.contains("(" + name.strip() + "=")) {
        return false;
      }
    }
    return true;
  }

  /** A host that is resolved takes no more fragments. */
  private static boolean attachable(Capability capability) {
    return !capability.getNamespace().equals(BundleRevision.HOST_NAMESPACE)
        || !resolved(capability.getResource());
  }

  /** Its own ones; those of attached fragments are found at the fragments. */
  private static List<Capability> capabilities(Resource resource) {
    if (!(resource instanceof BundleRevision revision)) {
      return resource.getCapabilities(null);
    }
    boolean fragment = (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    var wiring = revision.getWiring();
    List<Capability> own = new ArrayList<>();
    if (fragment || wiring == null) {
      own.addAll(revision.getDeclaredCapabilities(null));
    } else {
      for (var each : wiring.getCapabilities(null)) {
        if (each.getRevision().equals(revision)) {
          own.add(each);
        }
      }
    }
    return own;
  }

  private static boolean resolved(Resource resource) {
    return resource instanceof BundleRevision revision && revision.getWiring() != null;
  }

  /** Versions count for packages and bundles only. */
  private static Version version(Capability capability) {
    String attribute =
        switch (capability.getNamespace()) {
          case BundleRevision.PACKAGE_NAMESPACE -> Constants.VERSION_ATTRIBUTE;
          case BundleRevision.BUNDLE_NAMESPACE -> Constants.BUNDLE_VERSION_ATTRIBUTE;
          default -> "";
        };
    return capability.getAttributes().get(attribute) instanceof Version version
        ? version
        : Version.emptyVersion;
  }

  private static long id(Resource resource) {
    return resource instanceof BundleRevision revision
        ? revision.getBundle().getBundleId()
        : Long.MAX_VALUE;
  }
}
