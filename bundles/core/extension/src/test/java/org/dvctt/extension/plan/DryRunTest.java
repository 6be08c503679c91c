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
import org.dvctt.extension.file.PluginBundle;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

public class DryRunTest {
  private final FakeHost host = new FakeHost();

  @Test
  public void theResolvedBundleIsPreferredThenTheHigherVersionThenTheOlderBundle()
      throws Exception {
    host.add(exporting("unresolved", "9"), false);
    host.add(exporting("low", "1"), true);
    host.add(exporting("high", "2"), true);
    host.add(exporting("high-too", "2"), true);

    Source from =
        run(bundle("plugin", "1.0.0", Constants.IMPORT_PACKAGE, "p")).needs().get(0).from().get(0);

    assertEquals("high 1.0.0 [3]", from.words());
    assertEquals("2.0.0", from.attributes().get("version"));
  }

  @Test
  public void aMandatoryAttributeMustBeAskedFor() throws Exception {
    host.add(bundle("vip", "1.0.0", Constants.EXPORT_PACKAGE, "p;club=gold;mandatory:=club"), true);

    assertFalse(plan(bundle("plugin", "1.0.0", Constants.IMPORT_PACKAGE, "p")).resolves());
    assertTrue(plan(bundle("plugin", "1.0.0", Constants.IMPORT_PACKAGE, "p;club=gold")).resolves());
  }

  @Test
  public void servicesCountOnlyAtRunTime() throws Exception {
    PluginBundle plugin =
        bundle(
            "plugin",
            "1.0.0",
            Constants.REQUIRE_CAPABILITY,
            "osgi.service;filter:=\"(objectClass=a.B)\";effective:=active");

    Prediction absent = plan(plugin);
    assertTrue(absent.resolves());
    assertEquals(
        "plugin uses osgi.service (objectClass=a.B); nobody offers it now.",
        absent.notes().get(0).what().en());

    host.served.add("(objectClass=a.B)");
    assertEquals(List.of(), plan(plugin).notes());
  }

  @Test
  public void rangesAreReadFromFilters() throws Exception {
    List<String> ranges =
        run(
                bundle(
                    "plugin",
                    "1.0.0",
                    Constants.IMPORT_PACKAGE,
                    "a;version=1,b;version=\"[1,2)\",c;version=\"(1,2]\",d",
                    Constants.REQUIRE_CAPABILITY,
                    "e;filter:=\"(&(e=e)(!(version>=3)))\",osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\""))
            .needs()
            .stream()
            .map(each -> each.name() + each.range())
            .toList();

    assertEquals(
        List.of("a[1.0.0,∞)", "b[1.0.0,2.0.0)", "c(1.0.0,2.0.0]", "d", "e[0.0.0,3)", "JavaSE17"),
        ranges);
  }

  @Test
  public void coreBundlesInTheClosureRefuseARefresh() throws Exception {
    Bundle plugin = host.add(exporting("plugin", "1"), true);
    Bundle core = host.add(exporting("core", "1"), true);
    host.closure.addAll(List.of(plugin, core));

    RefreshSet refresh = RefreshSet.of(host, List.of(plugin), plugin::equals);

    assertTrue(refresh.refused());
    assertEquals(
        List.of("plugin 1.0.0 [1]", "core 1.0.0 [2]"),
        refresh.bundles().stream().map(Neighbour::words).toList());
    assertFalse(RefreshSet.of(host, List.of(plugin), bundle -> true).refused());
  }

  private Prediction plan(PluginBundle bundle) {
    return new DryRun(host).of(List.of(bundle));
  }

  private BundlePrediction run(PluginBundle bundle) {
    return plan(bundle).bundles().get(0);
  }

  private static PluginBundle exporting(String name, String version) {
    return bundle(name, "1.0.0", Constants.EXPORT_PACKAGE, "p;version=" + version);
  }
}
