/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

/**
 * Who vouches for a plugin's file.
 *
 * @param name name of the key in the trust store, or {@code distribution} or {@code unsigned}
 * @param subject whom the certificate names, empty without one
 * @param fingerprint SHA-256 of the certificate in hex, empty without one
 */
public record Signer(String name, String subject, String fingerprint) {}
