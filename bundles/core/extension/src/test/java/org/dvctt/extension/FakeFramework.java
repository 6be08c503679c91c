/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.PluginRef;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;

/** Just enough of a framework to hand plugin services to the registry. */
final class FakeFramework {
  static final Guard.Scope ANYBODY = Guard.Scope.nobodys(LocalDate.of(2020, 8, 3));
  private static final Map<Long, String> LOCATIONS = new ConcurrentHashMap<>();

  /** What lets every bundle with a number below the given one be asked about everything. */
  static Map<Long, Standing> asked(int bundles) {
    return asked(bundles, "00");
  }

  /** The same for files of this hash. */
  static Map<Long, Standing> asked(int bundles, String sha256) {
    Map<Long, Standing> standings = new HashMap<>();
    for (long id = 0; id < bundles; id++) {
      standings.put(
          id,
          new Standing(
              new PluginRef("any", "1.0.0"),
              Standing.Part.ASKED,
              sha256,
              1,
              Set.of(),
              Set.of(),
              LocalDate.MIN,
              LocalDate.MAX));
    }
    return standings;
  }

  /** References that were given back, in that order. */
  final List<ServiceReference<?>> given = new ArrayList<>();

  final ThreadLocal<Boolean> transactionOpen = ThreadLocal.withInitial(() -> false);
  private final Map<ServiceReference<?>, Object> services = new ConcurrentHashMap<>();

  /** A plugin bundle. */
  static Bundle bundle(long id, String version, long modified, ClassLoader loader) {
    BundleWiring wiring =
        proxy(
            BundleWiring.class,
            (p, method, args) -> method.getName().equals("getClassLoader") ? loader : null);
    return proxy(
        Bundle.class,
        (p, method, args) ->
            switch (method.getName()) {
              case "getBundleId" -> id;
              case "getSymbolicName" -> "bundle-" + id;
              case "getVersion" -> Version.parseVersion(version);
              case "getLastModified" -> modified;
              case "getLocation" -> LOCATIONS.getOrDefault(id, "file:somewhere.jar");
              case "adapt" -> wiring;
              case "toString" -> "bundle-" + id;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  static Bundle bundle(long id, String version) {
    return bundle(id, version, 1_000, FakeFramework.class.getClassLoader());
  }

  <S> ServiceReference<S> register(S service, Bundle bundle, Map<String, ?> properties) {
    Object plugin = properties.get("dvctt.plugin.id");
    LOCATIONS.put(
        bundle.getBundleId(),
        PluginLocation.of(
            new PluginRef(String.valueOf(plugin), bundle.getVersion().toString()), "00", ""));
    Map<String, Object> all = new TreeMap<>(properties);
    all.put(
        Constants.OBJECTCLASS,
        Arrays.stream(service.getClass().getInterfaces())
            .map(Class::getName)
            .toArray(String[]::new));
    FakeReference<S> reference = new FakeReference<>(bundle, all);
    services.put(reference, service);
    return reference;
  }

  BundleContext context() {
    return proxy(
        BundleContext.class,
        (p, method, args) ->
            switch (method.getName()) {
              case "getService" -> services.get(args[0]);
              case "ungetService" -> {
                synchronized (given) {
                  yield given.add((ServiceReference<?>) args[0]);
                }
              }
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  Transactions transactions() {
    return proxy(
        Transactions.class,
        (p, method, args) -> method.getName().equals("active") ? transactionOpen.get() : null);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class FakeReference<S> implements ServiceReference<S> {
    private final Bundle bundle;
    private final Map<String, Object> properties;

    FakeReference(Bundle bundle, Map<String, Object> properties) {
      this.bundle = bundle;
      this.properties = properties;
    }

    @Override
    public Object getProperty(String key) {
      return properties.get(key);
    }

    @Override
    public String[] getPropertyKeys() {
      return properties.keySet().toArray(new String[0]);
    }

    @Override
    public Bundle getBundle() {
      return bundle;
    }

    @Override
    public Bundle[] getUsingBundles() {
      return new Bundle[0];
    }

    @Override
    public boolean isAssignableTo(Bundle other, String className) {
      return true;
    }

    @Override
    public int compareTo(Object other) {
      return 0;
    }

    @Override
    public Dictionary<String, Object> getProperties() {
      return new Hashtable<>(properties);
    }

    @Override
    public <A> A adapt(Class<A> type) {
      throw new UnsupportedOperationException();
    }
  }
}
