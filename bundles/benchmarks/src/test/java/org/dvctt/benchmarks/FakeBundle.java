/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** What the plugins ask of their framework: their version and the data folder. */
final class FakeBundle {
  private FakeBundle() {}

  static BundleContext context(Path data) {
    Bundle bundle =
        proxy(
            Bundle.class,
            (method, argument) -> method.equals("getVersion") ? new Version("0.1.0") : null);
    return proxy(
        BundleContext.class,
        (method, argument) ->
            switch (method) {
              case "getBundle" -> bundle;
              case "getProperty" -> "dvctt.data".equals(argument) ? data.toString() : null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private interface Answer {
    Object to(String method, Object argument);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeBundle.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answer.to(method.getName(), arguments == null ? null : arguments[0])));
  }
}
