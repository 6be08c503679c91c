/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.boot;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.features.BootFinished;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks the container's cache as whole when its first start has installed all it is to install. */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  /**
   * The start has ended.
   *
   * @param end the container gives it when every feature of the start is installed
   */
  @Activate
  public FirstStart(BundleContext context, @Reference BootFinished end) {
    BundleCache cache = new BundleCache(Path.of(context.getProperty(Constants.FRAMEWORK_STORAGE)));
    if (cache.whole()) {
      return;
    }
    try {
      cache.markWhole();
      LOG.info("The first start has ended: the container's cache is whole");
    } catch (IOException e) {
      LOG.warn(
          "The container's cache {} can't be marked as whole; the next start makes it anew: {}",
          cache.folder(),
          e.toString());
    }
  }
}
