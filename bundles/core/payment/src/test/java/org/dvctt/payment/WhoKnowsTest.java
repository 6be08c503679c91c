/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.PluginRef;
import org.junit.Test;

/** An order may be at a channel that gets no new ones any more. */
public class WhoKnowsTest {
  private static final Guard.Scope SCOPE = Guard.Scope.nobodys(LocalDate.of(2020, 8, 3));

  @Test
  public void whoeverHasTheOrderIsHeard() {
    assertEquals("paid", asked(Map.of("a", "", "b", "paid")));
    assertEquals("paid", asked(Map.of("a", "paid", "b", "other")));
    assertEquals("", asked(Map.of("a", "", "b", "")));
  }

  @Test
  public void whileOneCanNotBeAskedNothingIsKnown() {
    assertThrows(PluginFailure.class, () -> asked(Map.of("a", "", "b", "away")));
    assertThrows(PluginFailure.class, () -> asked(Map.of("a", "away", "b", "paid")));
    assertThrows(PluginFailure.class, () -> asked(Map.of()));
  }

  private static String asked(Map<String, String> channels) {
    return Orders.askWhoKnows(
        new Channels(channels), String.class, SCOPE, answer -> answer, answer -> !answer.isEmpty());
  }

  /** Channels in the order of their ids; each is the text it answers. */
  private record Channels(Map<String, String> answers) implements Guard {
    @Override
    public long snapshot() {
      return 1;
    }

    @Override
    public List<PluginRef> admitted(Class<?> point) {
      return due(point, SCOPE).stream().filter(it -> !away(it)).toList();
    }

    private boolean away(PluginRef channel) {
      return answers.getOrDefault(channel.id(), "").equals("away");
    }

    @Override
    public List<PluginRef> admitted(Class<?> point, Scope scope) {
      return admitted(point);
    }

    @Override
    public List<PluginRef> due(Class<?> point, Scope scope) {
      return answers.keySet().stream().sorted().map(id -> new PluginRef(id, "1.0.0")).toList();
    }

    @Override
    public List<String> missing() {
      return List.of();
    }

    @Override
    public String property(Class<?> point, PluginRef plugin, String property) {
      return "";
    }

    @Override
    public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
      String answer = answers.getOrDefault(plugin.id(), "");
      if (away(plugin)) {
        throw new PluginFailure(PluginFailure.Why.FAILED, plugin.id(), "away");
      }
      return new Answer<>(call.on(point.cast(answer)), plugin, 1);
    }
  }
}
