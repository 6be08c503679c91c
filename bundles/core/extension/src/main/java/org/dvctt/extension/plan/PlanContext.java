/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/** One question to the resolver. Wirings that exist are kept as they are. */
final class PlanContext extends ResolveContext {
  private final Offers offers;
  private final Collection<? extends Resource> mandatory;
  private final Collection<? extends Resource> optional;
  private final Collection<? extends Resource> fragments;
  private final Map<Resource, Wiring> wirings = new HashMap<>();

  /**
   * @param optional resolved if that is possible: so the framework asks for several at once
   */
  PlanContext(
      Present present,
      Offers offers,
      Collection<? extends Resource> mandatory,
      Collection<? extends Resource> optional) {
    this.offers = offers;
    this.mandatory = mandatory;
    this.optional = optional;
    this.fragments = present.fragments();
    for (BundleRevision revision : present.revisions()) {
      BundleWiring wiring = revision.getWiring();
      if (wiring != null) {
        wirings.put(revision, wiring);
      }
    }
  }

  @Override
  public Collection<Resource> getMandatoryResources() {
    return new ArrayList<>(mandatory);
  }

  @Override
  public Collection<Resource> getOptionalResources() {
    return new ArrayList<>(optional);
  }

  @Override
  public List<Capability> findProviders(Requirement requirement) {
    return offers.matching(requirement);
  }

  @Override
  public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
    int found = Collections.binarySearch(capabilities, hosted, Offers.ORDER);
    int index = found < 0 ? -found - 1 : found;
    capabilities.add(index, hosted);
    return index;
  }

  @Override
  public boolean isEffective(Requirement requirement) {
    return resolves(requirement) && !isDynamic(requirement);
  }

  @Override
  public Map<Resource, Wiring> getWirings() {
    return wirings;
  }

  /** Fragments that wait for a host are attached when one comes. */
  @Override
  public Collection<Resource> findRelatedResources(Resource host) {
    List<Resource> related = new ArrayList<>();
    for (Resource fragment : fragments) {
      for (Requirement each : fragment.getRequirements(BundleRevision.HOST_NAMESPACE)) {
        if (offers.matching(each).stream().anyMatch(c -> c.getResource().equals(host))) {
          related.add(fragment);
        }
      }
    }
    return related;
  }

  /** False for what is looked at only when the bundle is active, as services are. */
  static boolean resolves(Requirement requirement) {
    return Namespace.EFFECTIVE_RESOLVE.equals(
        requirement
            .getDirectives()
            .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
  }

  static boolean isDynamic(Requirement requirement) {
    return "dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
  }

  static boolean isOptional(Requirement requirement) {
    return Namespace.RESOLUTION_OPTIONAL.equals(
        requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
  }
}
