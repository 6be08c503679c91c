/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.dvctt.extension.file.PluginBundle;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The container's framework in this process, with bundles that are a manifest and nothing else. */
final class LiveFramework extends ExternalResource {
  final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private static final String MARKER = "marker";
  private final TemporaryFolder folder = new TemporaryFolder();
  private Framework framework;
  private Bundle marker;

  @Override
  protected void before() throws Throwable {
    folder.create();
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    folder.getRoot().getPath(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    "felix.log.level",
                    "0"));
    framework.start();
    SynchronousBundleListener bundles =
        e -> {
          if (!MARKER.equals(e.getBundle().getSymbolicName())) {
            events.add("bundle " + e.getType() + " " + e.getBundle());
          }
        };
    framework.getBundleContext().addBundleListener(bundles);
    framework.getBundleContext().addFrameworkListener(e -> events.add("framework " + e.getType()));
    marker = install(bundle(MARKER, "1.0"));
  }

  @Override
  protected void after() {
    try {
      framework.stop();
      framework.waitForStop(10_000);
    } catch (BundleException | InterruptedException e) {
      throw new AssertionError(e);
    }
    folder.delete();
  }

  RunningHost host() {
    return new RunningHost(framework.getBundleContext());
  }

  Bundle install(PluginBundle bundle) throws Exception {
    return framework
        .getBundleContext()
        .installBundle(
            "test:" + bundle.symbolicName() + ":" + bundle.version() + ":" + System.nanoTime(),
            new ByteArrayInputStream(jar(bundle.headers())));
  }

  Bundle resolved(PluginBundle bundle) throws Exception {
    Bundle installed = install(bundle);
    if (!resolve(List.of(installed))) {
      throw new AssertionError(bundle + " is not resolved");
    }
    return installed;
  }

  boolean resolve(List<Bundle> bundles) {
    return framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
  }

  void refresh(List<Bundle> bundles) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            bundles,
            e -> {
              if (e.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    if (!done.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no end of the refresh within 20 s");
    }
  }

  /** Does something and proves that the framework told nobody anything, also not later. */
  <T> T silently(Supplier<T> act) throws Exception {
    settle();
    events.clear();
    T result = act.get();
    settle();
    assertEquals(List.of(), events);
    return result;
  }

  /** Waits until all events so far were delivered: they are, one after the other. */
  private void settle() throws Exception {
    CountDownLatch delivered = new CountDownLatch(1);
    BundleListener listener =
        e -> {
          if (e.getType() == BundleEvent.STARTED && e.getBundle().equals(marker)) {
            delivered.countDown();
          }
        };
    framework.getBundleContext().addBundleListener(listener);
    marker.start();
    if (!delivered.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the marker's event did not come within 20 s");
    }
    framework.getBundleContext().removeBundleListener(listener);
    marker.stop();
  }

  /** Each wire as text: requirer, filter, provider with id. */
  static Set<String> wires(Bundle bundle) {
    Set<String> wires = new TreeSet<>();
    for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
      wires.add(
          String.join(
              " ",
              bundle.getSymbolicName(),
              wire.getRequirement().getNamespace(),
              Wanted.of(wire.getRequirement()).words(),
              "from",
              wire.getProvider().getSymbolicName(),
              wire.getProvider().getVersion().toString()));
    }
    return wires;
  }

  /** The same of what was predicted; what a bundle has from itself is no wire. */
  static Set<String> wires(BundlePrediction bundle) {
    Set<String> wires = new TreeSet<>();
    for (Need need : bundle.needs()) {
      for (Source from : need.state() == Need.State.WIRED ? need.from() : List.<Source>of()) {
        if (from.symbolicName().equals(bundle.symbolicName())
            && from.version().equals(bundle.version())) {
          continue;
        }
        wires.add(
            String.join(
                " ",
                bundle.symbolicName(),
                need.namespace(),
                new Wanted(need.name(), need.range()).words(),
                "from",
                from.symbolicName(),
                from.version()));
      }
    }
    return wires;
  }

  /** A bundle of headers given in pairs. */
  static PluginBundle bundle(String name, String version, String... headers) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Bundle-ManifestVersion", "2");
    all.put("Bundle-SymbolicName", name);
    all.put("Bundle-Version", version);
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return new PluginBundle("", name, Version.parseVersion(version), all);
  }

  private static byte[] jar(Map<String, String> headers) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    headers.forEach(manifest.getMainAttributes()::putValue);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }
}
