/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import static org.dvctt.extension.trust.TestKey.AFTER;
import static org.dvctt.extension.trust.TestKey.BEFORE;
import static org.dvctt.extension.trust.TestKey.NOW;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.PluginJar;
import org.dvctt.model.Refused;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who may sign what. */
public class TrustStoreTest {
  private static final TestKey CENTRAL = TestKey.selfSigned("Central");
  private static final TestKey ROOT = TestKey.authority("Root");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path jar;
  private Site site;

  @Before
  public void open() throws IOException {
    jar = PluginJar.sound().in(folder.getRoot().toPath());
    site = new Site(folder.newFolder("trust").toPath());
  }

  @Test
  public void trustedSignerIsNamed() throws IOException {
    Signer signer = site.trusts("central", CENTRAL).verify(CENTRAL.signs(jar));
    assertEquals(new Signer("central", "CN=Central", CENTRAL.fingerprint()), signer);
  }

  @Test
  public void strangerIsUnknown() throws IOException {
    site.trusts("central", CENTRAL);
    assertEquals("SIGNER_UNKNOWN", site.code(TestKey.selfSigned("Stranger").signs(jar)));
  }

  @Test
  public void strangerWithATrustedNameIsUnknown() throws IOException {
    site.trusts("central", CENTRAL);
    assertEquals("SIGNER_UNKNOWN", site.code(TestKey.selfSigned("Central").signs(jar)));
  }

  @Test
  public void nobodyIsTrustedByAnEmptyOrMissingFolder() {
    CENTRAL.signs(jar);
    assertEquals("SIGNER_UNKNOWN", site.code(jar));
    Site none = new Site(folder.getRoot().toPath().resolve("none"));
    assertEquals("SIGNER_UNKNOWN", none.code(jar));
    assertEquals(1, none.store().faults().size());
  }

  @Test
  public void expiredKeyIsRefused() throws IOException {
    TestKey old = new TestKey.Wanted("Old").valid(BEFORE, NOW.minusSeconds(1)).make(null);
    assertEquals("SIGNER_EXPIRED", site.trusts("old", old).code(old.signs(jar)));
  }

  @Test
  public void keyOfTomorrowIsRefused() throws IOException {
    TestKey next = new TestKey.Wanted("Next").valid(NOW.plusSeconds(1), AFTER).make(null);
    assertEquals("SIGNER_EXPIRED", site.trusts("next", next).code(next.signs(jar)));
  }

  @Test
  public void revokedKeyIsRefusedEvenWhenItIsTrusted() throws IOException {
    site.trusts("central", CENTRAL)
        .put("revoked.txt", "# lost\n" + CENTRAL.fingerprint() + " 2026-08-01 mất khoá\n");
    assertEquals("SIGNER_REVOKED", site.code(CENTRAL.signs(jar)));
    assertTrue(site.store().revoked(CENTRAL.fingerprint()));
    assertFalse(site.store().revoked(ROOT.fingerprint()));
  }

  @Test
  public void fingerprintMayHaveColonsAndCapitals() throws IOException {
    String written = CENTRAL.fingerprint().toUpperCase().replaceAll("(..)(?!$)", "$1:");
    site.put("revoked.txt", written + " 2026-08-01 mất khoá\n");
    assertTrue(site.store().revoked(CENTRAL.fingerprint()));
    assertTrue(site.store().revoked(written));
  }

  @Test
  public void kindThatTheKeyDoesNotCoverIsRefused() throws IOException {
    site.trusts("central", CENTRAL, "kinds=control,report\nprovinces=*\n");
    CENTRAL.signs(jar);
    assertEquals("", site.code(jar, Site.plugin(Set.of(PluginKind.REPORT), Set.of())));
    assertEquals(
        "SIGNER_NOT_ALLOWED",
        site.code(jar, Site.plugin(Set.of(PluginKind.REPORT, PluginKind.BANK), Set.of())));
  }

  @Test
  public void provinceThatTheKeyDoesNotCoverIsRefused() throws IOException {
    site.trusts("laichau", CENTRAL, "kinds=*\nprovinces=12, 11\n");
    CENTRAL.signs(jar);
    Set<PluginKind> control = Set.of(PluginKind.CONTROL);
    assertEquals("", site.code(jar, Site.plugin(control, Set.of("12"))));
    assertEquals("SIGNER_NOT_ALLOWED", site.code(jar, Site.plugin(control, Set.of("12", "14"))));
  }

  @Test
  public void keyOfAProvinceMayNotSignForEveryProvince() throws IOException {
    site.trusts("laichau", CENTRAL, "kinds=*\nprovinces=12\n");
    assertEquals(
        "SIGNER_NOT_ALLOWED",
        site.code(CENTRAL.signs(jar), Site.plugin(Set.of(PluginKind.CONTROL), Set.of())));
  }

  @Test
  public void kindAndProvinceAreToldTogether() throws IOException {
    site.trusts("laichau", CENTRAL, "kinds=report\nprovinces=12\n");
    CENTRAL.signs(jar);
    Refused refused =
        assertThrows(
            Refused.class,
            () -> site.store().verify(jar, Site.plugin(Set.of(PluginKind.CONTROL), Set.of()), NOW));
    assertEquals(2, refused.reasons().size());
  }

  @Test
  public void signerOfATrustedAuthorityIsTaken() throws IOException {
    TestKey team = ROOT.issues("Team");
    Signer signer = site.trusts("root", ROOT).verify(team.signs(jar));
    assertEquals(new Signer("root", "CN=Team", team.fingerprint()), signer);
  }

  @Test
  public void signerBehindAnIntermediateAuthorityIsTaken() throws IOException {
    TestKey middle = new TestKey.Wanted("Middle").authority().make(ROOT);
    assertEquals("", site.trusts("root", ROOT).code(middle.issues("Team").signs(jar)));
  }

  @Test
  public void signerMayNotIssueOthers() throws IOException {
    TestKey team = ROOT.issues("Team");
    assertEquals(
        "SIGNER_UNKNOWN", site.trusts("root", ROOT).code(team.issues("Friend").signs(jar)));
  }

  @Test
  public void trustedSignerThatIsNoAuthorityVouchesForNobody() throws IOException {
    site.trusts("central", CENTRAL);
    assertEquals("SIGNER_UNKNOWN", site.code(CENTRAL.issues("Friend").signs(jar)));
  }

  @Test
  public void authorityWithTheSameNameIsUnknown() throws IOException {
    site.trusts("root", ROOT);
    assertEquals("SIGNER_UNKNOWN", site.code(TestKey.authority("Root").issues("Team").signs(jar)));
  }

  @Test
  public void expiredSignerOfAnAuthorityIsRefused() throws IOException {
    TestKey old = new TestKey.Wanted("Old").valid(BEFORE, NOW.minusSeconds(1)).make(ROOT);
    assertEquals("SIGNER_EXPIRED", site.trusts("root", ROOT).code(old.signs(jar)));
  }

  @Test
  public void expiredAuthorityVouchesForNobody() throws IOException {
    TestKey root =
        new TestKey.Wanted("OldRoot").authority().valid(BEFORE, NOW.minusSeconds(1)).make(null);
    assertEquals("SIGNER_EXPIRED", site.trusts("root", root).code(root.issues("T").signs(jar)));
  }

  @Test
  public void certificateOfAWebServerSignsNoPlugin() throws IOException {
    TestKey web = new TestKey.Wanted("web").use(KeyPurposeId.id_kp_serverAuth).make(ROOT);
    assertEquals("SIGNER_NOT_ALLOWED", site.trusts("root", ROOT).code(web.signs(jar)));
  }

  @Test
  public void revocationListOfTheAuthorityCounts() throws IOException {
    TestKey lost = ROOT.issues("Lost");
    TestKey good = ROOT.issues("Good");
    site.trusts("root", ROOT).put("root.crl", ROOT.revokes(AFTER, lost));
    assertEquals("SIGNER_REVOKED", site.code(lost.signs(jar)));
    Path other = PluginJar.sound().in(folder.getRoot().toPath());
    assertEquals("", site.code(good.signs(other)));
  }

  @Test
  public void revocationListThatIsOutOfDateStopsItsSigners() throws IOException {
    site.trusts("root", ROOT).put("root.crl", ROOT.revokes(NOW.minus(Duration.ofDays(1))));
    assertEquals("REVOCATION_UNKNOWN", site.code(ROOT.issues("Team").signs(jar)));
  }

  @Test
  public void revocationListOfAnImpostorDoesNotCount() throws IOException {
    TestKey team = ROOT.issues("Team");
    byte[] forged = TestKey.authority("Root").revokes(AFTER);
    site.trusts("root", ROOT).put("root.crl", forged);
    // The list claims to be the authority's: without a true one nothing is known.
    assertEquals("REVOCATION_UNKNOWN", site.code(team.signs(jar)));
  }

  @Test
  public void revokedAuthorityVouchesForNobody() throws IOException {
    site.trusts("root", ROOT).put("revoked.txt", ROOT.fingerprint() + " 2026-08-01 lộ\n");
    TestKey team = ROOT.issues("Team");
    // Also when the signature does not bring the authority's certificate along.
    TestKey alone = new TestKey(team.pair(), List.of(team.certificate()));
    assertEquals("SIGNER_REVOKED", site.code(alone.signs(jar)));
  }

  @Test
  public void weakKeyOfAnAuthoritysSignerIsRefused() throws IOException {
    TestKey weak = new TestKey.Wanted("Weak").key("RSA", 1024, "SHA256withECDSA").make(ROOT);
    assertEquals("SIGNATURE_WEAK", site.trusts("root", ROOT).code(weak.signs(jar)));
  }

  @Test
  public void certificateSignedWithSha1IsRefused() throws IOException {
    TestKey weak = new TestKey.Wanted("Weak").signature("SHA1withECDSA").make(ROOT);
    assertEquals("SIGNATURE_WEAK", site.trusts("root", ROOT).code(weak.signs(jar)));
  }
}
