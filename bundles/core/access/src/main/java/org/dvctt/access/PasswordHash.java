/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with everything that is needed to check it: {@code
 * argon2id$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>}.
 */
record PasswordHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  static final int SALT = 16;
  private static final int LENGTH = 32;

  /** Hashes with today's parameters: about 50 ms on a small server, 19 MiB. */
  static PasswordHash of(char[] password, byte[] salt) {
    PasswordHash shape = new PasswordHash(19_456, 2, 1, salt, new byte[LENGTH]);
    return new PasswordHash(shape.memory, shape.passes, shape.lanes, salt, shape.compute(password));
  }

  /** True when the password is the one; takes the same time either way. */
  boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, compute(password));
  }

  private byte[] compute(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    Arrays.fill(encoded.array(), (byte) 0);
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] result = new byte[hash.length];
    argon.generateBytes(bytes, result);
    Arrays.fill(bytes, (byte) 0);
    return result;
  }

  static PasswordHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    String[] sizes = parts.length == 4 ? parts[1].split(",", -1) : new String[0];
    if (sizes.length != 3 || !parts[0].equals("argon2id")) {
      throw new IllegalStateException("a stored password hash has an unknown form");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(sizes[0].substring(2)),
        Integer.parseInt(sizes[1].substring(2)),
        Integer.parseInt(sizes[2].substring(2)),
        base64.decode(parts[2]),
        base64.decode(parts[3]));
  }

  /** The form that is stored. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return "argon2id$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** Never shows the hash. */
  @Override
  public String toString() {
    return "PasswordHash[argon2id]";
  }
}
