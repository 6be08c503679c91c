/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.osgi.framework.Version;

/** A trust folder for tests, and the question that is asked of it. */
record Site(Path folder) {
  Site put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  Site put(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return this;
  }

  /** Trusts a key for everything. */
  Site trusts(String name, TestKey key) throws IOException {
    return trusts(name, key, "kinds=*\nprovinces=*\nnote=thử\n");
  }

  Site trusts(String name, TestKey key, String grant) throws IOException {
    return put(name + ".pem", key.pem()).put(name + ".properties", grant);
  }

  TrustStore store() {
    return TrustStore.load(folder);
  }

  Signer verify(Path jar) {
    return store().verify(jar, plugin(Set.of(PluginKind.CONTROL), Set.of("12")), TestKey.NOW);
  }

  /** The code of the refusal; empty when it is taken. */
  String code(Path jar) {
    return code(jar, plugin(Set.of(PluginKind.CONTROL), Set.of("12")));
  }

  String code(Path jar, Descriptor plugin) {
    try {
      store().verify(jar, plugin, TestKey.NOW);
      return "";
    } catch (Refused e) {
      assertEquals(Refused.Kind.INVALID, e.kind());
      for (Reason reason : e.reasons()) {
        assertFalse(reason.sentence().vi().isBlank() || reason.nextStep().vi().isBlank());
        assertFalse(reason.sentence().en().isBlank() || reason.nextStep().en().isBlank());
      }
      return e.reasons().get(0).code();
    }
  }

  static Descriptor plugin(Set<PluginKind> kinds, Set<String> provinces) {
    return new Descriptor(
        "test-plugin",
        new Version("1.2.3"),
        kinds,
        "Test",
        Text.of("Thử", "Test"),
        Text.of("Thử", "Test"),
        "(version>=0)",
        provinces,
        LocalDate.MIN,
        Descriptor.OPEN,
        Set.of(),
        "",
        "");
  }
}
