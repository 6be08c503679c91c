/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a site trusts: folder {@code config/trust}. A key is {@code name.pem} (one X.509
 * certificate, of a signer or of an authority) with {@code name.properties} beside it ({@code
 * kinds=}, {@code provinces=}, each a list or {@code *}; {@code note=}). {@code revoked.txt} lists
 * fingerprints that count no more, {@code *.crl} are authorities' lists. A snapshot: load it again
 * to see a change. Needs no network. A time stamp in a signature is not looked at: a certificate
 * must be valid when the plugin is installed.
 */
public final class TrustStore {
  /** Code of the refusal of a file without any signature, the only one a policy may overlook. */
  public static final String MISSING = "SIGNATURE_MISSING";

  private final List<TrustedKey> keys;
  private final List<X509CRL> lists;
  private final RevokedList revoked;
  private final List<TrustFault> faults;

  private TrustStore(TrustFolder folder) {
    this.keys = List.copyOf(folder.keys());
    this.lists = List.copyOf(folder.lists());
    this.revoked = folder.revoked();
    this.faults = List.copyOf(folder.faults());
  }

  /** Reads the folder; what is broken in it, or that it is missing, is in {@link #faults()}. */
  public static TrustStore load(Path folder) {
    return new TrustStore(new TrustFolder(folder));
  }

  /** What in the folder counts for nothing, and why. */
  public List<TrustFault> faults() {
    return faults;
  }

  /**
   * True when the key is in {@code revoked.txt}.
   *
   * @param fingerprint SHA-256 of the certificate in hex, with or without colons
   */
  public boolean revoked(String fingerprint) {
    return revoked.reason(fingerprint).isPresent();
  }

  /**
   * Who signed a file, when that counts for this plugin. The file has passed {@link
   * org.dvctt.extension.file.FileCheck} before and did not change since.
   *
   * @throws Refused INVALID: {@link #MISSING}, SIGNATURE_BROKEN, SIGNATURE_WEAK, SIGNER_UNKNOWN,
   *     SIGNER_EXPIRED, SIGNER_REVOKED, REVOCATION_UNKNOWN or SIGNER_NOT_ALLOWED
   */
  public Signer verify(Path file, Descriptor plugin, Instant now) {
    List<X509Certificate> path = JarSignature.path(file);
    X509Certificate certificate = path.get(0);
    path.forEach(this::refuseRevoked);
    if (Certificates.weakKey(certificate)) {
      throw TrustRefusals.weak(Certificates.subject(certificate));
    }
    TrustedKey key = trusted(path, now);
    refuseRevoked(key.certificate());
    refuseNotAllowed(key, plugin);
    return new Signer(
        key.name(), Certificates.subject(certificate), Certificates.fingerprint(certificate));
  }

  private void refuseRevoked(X509Certificate certificate) {
    Optional<String> reason = revoked.reason(Certificates.fingerprint(certificate));
    if (reason.isPresent()) {
      throw TrustRefusals.revoked(Certificates.subject(certificate), reason.get());
    }
  }

  private TrustedKey trusted(List<X509Certificate> path, Instant now) {
    X509Certificate signer = path.get(0);
    for (TrustedKey key : keys) {
      if (key.certificate().equals(signer)) {
        Date date = Date.from(now);
        if (date.before(signer.getNotBefore()) || date.after(signer.getNotAfter())) {
          throw Chain.expired(signer);
        }
        return key;
      }
    }
    return byAuthority(path, now);
  }

  private TrustedKey byAuthority(List<X509Certificate> path, Instant now) {
    X509Certificate signer = path.get(0);
    Refused unknown = TrustRefusals.unknown(Certificates.subject(signer));
    @Nullable Refused nearest = null;
    Chain chain = new Chain(path, lists, now);
    for (TrustedKey key : keys) {
      if (!key.authority()) {
        continue;
      }
      Refused fault = chain.fault(key.certificate());
      if (fault == null) {
        refuseWeak(path);
        if (!Certificates.mayVouchForCode(signer)) {
          throw notForCode(key, signer);
        }
        return key;
      }
      if (nearest == null || isUnknown(nearest)) {
        nearest = fault;
      }
    }
    throw nearest == null ? unknown : nearest;
  }

  private static boolean isUnknown(Refused refused) {
    return refused.reasons().get(0).code().equals("SIGNER_UNKNOWN");
  }

  private static void refuseWeak(List<X509Certificate> path) {
    for (X509Certificate certificate : path) {
      boolean own =
          certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
      if (Certificates.weakKey(certificate)
          || (!own && Certificates.weakDigest(certificate.getSigAlgName()))) {
        throw TrustRefusals.weak(
            certificate.getSigAlgName() + ", " + Certificates.subject(certificate));
      }
    }
  }

  private static Refused notForCode(TrustedKey key, X509Certificate signer) {
    String subject = Certificates.subject(signer);
    return TrustRefusals.notAllowed(
        List.of(
            Text.of(
                "Chứng thư " + subject + " không cấp để ký phần mềm.",
                "The certificate of " + subject + " is not for signing code.")),
        key.name());
  }

  private static void refuseNotAllowed(TrustedKey key, Descriptor plugin) {
    List<Text> what = new ArrayList<>();
    for (PluginKind kind : plugin.kinds()) {
      if (!key.grant().kinds().contains(kind)) {
        what.add(
            Text.of(
                "Khoá " + key.name() + " không được ký loại " + kind.shortName() + ".",
                "The key " + key.name() + " may not sign the kind " + kind.shortName() + "."));
      }
    }
    Set<String> provinces = plugin.provinces();
    if (!key.grant().covers(provinces)) {
      String asked =
          provinces.isEmpty() ? "*" : String.join(", ", provinces.stream().sorted().toList());
      what.add(
          Text.of(
              "Khoá " + key.name() + " không được ký cho tỉnh " + asked + ".",
              "The key " + key.name() + " may not sign for the provinces " + asked + "."));
    }
    if (!what.isEmpty()) {
      throw TrustRefusals.notAllowed(what, key.name());
    }
  }
}
