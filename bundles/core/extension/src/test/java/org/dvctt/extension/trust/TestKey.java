/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipFile;
import javax.security.auth.x500.X500Principal;
import jdk.security.jarsigner.JarSigner;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with its certificates, its own first. */
record TestKey(KeyPair pair, List<X509Certificate> chain) {
  static final Instant NOW = Instant.parse("2026-08-03T03:00:00Z");
  static final Instant BEFORE = NOW.minus(Duration.ofDays(100));
  static final Instant AFTER = NOW.plus(Duration.ofDays(100));

  X509Certificate certificate() {
    return chain.get(0);
  }

  String fingerprint() {
    return Certificates.fingerprint(certificate());
  }

  static TestKey selfSigned(String name) {
    return new Wanted(name).make(null);
  }

  static TestKey authority(String name) {
    return new Wanted(name).authority().make(null);
  }

  TestKey issues(String name) {
    return new Wanted(name).make(this);
  }

  Path signs(Path jar) {
    return signs(jar, "SHA-256", "KEY");
  }

  /** Signs in place. */
  Path signs(Path jar, String digest, String name) {
    try {
      Path signed = jar.resolveSibling("signed.tmp");
      JarSigner signer =
          new JarSigner.Builder(
                  pair.getPrivate(),
                  CertificateFactory.getInstance("X.509").generateCertPath(chain))
              .digestAlgorithm(digest)
              .signerName(name)
              .build();
      try (ZipFile in = new ZipFile(jar.toFile());
          OutputStream out = Files.newOutputStream(signed)) {
        signer.sign(in, out);
      }
      return Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A revocation list of this authority. */
  byte[] revokes(Instant nextUpdate, TestKey... keys) {
    try {
      JcaX509v2CRLBuilder list =
          new JcaX509v2CRLBuilder(certificate(), Date.from(NOW.minus(Duration.ofDays(50))));
      list.setNextUpdate(Date.from(nextUpdate));
      for (TestKey key : keys) {
        list.addCRLEntry(
            key.certificate().getSerialNumber(),
            Date.from(NOW.minus(Duration.ofDays(60))),
            CRLReason.keyCompromise);
      }
      X509CRLHolder made =
          list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
      return made.getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a certificate is to be. */
  static final class Wanted {
    private static long serial = 1;

    private final String name;
    private boolean authority;
    private Instant from = BEFORE;
    private Instant to = AFTER;
    private String algorithm = "EC";
    private int bits = 256;
    private String signature = "SHA256withECDSA";
    private KeyPurposeId use = KeyPurposeId.id_kp_codeSigning;

    Wanted(String name) {
      this.name = name;
    }

    Wanted authority() {
      authority = true;
      return this;
    }

    Wanted valid(Instant start, Instant end) {
      from = start;
      to = end;
      return this;
    }

    Wanted key(String of, int size, String signedWith) {
      algorithm = of;
      bits = size;
      signature = signedWith;
      return this;
    }

    Wanted use(KeyPurposeId purpose) {
      use = purpose;
      return this;
    }

    Wanted signature(String signedWith) {
      signature = signedWith;
      return this;
    }

    /**
     * @param issuer null for a certificate that signs itself
     */
    TestKey make(TestKey issuer) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        X500Principal subject = new X500Principal("CN=" + name);
        JcaX509v3CertificateBuilder builder =
            new JcaX509v3CertificateBuilder(
                issuer == null ? subject : issuer.certificate().getSubjectX500Principal(),
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(to),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
          builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
        }
        X509Certificate made =
            new JcaX509CertificateConverter()
                .getCertificate(
                    builder.build(
                        new JcaContentSignerBuilder(signature)
                            .build((issuer == null ? pair : issuer.pair()).getPrivate())));
        List<X509Certificate> chain = new ArrayList<>(List.of(made));
        if (issuer != null) {
          chain.addAll(issuer.chain());
        }
        return new TestKey(pair, chain);
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
