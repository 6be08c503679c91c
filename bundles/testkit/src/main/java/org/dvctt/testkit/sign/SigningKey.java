/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** A private key with its certificates, out of a standard key store (PKCS#12 or JKS). */
record SigningKey(String alias, PrivateKey key, List<X509Certificate> chain) {
  private static final int LEAST_RSA = 2_048;
  private static final int LEAST_EC = 256;

  SigningKey {
    chain = List.copyOf(chain);
  }

  /**
   * @throws CannotSign when the store, the password or the alias is wrong, or the key is too weak
   */
  static SigningKey of(Path store, char[] password, String alias) throws CannotSign {
    if (!Files.isRegularFile(store)) {
      throw new CannotSign(
          "Không có kho khóa " + store + ".", "There is no key store " + store + ".");
    }
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), password);
      Key key = keys.getKey(alias, password);
      Certificate[] certificates = keys.getCertificateChain(alias);
      if (!(key instanceof PrivateKey found) || certificates == null) {
        List<String> known = Collections.list(keys.aliases());
        throw new CannotSign(
            "Kho khóa không có khóa riêng “" + alias + "”; có: " + known + ".",
            "The key store has no private key “" + alias + "”; it has " + known + ".");
      }
      strong(found, alias);
      List<X509Certificate> chain =
          Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
      return new SigningKey(alias, found, chain);
    } catch (IOException | UnrecoverableKeyException e) {
      boolean passwordWrong =
          e instanceof UnrecoverableKeyException
              || e.getCause() instanceof UnrecoverableKeyException;
      throw passwordWrong
          ? new CannotSign("Sai mật khẩu kho khóa.", "The key store's password is wrong.")
          : unreadable(store, e);
    } catch (GeneralSecurityException e) {
      throw unreadable(store, e);
    }
  }

  private static CannotSign unreadable(Path store, Exception e) {
    return new CannotSign(
        "Không đọc được kho khóa " + store + " (PKCS12 hoặc JKS): " + e.getMessage(),
        store + " can't be read as a key store (PKCS12 or JKS): " + e.getMessage());
  }

  private static void strong(PrivateKey key, String alias) throws CannotSign {
    int bits = 0;
    int least = LEAST_RSA;
    if (key instanceof RSAKey rsa) {
      bits = rsa.getModulus().bitLength();
    } else if (key instanceof ECKey ec) {
      bits = ec.getParams().getOrder().bitLength();
      least = LEAST_EC;
    }
    if (bits < least) {
      String what = key.getAlgorithm() + (bits == 0 ? "" : " " + bits);
      throw new CannotSign(
          "Khóa " + alias + " (" + what + ") quá yếu: cần RSA từ 2048 hoặc EC từ 256 bit.",
          "Key " + alias + " (" + what + ") is too weak: RSA from 2048 or EC from 256 bits.");
    }
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** True when the certificate has ended or not begun: what it signs will be refused. */
  boolean outOfDate(Date now) {
    return now.before(certificate().getNotBefore()) || now.after(certificate().getNotAfter());
  }

  String signatureAlgorithm() {
    return key instanceof RSAKey ? "SHA256withRSA" : "SHA256withECDSA";
  }

  CertPath path() throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509").generateCertPath(chain);
  }
}
