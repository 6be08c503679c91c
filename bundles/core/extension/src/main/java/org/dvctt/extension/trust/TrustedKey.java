/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.security.cert.X509Certificate;

/**
 * A certificate of the trust folder: of a signer, or of an authority whose signers are trusted.
 *
 * @param name of its file, without {@code .pem}
 */
record TrustedKey(String name, X509Certificate certificate, Grant grant) {
  /** True when it may vouch for other certificates. */
  boolean authority() {
    return certificate.getBasicConstraints() >= 0;
  }
}
