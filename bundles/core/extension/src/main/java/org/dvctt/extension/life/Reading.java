/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.extension.PluginLocation;
import org.dvctt.extension.file.FileCheck;
import org.dvctt.extension.file.FileLimits;
import org.dvctt.extension.file.PluginReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** How plugins' files are read here: no bundle of the host may be in one. */
final class Reading {
  private Reading() {}

  static PluginReader of(BundleContext context, long limit) {
    return file -> FileCheck.read(file, limits(context, limit));
  }

  private static FileLimits limits(BundleContext context, long limit) {
    Set<String> host =
        Arrays.stream(context.getBundles())
            .filter(bundle -> !PluginLocation.is(bundle.getLocation()))
            .map(Bundle::getSymbolicName)
            .filter(name -> name != null)
            .collect(Collectors.toSet());
    FileLimits usual = FileLimits.usual(host);
    return new FileLimits(
        limit, usual.entries(), usual.entry(), usual.unpacked(), usual.ratio(), host);
  }
}
