/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The SQL files of one context, so that Flyway never searches a class path by itself. */
final class Scripts implements ResourceProvider {
  private final List<Script> scripts;

  Scripts(List<URL> urls) {
    this.scripts = urls.stream().map(Script::new).toList();
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return scripts.stream().filter(s -> s.getRelativePath().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.stream()
        .filter(s -> s.getFilename().startsWith(prefix))
        .filter(s -> Arrays.stream(suffixes).anyMatch(s.getFilename()::endsWith))
        .map(LoadableResource.class::cast)
        .toList();
  }
}
