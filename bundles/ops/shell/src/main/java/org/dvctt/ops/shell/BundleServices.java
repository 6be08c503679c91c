/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services from the framework's registry. The commands stay registered while a service is away (a
 * declared reference would take all of them out of the console), so that they can say so.
 */
public record BundleServices(BundleContext bundles) implements Services {
  @Override
  public <S> Optional<S> find(Class<S> type) {
    ServiceReference<S> reference = bundles.getServiceReference(type);
    return reference == null
        ? Optional.empty()
        : Optional.ofNullable(bundles.getService(reference));
  }
}
