/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.junit.Test;

/** Threads that are never started, a JVM that says of them what the test wants, and its time. */
public class StraysTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private final Heard heard = new Heard();
  private final FakeJvm jvm = new FakeJvm();
  private final Thread first = new Thread("first");
  private final Thread second = new Thread("second");
  private long now = 7;

  @Test
  public void aThreadThatStaysIsALeakOnce() {
    Strays strays = strays(0);
    look(strays, List.of(first), List.of());
    assertEquals("it may be about to end", List.of(), heard.troubles());
    look(strays, List.of(first), List.of());
    look(strays, List.of(first, second), List.of());
    assertEquals(List.of(Kind.LEAK), heard.troubles());
    assertTrue(heard.last(), heard.last().endsWith("1 threads of its own, 0 are allowed: first"));
    look(strays, List.of(), List.of());
    look(strays, List.of(second), List.of());
    look(strays, List.of(second), List.of());
    assertEquals(List.of(Kind.LEAK, Kind.LEAK), heard.troubles());
  }

  @Test
  public void aPermissionAllowsSome() {
    Strays strays = strays(1);
    for (int i = 0; i < 5; i++) {
      look(strays, List.of(first), List.of());
    }
    assertEquals(List.of(), heard.troubles());
  }

  @Test
  public void burntProcessorIsTroubleWhenItLasts() {
    Strays strays = strays(9);
    look(strays, List.of(first), List.of(second));
    for (int i = 0; i < 2; i++) {
      burn(300, 300);
      look(strays, List.of(first), List.of(second));
    }
    burn(200, 200);
    look(strays, List.of(first), List.of(second));
    assertEquals(List.of(), heard.troubles());
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of(), heard.troubles());
      burn(0, 600);
      look(strays, List.of(first), List.of(second));
    }
    assertEquals(List.of(Kind.CPU), heard.troubles());
  }

  @Test
  public void bytesAreThoseSinceTheLookBefore() {
    Strays strays = strays(9);
    jvm.bytes.put(first, 1_000L);
    assertEquals(0, look(strays, List.of(first), List.of()).bytes());
    jvm.bytes.put(first, 1_500L);
    jvm.bytes.put(second, 70L);
    assertEquals(500, look(strays, List.of(first, second), List.of()).bytes());
    assertEquals(0, look(strays, List.of(first, second), List.of()).bytes());
  }

  @Test
  public void aFullHeapIsLaidToWhoAllocatesMostOfAll() {
    PluginRef other = new PluginRef("other", "1.0.0");
    HeapEaters eaters = new HeapEaters();
    assertTrue(eaters.top().isEmpty());
    eaters.add(Map.of(NORMS, 60L, other, 60L), 120);
    assertTrue("neither has more than half", eaters.top().isEmpty());
    eaters.add(Map.of(NORMS, 60L, other, 10L), 100);
    assertEquals(NORMS, eaters.top().orElseThrow());
    eaters.add(Map.of(), 10_000);
    assertTrue("the core allocates far more", eaters.top().isEmpty());
    for (int i = 0; i < 10; i++) {
      eaters.add(Map.of(other, 1_000L), 1_000);
    }
    assertEquals("the window has moved on", other, eaters.top().orElseThrow());
    eaters.clear();
    assertTrue(eaters.top().isEmpty());
  }

  private void burn(long firstMillis, long secondMillis) {
    jvm.cpu.merge(first, TimeUnit.MILLISECONDS.toNanos(firstMillis), Long::sum);
    jvm.cpu.merge(second, TimeUnit.MILLISECONDS.toNanos(secondMillis), Long::sum);
  }

  private Strays.Seen look(Strays strays, List<Thread> own, List<Thread> hung) {
    now += TimeUnit.SECONDS.toNanos(1);
    return strays.look(now, own, hung, jvm);
  }

  private Strays strays(int allowed) {
    Conduct conduct =
        new Conduct(NORMS, Manner.CARRYING, GuardLimits.SHIPPED.conducts(), heard, () -> now);
    return new Strays(allowed, new GuardLimits.Watch(16, 50, 3, 85), conduct);
  }

  /** What it says is put into it. */
  static final class FakeJvm implements JvmFigures {
    final Map<Thread, Long> cpu = new HashMap<>();
    final Map<Thread, Long> bytes = new HashMap<>();
    int heap;

    @Override
    public List<Thread> threads() {
      return PluginThreads.everywhere();
    }

    @Override
    public long cpuNanos(Thread thread) {
      return cpu.getOrDefault(thread, 0L);
    }

    @Override
    public long allocatedBytes(Thread thread) {
      return bytes.getOrDefault(thread, 0L);
    }

    @Override
    public int heapPercent() {
      return heap;
    }
  }
}
