/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import aQute.bnd.osgi.Jar;
import java.util.List;
import java.util.jar.Manifest;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The rule itself, on bundles made here: what a version number has to be after a change. */
public class PublicFormTest {
  private static final String CONSUMER = "@ConsumerType public interface Point { void one(); }";
  private static final String CONSUMER_MORE =
      "@ConsumerType public interface Point { void one(); void two(); }";
  private static final String PROVIDER = CONSUMER.replace("Consumer", "Provider");
  private static final String PROVIDER_MORE = CONSUMER_MORE.replace("Consumer", "Provider");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aMethodAddedToAConsumerTypeBreaksItsImplementers() throws Exception {
    String fault = only(faults("1.0.0", CONSUMER, "1.1.0", CONSUMER_MORE));
    assertTrue(fault, fault.startsWith("org.example.point 1.1.0: MAJOR change since 1.0.0"));
    assertTrue(fault, fault.contains("at least 2.0.0"));
    assertTrue(fault, fault.contains("two()"));
    assertEquals(List.of(), faults("1.0.0", CONSUMER, "2.0.0", CONSUMER_MORE));
  }

  @Test
  public void aMethodAddedToAProviderTypeIsAnAddition() throws Exception {
    assertTrue(only(faults("1.0.0", PROVIDER, "1.0.1", PROVIDER_MORE)).contains("at least 1.1.0"));
    assertEquals(List.of(), faults("1.0.0", PROVIDER, "1.1.0", PROVIDER_MORE));
  }

  @Test
  public void belowOneEitherRaisesTheMinor() throws Exception {
    assertTrue(only(faults("0.1.0", CONSUMER, "0.1.0", CONSUMER_MORE)).contains("at least 0.2.0"));
    assertTrue(only(faults("0.1.0", PROVIDER, "0.1.9", PROVIDER_MORE)).contains("at least 0.2.0"));
    assertEquals(List.of(), faults("0.1.0", CONSUMER, "0.2.0", CONSUMER_MORE));
    assertEquals(List.of(), faults("0.1.0", PROVIDER, "0.2.0", PROVIDER_MORE));
  }

  @Test
  public void aMethodTakenAwayBreaksEverybody() throws Exception {
    assertTrue(only(faults("1.2.0", PROVIDER_MORE, "1.3.0", PROVIDER)).contains("at least 2.0.0"));
  }

  @Test
  public void aVersionBelowTheReleasedOneIsWrongEvenWithoutAChange() throws Exception {
    assertTrue(only(faults("0.2.0", CONSUMER, "0.1.0", CONSUMER)).contains("at least 0.2.0"));
    assertEquals(List.of(), faults("0.2.0", CONSUMER, "0.2.0", CONSUMER));
    assertEquals(List.of(), faults("0.2.0", CONSUMER, "0.3.0", CONSUMER));
  }

  @Test
  public void aReleasedPackageThatIsGoneIsAFault() throws Exception {
    try (Jar released = MadeBundle.of(folder.newFolder().toPath(), "1.0.0", CONSUMER);
        Jar empty = new Jar("empty")) {
      empty.setManifest(new Manifest());
      empty.getManifest().getMainAttributes().putValue("Manifest-Version", "1.0");
      empty.getManifest().getMainAttributes().putValue("Bundle-SymbolicName", "org.example");
      empty.getManifest().getMainAttributes().putValue("Bundle-Version", "1.0.0");
      assertTrue(only(PublicForm.faults(released, empty)).contains("no longer there"));
      assertEquals(List.of(), PublicForm.faults(empty, released));
    }
  }

  private List<String> faults(String before, String old, String after, String source)
      throws Exception {
    try (Jar released = MadeBundle.of(folder.newFolder().toPath(), before, old);
        Jar built = MadeBundle.of(folder.newFolder().toPath(), after, source)) {
      return PublicForm.faults(released, built);
    }
  }

  private static String only(List<String> faults) {
    assertEquals(faults.toString(), 1, faults.size());
    return faults.get(0);
  }
}
