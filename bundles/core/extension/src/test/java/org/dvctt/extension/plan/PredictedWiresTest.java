/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import static org.dvctt.extension.plan.LiveFramework.bundle;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.extension.file.PluginBundle;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/** What a plan says against what the framework does. */
public class PredictedWiresTest {
  private static final String IMPORT = Constants.IMPORT_PACKAGE;
  private static final String EXPORT = Constants.EXPORT_PACKAGE;
  private static final String REQUIRE = Constants.REQUIRE_CAPABILITY;
  private static final String PROVIDE = Constants.PROVIDE_CAPABILITY;

  @Rule public final LiveFramework live = new LiveFramework();

  @Test
  public void theWiresAreThoseThatTheFrameworkMakes() throws Exception {
    live.resolved(core());
    live.resolved(bundle("lib", "1.0", EXPORT, "lib;version=1.0,lib.two;version=1.0;uses:=lib"));
    live.resolved(bundle("lib", "1.5", EXPORT, "lib;version=1.5"));
    live.install(bundle("lib", "1.9", EXPORT, "lib;version=1.9"));
    live.resolved(bundle("vip", "1.0", EXPORT, "vip;version=1;club=gold;mandatory:=club"));
    live.resolved(bundle("frag", "1.0", EXPORT, "unused;version=1"));
    PluginBundle plugin =
        bundle(
            "plugin",
            "1.0.0",
            IMPORT,
            "org.dvctt.spi.control;version=\"[0.1,1)\",lib;version=\"[1,2)\",lib.two,own,"
                + "org.osgi.framework;version=\"[1.8,2)\",absent;resolution:=optional,"
                + "vip;resolution:=optional,helper",
            EXPORT,
            "own;version=1",
            Constants.REQUIRE_BUNDLE,
            "frag;bundle-version=\"[1,2)\"",
            Constants.DYNAMICIMPORT_PACKAGE,
            "x.*",
            REQUIRE,
            "org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\","
                + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\","
                + "osgi.service;filter:=\"(objectClass=org.example.Nobody)\";effective:=active,"
                + "osgi.extender;osgi.extender=\"osgi.component\"",
            PROVIDE,
            "osgi.extender;osgi.extender=other");
    PluginBundle helper = bundle("helper", "1.0", EXPORT, "helper", IMPORT, "lib,vip;club=gold");

    Prediction prediction = agrees(List.of(plugin, helper));

    assertTrue(prediction.problems().toString(), prediction.resolves());
    assertEquals(Need.State.ABSENT, need(prediction, "absent").state());
    assertEquals(Need.State.ABSENT, need(prediction, "vip").state());
    assertEquals(-1, need(prediction, "helper").from().get(0).bundleId());
    assertEquals("1.0.0", need(prediction, "lib").from().get(0).version());
    assertEquals(Need.State.DYNAMIC, need(prediction, "").state());
    assertEquals("service", prediction.notes().get(0).code());
  }

  @Test
  public void aServiceThatIsThereIsNoNote() throws Exception {
    PluginBundle plugin =
        bundle(
            "plugin",
            "1.0.0",
            REQUIRE,
            "osgi.service;filter:=\"(objectClass=org.osgi.service.resolver.Resolver)\""
                + ";effective:=active");

    Prediction prediction = agrees(List.of(plugin));

    assertEquals(List.of(), prediction.notes());
    assertEquals(Need.State.RUNTIME, prediction.bundles().get(0).needs().get(0).state());
  }

  @Test
  public void everythingThatIsMissingIsSaidInPlainWords() throws Exception {
    live.resolved(core());
    PluginBundle plugin =
        bundle(
            "plugin",
            "1.0.0",
            IMPORT,
            "org.dvctt.spi.control;version=\"[2,3)\",com.acme;version=\"[1.2,2)\"",
            Constants.REQUIRE_BUNDLE,
            "nowhere",
            REQUIRE,
            "org.dvctt.host;filter:=\"(version>=7.0)\","
                + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\","
                + "osgi.extender;filter:=\"(osgi.extender=osgi.acme)\"");

    Prediction prediction = agrees(List.of(plugin));

    assertFalse(prediction.resolves());
    String said =
        String.join("\n", prediction.problems().stream().map(each -> each.what().en()).toList());
    assertTrue(
        said,
        said.contains("plugin wants org.dvctt.spi.control [2.0.0,3.0.0), the host has 0.1.0."));
    assertTrue(
        said,
        said.contains(
            "plugin imports package com.acme in version range [1.2.0,2.0.0); nobody exports it."));
    assertTrue(said, said.contains("plugin requires bundle nowhere; the host does not have it."));
    assertTrue(said, said.contains("plugin wants org.dvctt.host [7.0,∞), the host has 0.1.0."));
    assertTrue(said, said.contains("plugin wants Java 99, the host runs Java "));
    assertTrue(
        said,
        said.contains(
            "plugin wants capability osgi.extender (osgi.extender=osgi.acme); nobody provides it."));
    assertEquals(6, prediction.problems().size());
    assertTrue(prediction.problems().stream().noneMatch(each -> each.next().vi().isBlank()));
  }

  @Test
  public void aPackageFromTwoPlacesIsAProblemWithBothNames() throws Exception {
    live.resolved(bundle("one", "1.0", EXPORT, "p;version=1"));
    live.resolved(bundle("two", "1.0", EXPORT, "p;version=2"));
    live.resolved(bundle("service", "1.0", EXPORT, "s;uses:=p", IMPORT, "p;version=\"[1,2)\""));

    Prediction prediction =
        agrees(List.of(bundle("plugin", "1.0.0", IMPORT, "s,p;version=\"[2,3)\"")));

    Finding problem = prediction.problems().get(0);
    assertEquals("uses", problem.code());
    assertTrue(problem.what().en(), problem.what().en().contains("plugin would see package p"));
    assertTrue(problem.what().en(), problem.what().en().contains("one"));
    assertTrue(problem.what().en(), problem.what().en().contains("two"));
    assertTrue(prediction.detail().contains("Chain 1"));
  }

  @Test
  public void anOwnCopyThatMeetsAnotherIsAProblemToo() throws Exception {
    live.resolved(bundle("one", "1.0", EXPORT, "p;version=1"));
    live.resolved(bundle("service", "1.0", EXPORT, "s;uses:=p", IMPORT, "p"));

    Prediction prediction = agrees(List.of(bundle("plugin", "1.0.0", IMPORT, "s", EXPORT, "p")));

    assertEquals("uses", prediction.problems().get(0).code());
  }

  @Test
  public void aProviderThatCanNotBeResolvedItselfIsNamed() throws Exception {
    live.install(bundle("half", "1.0", EXPORT, "half", IMPORT, "nowhere"));

    Prediction prediction = agrees(List.of(bundle("plugin", "1.0.0", IMPORT, "half")));

    assertEquals("unresolved", prediction.problems().get(0).code());
    assertTrue(prediction.problems().get(0).what().en().contains("nowhere"));
    assertEquals(Need.State.OFFERED, need(prediction, "half").state());
  }

  @Test
  public void aSecondVersionGoesBesideTheFirstUnlessItIsASingleton() throws Exception {
    live.resolved(bundle("plugin", "1.0.0", EXPORT, "own;version=1"));
    live.resolved(bundle("single;singleton:=true", "1.0.0"));

    assertTrue(agrees(List.of(bundle("plugin", "2.0.0", IMPORT, "own"))).resolves());
    PluginBundle single =
        new PluginBundle(
            "",
            "single",
            org.osgi.framework.Version.parseVersion("2.0.0"),
            bundle("single;singleton:=true", "2.0.0").headers());
    assertEquals("singleton", agrees(List.of(single)).problems().get(0).code());
    assertEquals("present", plan(List.of(bundle("plugin", "1.0.0"))).problems().get(0).code());
  }

  @Test
  public void fragmentsAndBrokenManifestsAreRefused() throws Exception {
    Prediction prediction =
        plan(
            List.of(
                bundle("fragment", "1.0.0", Constants.FRAGMENT_HOST, "system.bundle"),
                bundle("broken", "1.0.0", IMPORT, "a,a")));

    assertEquals(
        List.of("fragment", "manifest"),
        prediction.problems().stream().map(Finding::code).toList());
  }

  @Test
  public void packagesOfAttachedFragmentsComeFromTheirHost() throws Exception {
    Bundle host = live.install(bundle("host", "1.0", EXPORT, "h"));
    live.install(
        bundle("piece", "1.0", Constants.FRAGMENT_HOST, "host", EXPORT, "piece;version=3"));
    live.resolve(List.of(host));

    Prediction prediction = agrees(List.of(bundle("plugin", "1.0.0", IMPORT, "piece,h")));

    assertEquals("host", need(prediction, "piece").from().get(0).symbolicName());
  }

  private static PluginBundle core() {
    return bundle(
        "org.dvctt.core",
        "0.1.0",
        EXPORT,
        "org.dvctt.spi.control;version=0.1.0",
        PROVIDE,
        "org.dvctt.host;version:Version=0.1.0,osgi.extender;osgi.extender=osgi.component");
  }

  private static Need need(Prediction prediction, String name) {
    return prediction.bundles().stream()
        .flatMap(each -> each.needs().stream())
        .filter(each -> each.name().equals(name))
        .filter(each -> each.namespace().equals(BundleRevision.PACKAGE_NAMESPACE))
        .findFirst()
        .orElseThrow();
  }

  /** Plans, and proves that nothing happened. */
  private Prediction plan(List<PluginBundle> bundles) throws Exception {
    return live.silently(() -> new DryRun(live.host()).of(bundles));
  }

  /** Plans, then installs, and compares. */
  private Prediction agrees(List<PluginBundle> bundles) throws Exception {
    Prediction prediction = plan(bundles);
    List<Bundle> installed = new java.util.ArrayList<>();
    for (PluginBundle each : bundles) {
      installed.add(live.install(each));
    }
    assertEquals(prediction.problems().toString(), prediction.resolves(), live.resolve(installed));
    if (prediction.resolves()) {
      Set<String> made = new TreeSet<>();
      installed.forEach(each -> made.addAll(LiveFramework.wires(each)));
      Set<String> predicted = new TreeSet<>();
      prediction.bundles().forEach(each -> predicted.addAll(LiveFramework.wires(each)));
      assertEquals(String.join("\n", made), String.join("\n", predicted));
    }
    return prediction;
  }
}
