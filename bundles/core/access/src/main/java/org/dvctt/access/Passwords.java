/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Makes and checks passwords; a check costs the same whether or not there is one to check. */
final class Passwords {
  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final Semaphore room;
  private final Duration patience;
  private final SecureRandom random = new SecureRandom();
  private final PasswordHash nobody = hash(random());

  /** Each check takes 19 MiB: a burst of sign-ins must not take the heap. */
  Passwords() {
    this(4, Duration.ofSeconds(10));
  }

  /**
   * @param places how many are checked at once
   * @param patience how long one waits for a place
   */
  Passwords(int places, Duration patience) {
    this.room = new Semaphore(places);
    this.patience = patience;
  }

  PasswordHash hash(char[] password) {
    byte[] salt = new byte[PasswordHash.SALT];
    random.nextBytes(salt);
    return PasswordHash.of(password, salt);
  }

  /** 16 random signs in groups of four, 79 bits. */
  char[] random() {
    char[] password = new char[GROUPS * GROUP + GROUPS - 1];
    for (int i = 0; i < password.length; i++) {
      boolean dash = i % (GROUP + 1) == GROUP;
      password[i] = dash ? '-' : ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return password;
  }

  /**
   * Checks a password against a stored hash; with no hash the same work is done in vain.
   *
   * @throws Refused UNAVAILABLE when too many are being checked at once
   */
  boolean matches(Optional<PasswordHash> stored, char[] password) {
    boolean entered = false;
    try {
      entered = room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!entered) {
        throw busy();
      }
      boolean fits = stored.orElse(nobody).matches(password);
      return fits && stored.isPresent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      if (entered) {
        room.release();
      }
    }
  }

  private static Refused busy() {
    return Refused.of(
        Refused.Kind.UNAVAILABLE,
        "SIGN_IN_BUSY",
        "",
        Text.of(
            "Có quá nhiều người đăng nhập cùng lúc.", "Too many people are signing in at once."),
        Text.of("Thử lại sau ít giây.", "Try again in a few seconds."));
  }
}
