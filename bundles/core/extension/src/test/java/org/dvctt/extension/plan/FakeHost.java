/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.extension.file.PluginBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/** Bundles that offer what their headers say, without a framework; resolved ones need nothing. */
final class FakeHost implements Host {
  final Set<String> served = new LinkedHashSet<>();
  final List<Bundle> closure = new ArrayList<>();
  private final List<BundleRevision> revisions = new ArrayList<>();

  /** Adds a bundle, its id counting from 1. */
  Bundle add(PluginBundle bundle, boolean resolved) throws BundleException {
    Revision revision = new Revision(Candidate.of(bundle), revisions.size() + 1L, resolved);
    revisions.add(revision.proxy);
    return revision.bundle;
  }

  @Override
  public Collection<BundleRevision> revisions() {
    return revisions;
  }

  @Override
  public boolean serves(String filter) {
    return served.contains(filter);
  }

  @Override
  public Collection<Bundle> closure(Collection<Bundle> bundles) {
    return closure;
  }

  private static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                switch (method.getName()) {
                  case "equals" -> self == args[0];
                  case "hashCode" -> System.identityHashCode(self);
                  default -> handler.invoke(self, method, args);
                }));
  }

  /** One revision and what belongs to it. */
  private static final class Revision {
    final BundleRevision proxy;
    final Bundle bundle;
    private final List<BundleCapability> offers = new ArrayList<>();

    Revision(Candidate content, long id, boolean resolved) {
      BundleWiring wiring =
          FakeHost.of(
              BundleWiring.class,
              (self, method, args) ->
                  switch (method.getName()) {
                    case "getCapabilities", "getResourceCapabilities" -> some(offers, args[0]);
                    case "getResource", "getRevision" -> this.proxy();
                    case "isInUse" -> true;
                    default -> List.of();
                  });
      this.proxy =
          FakeHost.of(
              BundleRevision.class,
              (self, method, args) ->
                  switch (method.getName()) {
                    case "getSymbolicName" -> content.bundle().symbolicName();
                    case "getVersion" -> content.bundle().version();
                    case "getTypes" -> 0;
                    case "getWiring" -> resolved ? wiring : null;
                    case "getBundle" -> this.bundle();
                    case "getCapabilities", "getDeclaredCapabilities" -> some(offers, args[0]);
                    case "getRequirements", "getDeclaredRequirements" ->
                        content.getRequirements((String) args[0]);
                    default -> content + " [" + id + "]";
                  });
      this.bundle =
          FakeHost.of(
              Bundle.class,
              (self, method, args) ->
                  switch (method.getName()) {
                    case "getBundleId" -> id;
                    case "getSymbolicName" -> content.bundle().symbolicName();
                    case "getVersion" -> content.bundle().version();
                    case "adapt" -> this.proxy();
                    default -> content + " [" + id + "]";
                  });
      content.getCapabilities(null).forEach(each -> offers.add(capability(each)));
    }

    private BundleRevision proxy() {
      return proxy;
    }

    private Bundle bundle() {
      return bundle;
    }

    private BundleCapability capability(Capability content) {
      return FakeHost.of(
          BundleCapability.class,
          (self, method, args) ->
              switch (method.getName()) {
                case "getNamespace" -> content.getNamespace();
                case "getAttributes" -> content.getAttributes();
                case "getDirectives" -> content.getDirectives();
                case "getResource" -> (Resource) proxy;
                case "getRevision" -> proxy;
                default -> content.toString();
              });
    }

    private static List<BundleCapability> some(List<BundleCapability> all, Object namespace) {
      return all.stream()
          .filter(each -> namespace == null || namespace.equals(each.getNamespace()))
          .toList();
    }
  }
}
