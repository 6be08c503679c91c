/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;
import org.dvctt.model.PluginRef;

/**
 * The only way to a plugin (law 4): admission by the registry's snapshot, lease, time limit, own
 * pool, class loader, exception wall. Throws {@link IllegalStateException} when the calling thread
 * has a transaction open.
 */
public interface Guard {
  /** What is called on the plugin. */
  @FunctionalInterface
  interface Call<S, R> {
    R on(S plugin);
  }

  /** A plugin's answer with what is needed to explain it later. */
  record Answer<R>(R value, PluginRef plugin, long snapshot) {}

  /**
   * Id of the current snapshot of admitted plugins; changes whenever any plugin comes, goes or
   * changes.
   */
  long snapshot();

  /**
   * Admitted plugins of an extension point, in their fixed order (ranking, plugin id, version).
   *
   * @param point the interface of {@code org.dvctt.spi.*}
   */
  List<PluginRef> admitted(Class<?> point);

  /**
   * Value of a declared service property of an admitted plugin as text, or empty.
   *
   * @param property one of the constants of the extension point
   */
  String property(Class<?> point, PluginRef plugin, String property);

  /**
   * Calls one admitted plugin.
   *
   * @throws PluginFailure when it is gone, does not answer in time, or fails
   */
  <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Call<S, R> call);
}
