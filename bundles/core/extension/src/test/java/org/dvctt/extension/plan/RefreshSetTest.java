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
import java.util.function.Predicate;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;

public class RefreshSetTest {
  private static final Predicate<Bundle> MANAGED =
      bundle -> bundle.getSymbolicName().startsWith("plugin");

  @Rule public final LiveFramework live = new LiveFramework();

  @Test
  public void whoeverIsWiredToItIsRefreshedAndNobodyElse() throws Exception {
    Bundle first = live.resolved(bundle("plugin-a", "1.0", Constants.EXPORT_PACKAGE, "a"));
    live.resolved(
        bundle("plugin-b", "1.0", Constants.EXPORT_PACKAGE, "b", Constants.IMPORT_PACKAGE, "a"));
    live.resolved(bundle("plugin-c", "1.0", Constants.IMPORT_PACKAGE, "b"));
    live.resolved(bundle("core", "1.0", Constants.EXPORT_PACKAGE, "k"));

    assertEquals(List.of("plugin-a", "plugin-b", "plugin-c"), agrees(first, false));
  }

  @Test
  public void itIsRefusedWhenACoreBundleIsInIt() throws Exception {
    Bundle plugin = live.resolved(bundle("plugin-a", "1.0", Constants.EXPORT_PACKAGE, "a"));
    live.resolved(bundle("core", "1.0", Constants.IMPORT_PACKAGE, "a"));

    RefreshSet refresh = RefreshSet.of(live.host(), List.of(plugin), MANAGED);

    assertEquals("core", refresh.core().get(0).symbolicName());
    assertTrue(
        refresh.words().en(), refresh.words().en().startsWith("Refused: this would refresh"));
    assertEquals(List.of("plugin-a", "core"), agrees(plugin, true));
  }

  @Test
  public void aFragmentTakesItsHostAlong() throws Exception {
    Bundle host = live.install(bundle("core", "1.0"));
    Bundle piece =
        live.install(
            bundle(
                "plugin-piece",
                "1.0",
                Constants.FRAGMENT_HOST,
                "core",
                Constants.EXPORT_PACKAGE,
                "p"));
    live.resolve(List.of(host));
    live.resolved(bundle("plugin-user", "1.0", Constants.IMPORT_PACKAGE, "p"));

    assertEquals(List.of("core", "plugin-piece", "plugin-user"), agrees(piece, true));
  }

  @Test
  public void aPluginThatIsOnlyAddedRefreshesNothing() {
    RefreshSet refresh = RefreshSet.of(live.host(), List.of(), MANAGED);

    assertFalse(refresh.refused());
    assertEquals("No bundle is refreshed.", refresh.words().en());
  }

  /** Foretells without an event, then refreshes and compares with who was unresolved. */
  private List<String> agrees(Bundle leaving, boolean refused) throws Exception {
    RefreshSet refresh = live.silently(() -> RefreshSet.of(live.host(), List.of(leaving), MANAGED));
    assertEquals(refused, refresh.refused());
    live.events.clear();
    live.refresh(List.of(leaving));
    Set<String> happened = new TreeSet<>();
    String unresolved = "bundle " + BundleEvent.UNRESOLVED + " ";
    for (String event : List.copyOf(live.events)) {
      if (event.startsWith(unresolved)) {
        happened.add(event.substring(unresolved.length()).replaceAll(" \\[.*", ""));
      }
    }
    List<String> names = refresh.bundles().stream().map(Neighbour::symbolicName).toList();
    assertEquals(happened, new TreeSet<>(names));
    return names;
  }
}
