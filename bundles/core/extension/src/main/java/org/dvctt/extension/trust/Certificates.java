/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Questions that are asked of certificates here. */
final class Certificates {
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;
  private static final String ANY_USE = "2.5.29.37.0";
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  private Certificates() {}

  /** SHA-256 of the certificate in hex. */
  static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  static boolean weakKey(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() < RSA_BITS;
    }
    if (key instanceof ECPublicKey ec) {
      return ec.getParams().getCurve().getField().getFieldSize() < EC_BITS;
    }
    return key instanceof DSAPublicKey;
  }

  /**
   * True for MD and SHA-1.
   *
   * @param algorithm of a digest or a signature, e.g. {@code SHA-1}, {@code SHA1withRSA}
   */
  static boolean weakDigest(String algorithm) {
    String name = algorithm.toUpperCase(Locale.ROOT).replace("-", "");
    return name.startsWith("MD") || name.equals("SHA") || name.matches("SHA1(WITH.*)?");
  }

  /** False when the certificate says that it is for something else, e.g. a web server. */
  static boolean mayVouchForCode(X509Certificate certificate) {
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      boolean[] usage = certificate.getKeyUsage();
      return (uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANY_USE))
          && (usage == null || usage[0]);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
