/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.trust.Signer;
import org.dvctt.extension.trust.TrustStore;
import org.dvctt.model.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who vouches for a file: this release by its list of hashes, a key of the trust store by its
 * signature, or nobody, where the site's policy allows that.
 */
final class Vouching {
  static final Signer DISTRIBUTION = new Signer("distribution", "", "");
  static final Signer UNSIGNED = new Signer("unsigned", "", "");
  private static final Logger LOG = LoggerFactory.getLogger(Vouching.class);
  private final Path trust;
  private final Map<String, String> shipped;
  private final boolean unsignedAllowed;

  /**
   * Vouching by the given folders.
   *
   * @param trust folder of keys, read at each question: a revocation counts at once
   * @param release folder of the plugins that come with this release
   */
  Vouching(Path trust, Path release, boolean unsignedAllowed) {
    this.trust = trust;
    this.shipped = shipped(release.resolve("SHA256SUMS"));
    this.unsignedAllowed = unsignedAllowed;
  }

  /** True when this release came with exactly these bytes. */
  boolean ofRelease(String sha256) {
    return shipped.containsValue(sha256);
  }

  /**
   * Who vouches for the file now.
   *
   * @throws Refused with what is wrong with its signature
   */
  Signer signer(PluginFile file) {
    if (ofRelease(file.sha256())) {
      return DISTRIBUTION;
    }
    try {
      return TrustStore.load(trust).verify(file.file(), file.descriptor(), Instant.now());
    } catch (Refused e) {
      boolean unsigned = e.reasons().get(0).code().equals("SIGNATURE_MISSING");
      if (unsigned && unsignedAllowed) {
        return UNSIGNED;
      }
      throw e;
    }
  }

  /** Lines of the usual form: hash, blanks, name. */
  private static Map<String, String> shipped(Path list) {
    Map<String, String> hashes = new TreeMap<>();
    if (!Files.isRegularFile(list)) {
      return hashes;
    }
    try {
      for (String line : Files.readAllLines(list)) {
        String[] parts = line.strip().split("\\s+\\*?", 2);
        if (parts.length == 2) {
          hashes.put(parts[1], parts[0]);
        }
      }
    } catch (IOException e) {
      LOG.error("the list of this release's plugins can't be read: {}", e.toString());
    }
    return hashes;
  }
}
