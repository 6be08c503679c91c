/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.scr.info.ScrInfo;
import org.dvctt.model.Money;
import org.dvctt.spi.control.ControlCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.ComponentContext;
import org.osgi.util.function.Function;
import org.osgi.util.promise.Promise;

/**
 * The container's framework in this JVM, with its declarative services and configurations. What a
 * plugin imports comes from this JVM's class path, so that the platform's own classes, which are
 * not bundles here, and its plugins speak of the same types.
 */
final class EmbeddedFramework implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;
  private final Framework framework;

  EmbeddedFramework(Path storage) throws BundleException, IOException {
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    storage.toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    String.join(
                        ",",
                        exports(Money.class),
                        exports(ControlCheck.class),
                        exports(ConfigurationAdmin.class),
                        exports(ComponentContext.class),
                        exports(Promise.class),
                        exports(Function.class)),
                    // As org.dvctt.extension offers it where it is a bundle.
                    Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                    "org.dvctt.host;version:Version=0.1.0"));
    framework.start();
    List<Bundle> bundles = new ArrayList<>();
    for (Class<?> inside : List.of(PersistenceManager.class, ScrInfo.class)) {
      bundles.add(context().installBundle(jar(inside).toString()));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
    }
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  <S> S service(Class<S> type) {
    ServiceReference<S> reference = context().getServiceReference(type);
    if (reference == null) {
      throw new IllegalStateException("nothing offers " + type.getName());
    }
    return context().getService(reference);
  }

  @Override
  public void close() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(STOP_MILLIS);
  }

  private static String exports(Class<?> inside) throws IOException {
    try (JarFile jar = new JarFile(jar(inside).getPath())) {
      return jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
    }
  }

  private static URL jar(Class<?> inside) {
    return inside.getProtectionDomain().getCodeSource().getLocation();
  }
}
