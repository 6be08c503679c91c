/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dvctt.extension.file.PluginJar;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Faults in the trust folder: told by file and line, stopping nothing else. */
public class TrustFolderTest {
  private static final TestKey CENTRAL = TestKey.selfSigned("Central");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path jar;
  private Site site;

  @Before
  public void open() throws IOException {
    jar = CENTRAL.signs(PluginJar.sound().in(folder.getRoot().toPath()));
    site = new Site(folder.newFolder("trust").toPath());
  }

  /** The faults are these, and the sound key beside them still counts. */
  private void assertFaults(String... fileAndLine) throws IOException {
    site.trusts("zz-central", CENTRAL);
    assertEquals(
        List.of(fileAndLine),
        site.store().faults().stream().map(f -> f.file() + ":" + f.line()).toList());
    assertEquals("", site.code(jar));
  }

  @Test
  public void soundFolderHasNoFaults() throws IOException {
    assertFaults();
  }

  @Test
  public void textThatIsNoCertificateIsTold() throws IOException {
    site.put("bad.pem", "hello").put("bad.properties", "kinds=*\nprovinces=*\n");
    assertFaults("bad.pem:0");
  }

  @Test
  public void twoCertificatesInOneFileAreTold() throws IOException {
    site.put("two.pem", CENTRAL.pem() + TestKey.selfSigned("B").pem())
        .put("two.properties", "kinds=*\nprovinces=*\n");
    assertFaults("two.pem:0");
  }

  @Test
  public void weakKeyIsTold() throws IOException {
    TestKey weak = new TestKey.Wanted("Weak").key("RSA", 1024, "SHA256withRSA").make(null);
    site.trusts("weak", weak);
    assertFaults("weak.pem:0");
  }

  @Test
  public void keyWithoutGrantIsTold() throws IOException {
    site.put("lone.pem", CENTRAL.pem());
    assertFaults("lone.pem:0");
  }

  @Test
  public void lineThatIsNotUnderstoodTakesTheKeyOut() throws IOException {
    TestKey other = TestKey.selfSigned("Other");
    site.trusts("other", other, "# who\nkinds=control\nprovince=12\n");
    assertFaults("other.properties:3", "other.properties:0");
    Path signed = other.signs(PluginJar.sound().in(folder.newFolder().toPath()));
    assertEquals("SIGNER_UNKNOWN", site.code(signed));
  }

  @Test
  public void unknownKindAndProvinceAreToldByLine() throws IOException {
    site.trusts("other", TestKey.selfSigned("O"), "kinds=control,magic\nprovinces=Lai Châu\n");
    assertFaults("other.properties:1", "other.properties:2");
  }

  @Test
  public void emptyListGrantsNothingAndIsTold() throws IOException {
    site.trusts("other", TestKey.selfSigned("O"), "kinds=\nprovinces=\n");
    assertFaults("other.properties:1", "other.properties:2");
  }

  @Test
  public void sameLineTwiceIsTold() throws IOException {
    site.trusts("other", TestKey.selfSigned("O"), "kinds=bank\nprovinces=12\nprovinces=*\n");
    assertFaults("other.properties:3");
  }

  @Test
  public void brokenLinesOfTheRevokedListAreTold() throws IOException {
    site.put(
        "revoked.txt",
        "# fingerprint date reason\n"
            + "12ab 2026-01-01 short\n"
            + "a".repeat(64)
            + " yesterday lost\n"
            + "a".repeat(64)
            + " 2026-01-01\n");
    assertFaults("revoked.txt:2", "revoked.txt:3", "revoked.txt:4");
  }

  @Test
  public void brokenRevocationListIsTold() throws IOException {
    site.put("bad.crl", "hello");
    assertFaults("bad.crl:0");
  }

  @Test
  public void otherFilesAreLeftAlone() throws IOException {
    site.put("README.md", "hello");
    assertFaults();
  }
}
