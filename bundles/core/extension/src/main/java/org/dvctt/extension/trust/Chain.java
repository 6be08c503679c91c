/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The way from a signer's certificate to an authority that is trusted, by PKIX. No network: where a
 * revocation list of an authority on the way is in the trust folder, all certificates on the way
 * must be covered by lists that are not out of date; where there is none, {@code revoked.txt} alone
 * counts.
 */
final class Chain {
  private static final String JDK = "SUN";

  private final List<X509Certificate> path;
  private final List<X509CRL> lists;
  private final Date now;

  /**
   * @param path the signer's certificate first
   */
  Chain(List<X509Certificate> path, List<X509CRL> lists, Instant now) {
    this.path = path;
    this.lists = lists;
    this.now = Date.from(now);
  }

  /** Why the way to this authority does not hold; null when it does. */
  @Nullable Refused fault(X509Certificate authority) {
    List<X509Certificate> below = new ArrayList<>();
    for (X509Certificate certificate : path) {
      if (certificate.equals(authority)) {
        break;
      }
      below.add(certificate);
      if (certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
        break;
      }
    }
    X509Certificate signer = path.get(0);
    X509Certificate last = below.isEmpty() ? null : below.get(below.size() - 1);
    if (last == null
        || !last.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
      return TrustRefusals.unknown(Certificates.subject(signer));
    }
    // PKIX takes an anchor as it is, also after its time.
    if (now.before(authority.getNotBefore()) || now.after(authority.getNotAfter())) {
      return expired(authority);
    }
    try {
      validate(below, authority);
      return null;
    } catch (CertPathValidatorException e) {
      int at = e.getIndex();
      return told(e.getReason(), at >= 0 && at < below.size() ? below.get(at) : signer);
    } catch (GeneralSecurityException e) {
      return TrustRefusals.unknown(Certificates.subject(signer));
    }
  }

  private void validate(List<X509Certificate> below, X509Certificate authority)
      throws GeneralSecurityException {
    CertPath certPath = CertificateFactory.getInstance("X.509", JDK).generateCertPath(below);
    CertPathValidator validator = CertPathValidator.getInstance("PKIX", JDK);
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
    parameters.setDate(now);
    parameters.setRevocationEnabled(false);
    boolean listed =
        lists.stream()
            .anyMatch(
                list ->
                    below.stream()
                        .anyMatch(
                            c -> c.getIssuerX500Principal().equals(list.getIssuerX500Principal())));
    if (listed) {
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists), JDK));
      PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
      checker.setOptions(
          EnumSet.of(
              PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
      parameters.addCertPathChecker(checker);
    }
    validator.validate(certPath, parameters);
  }

  private static Refused told(CertPathValidatorException.Reason reason, X509Certificate which) {
    String subject = Certificates.subject(which);
    if (reason == BasicReason.REVOKED) {
      return TrustRefusals.revoked(subject, "CRL");
    }
    if (reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID) {
      return expired(which);
    }
    if (reason == BasicReason.UNDETERMINED_REVOCATION_STATUS) {
      return TrustRefusals.revocationUnknown(subject);
    }
    if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
      return TrustRefusals.weak(which.getSigAlgName() + ", " + subject);
    }
    return TrustRefusals.unknown(subject);
  }

  static Refused expired(X509Certificate certificate) {
    return TrustRefusals.expired(
        Certificates.subject(certificate), certificate.getNotBefore(), certificate.getNotAfter());
  }
}
