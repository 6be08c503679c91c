/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import static org.dvctt.store.testing.Eventually.eventually;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.store.OnEachEngine;
import org.dvctt.store.Sql;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

public class MigrationRunnerTest extends OnEachEngine {
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tries = new AtomicInteger();
  private MigrationRunner runner;

  private record Context(String context, ClassLoader resources) implements Migrations {}

  @Before
  public void runner() {
    runner =
        new MigrationRunner(
            registrations(),
            it -> {
              tries.incrementAndGet();
              return store.migrate(it.context(), it.resources());
            },
            failures -> 1);
  }

  @After
  public void stop() throws InterruptedException {
    runner.stop();
  }

  @Test
  public void aFailedScriptIsNamedAndChangesNothingAndTheOthersGoOn() {
    Migrations broken = new Context("broken", here());
    runner.come(broken);
    runner.come(new Context("probe", here()));
    eventually("probe is ready", () -> ready.contains("probe"));
    eventually("broken was tried again", () -> tries.get() > 4);
    assertEquals(Set.of("probe"), ready);
    String line = runner.failed().get("broken");
    assertTrue(line, line.contains("V2__second.sql"));
    assertTrue(line, line.contains("SQL state 42"));
    assertEquals(line, 1, line.lines().count());
    runner.gone(broken);
    assertEquals(Map.of(), runner.failed());
  }

  @Test
  public void aBundleWithAMendedScriptBringsTheTablesUpToDate() throws Exception {
    Migrations broken = new Context("broken", here());
    runner.come(broken);
    eventually("broken has failed", () -> runner.failed().containsKey("broken"));
    runner.gone(broken);
    runner.come(new Context("broken", mended()));
    eventually("broken is ready", () -> ready.contains("broken"));
    assertEquals(Map.of(), runner.failed());
    assertEquals(
        1L, (long) transactions.<Long>read(tx -> Sql.in(tx).count("SELECT id FROM broken_second")));
  }

  @Test
  public void whatFailedForAWhileIsMadeGoodByItself() throws Exception {
    runner.stop();
    runner =
        new MigrationRunner(
            registrations(),
            it -> {
              if (tries.incrementAndGet() < 4) {
                throw new IllegalStateException("the disk is full\nand more");
              }
              return store.migrate(it.context(), it.resources());
            },
            failures -> {
              assertEquals("the disk is full", runner.failed().get("probe"));
              return 1;
            });
    runner.come(new Context("probe", here()));
    eventually("probe is ready", () -> ready.contains("probe"));
    assertEquals(Map.of(), runner.failed());
    assertEquals(4, tries.get());
  }

  @Test
  public void aFailureWhileItsBundleGoesLeavesNoReasonBehind() throws Exception {
    runner.stop();
    runner =
        new MigrationRunner(
            registrations(),
            it -> {
              runner.gone(it);
              throw new IllegalStateException("try " + tries.incrementAndGet());
            },
            failures -> 1);
    runner.come(new Context("probe", here()));
    eventually("probe has failed", () -> tries.get() == 1);
    runner.stop();
    assertEquals(Map.of(), runner.failed());
    assertEquals(1, tries.get());
  }

  private static ClassLoader here() {
    return MigrationRunnerTest.class.getClassLoader();
  }

  private static ClassLoader mended() throws MalformedURLException {
    URL folder = Path.of("target/test-classes/mended").toUri().toURL();
    return new URLClassLoader(new URL[] {folder}, null);
  }

  /** Keeps which contexts are published as ready. */
  private BundleContext registrations() {
    return fake(
        BundleContext.class,
        arguments -> {
          String context = (String) ((Dictionary<?, ?>) arguments[2]).get(StoreReady.CONTEXT);
          ready.add(context);
          return fake(ServiceRegistration.class, none -> ready.remove(context) ? null : null);
        });
  }

  private interface Answer {
    Object to(Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> answer.to(arguments);
                }));
  }
}
