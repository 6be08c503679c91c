/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;

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

  /**
   * For whom and when a plugin is asked. A plugin is only ever asked about provinces and days that
   * it covers.
   *
   * @param province two-digit code of the province whose data the call hands over; empty when it
   *     hands over nobody's
   * @param on the legal day in question
   * @param subject what the call is about, for who looks into it later, e.g. {@code dossier:01H…};
   *     may be empty
   */
  record Scope(String province, LocalDate on, String subject) {
    /** In place of a province that isn't known: only plugins of every province cover it. */
    public static final String UNKNOWN = "??";

    /** A call that hands over no province's data. */
    public static Scope nobodys(LocalDate on) {
      return new Scope("", on, "");
    }
  }

  /**
   * Asks and, when a plugin that was chosen has been swapped out meanwhile, chooses and asks again:
   * a swap is not felt.
   */
  default <T> T steadily(Supplier<T> asking) {
    while (true) {
      long before = snapshot();
      try {
        return asking.get();
      } catch (PluginFailure e) {
        if (e.why() != PluginFailure.Why.MISSING || snapshot() == before) {
          throw e;
        }
      }
    }
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
   * Who is asked about a province on a day, in their fixed order: of each plugin one version at
   * most, the one that was made the asked one last.
   */
  List<PluginRef> admitted(Class<?> point, Scope scope);

  /**
   * Who has to be asked about a province on a day, also those that aren't there now: calling one of
   * them fails, so that a rule that should apply never passes silently (law 5).
   */
  List<PluginRef> due(Class<?> point, Scope scope);

  /**
   * False from a start until what is wanted was brought about for the first time: then a plugin
   * that can't be asked is not missing, the system is starting.
   */
  default boolean begun() {
    return true;
  }

  /**
   * Plugins that have to be there and can't be asked on this node now, each as one text; the node
   * is not ready before this is empty.
   */
  List<String> missing();

  /** What an admin of this node has to do soon because of its plugins, though it still works. */
  default List<Text> warnings() {
    return List.of();
  }

  /** Most bytes of a report that a plugin writes; who gives it the file stops it there. */
  default long mostReportBytes() {
    return 100_000_000;
  }

  /**
   * Value of a declared service property of an admitted plugin as text, or empty.
   *
   * @param property one of the constants of the extension point
   */
  String property(Class<?> point, PluginRef plugin, String property);

  /**
   * Calls one admitted plugin.
   *
   * @throws PluginFailure when it is gone, may not be asked about this province or day, does not
   *     answer in time, or fails
   */
  <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call);

  /**
   * Offers a question that was asked and answered to the candidates that judge beside those who are
   * asked (state SHADOW), without effect. Returns at once whatever becomes of it, and throws
   * nothing. Where there are no candidates, as in tests, nothing happens.
   *
   * @param call puts the question to a candidate, later and on another thread
   * @param answered what those who were asked answered; empty when nobody had to be asked
   */
  default <S, R> void beside(
      Class<S> point, Scope scope, Call<S, R> call, Map<PluginRef, R> answered) {}
}
