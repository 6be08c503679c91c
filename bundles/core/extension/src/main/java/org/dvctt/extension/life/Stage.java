/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.PluginLocation;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.file.PluginBundle;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.model.PluginRef;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a plugin's bundles into the framework and takes them out, through the framework's own
 * interface: nothing else is resolved again. Its bundles are started for this run only, so that
 * after a restart nothing of a plugin runs before its bytes were compared with what is wanted.
 */
final class Stage {
  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
  private static final Duration START = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration SERVICES = Duration.ofSeconds(4);
  private static final String THREADS = "threads:";
  private final BundleContext context;
  private final PluginRegistry registry;
  private final PluginSettings settings;

  Stage(BundleContext context, PluginRegistry registry, PluginSettings settings) {
    this.context = context;
    this.registry = registry;
    this.settings = settings;
  }

  /**
   * Installs and starts the bundles of a version beside what works.
   *
   * @param values settings that an admin gave
   * @throws Limited.Failed with what keeps it from starting; nothing of it is left then
   */
  Staged start(PluginRow row, PluginFile file, Map<String, String> values) throws Limited.Failed {
    List<Bundle> bundles = new ArrayList<>();
    try {
      settings.write(file, values);
      registry.permit(row.ref(), threads(file));
      for (PluginBundle part : file.bundles()) {
        bundles.add(install(row, file, part));
      }
      resolve(bundles);
      for (Bundle bundle : bundles) {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
          Limited.run(
              "start of " + row.ref(),
              START,
              () -> {
                bundle.start(Bundle.START_TRANSIENT);
                return bundle;
              });
        }
      }
      Staged staged = new Staged(row.ref(), file, bundles);
      awaitServices(staged);
      return staged;
    } catch (IOException | BundleException e) {
      takeOut(row.ref(), bundles);
      throw new Limited.Failed(String.valueOf(e.getMessage()), e);
    } catch (Limited.Failed e) {
      takeOut(row.ref(), bundles);
      throw e;
    }
  }

  /** Hands a running version new settings. */
  void configure(Staged staged, Map<String, String> values) {
    try {
      settings.write(staged.file(), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops and uninstalls a version's bundles; one that does not stop in time is left to itself. */
  void takeOut(Staged staged) {
    takeOut(staged.ref(), staged.bundles());
    settings.forget(staged.file());
  }

  /** Takes out what earlier runs left in the framework's cache and nobody wants. */
  void sweep(Set<String> wantedLocations) {
    for (Bundle bundle : context.getBundles()) {
      if (!wantedLocations.contains(bundle.getLocation())) {
        PluginLocation.plugin(bundle.getLocation())
            .ifPresent(plugin -> takeOut(plugin, List.of(bundle)));
      }
    }
  }

  /** Locations of a version's bundles. */
  static List<String> locations(PluginRow row, PluginFile file) {
    return file.bundles().stream().map(part -> location(row, part)).toList();
  }

  private static String location(PluginRow row, PluginBundle part) {
    return PluginLocation.of(row.ref(), row.sha256(), part.entry());
  }

  private static int threads(PluginFile file) {
    return file.descriptor().permissions().stream()
        .filter(permission -> permission.startsWith(THREADS))
        .mapToInt(permission -> Integer.parseInt(permission.substring(THREADS.length())))
        .findFirst()
        .orElse(0);
  }

  private Bundle install(PluginRow row, PluginFile file, PluginBundle part)
      throws IOException, BundleException {
    String location = location(row, part);
    Bundle present = context.getBundle(location);
    if (present != null) {
      return present;
    }
    try (InputStream bytes = part.open(file.file())) {
      return context.installBundle(location, bytes);
    }
  }

  private void resolve(List<Bundle> bundles) throws BundleException {
    FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    if (wiring != null && !wiring.resolveBundles(bundles)) {
      for (Bundle bundle : bundles) {
        if (bundle.getState() == Bundle.INSTALLED) {
          // Starting says what is missing; resolving only says no.
          bundle.start(Bundle.START_TRANSIENT);
        }
      }
    }
  }

  private void awaitServices(Staged staged) throws Limited.Failed {
    Set<PluginKind> wanted = staged.file().descriptor().kinds();
    Map<PluginKind, String> found = registry.offered().await(staged.ids(), wanted, SERVICES);
    for (PluginKind kind : wanted) {
      String fault = found.get(kind);
      if (fault == null) {
        throw new Limited.Failed(
            "it declares to be a " + kind.shortName() + " but offers no such service",
            new IllegalStateException());
      }
      if (!fault.isEmpty()) {
        throw new Limited.Failed(kind.shortName() + ": " + fault, new IllegalStateException());
      }
    }
  }

  private void takeOut(PluginRef ref, List<Bundle> bundles) {
    for (Bundle bundle : bundles) {
      try {
        Limited.run(
            "stop of " + ref,
            STOP,
            () -> {
              bundle.uninstall();
              return bundle;
            });
      } catch (Limited.Failed e) {
        LOG.warn("plugin {} does not stop and is left to itself: {}", ref, e.said());
        if (bundle.getState() != Bundle.UNINSTALLED) {
          registry.doesNotStop(ref);
        }
      }
    }
  }
}
