/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.dvctt.model.Refused;
import org.junit.Test;

/** How many passwords are checked at once, and what the next one hears. */
public class PasswordsTest {
  private static final char[] PASSWORD = "mật khẩu".toCharArray();

  @Test
  public void whoFindsNoPlaceIsToldToComeAgain() {
    Passwords full = new Passwords(0, Duration.ofMillis(1));
    Optional<PasswordHash> stored = Optional.of(full.hash(PASSWORD));
    Refused refused = assertThrows(Refused.class, () -> full.matches(stored, PASSWORD));
    assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
    assertEquals("SIGN_IN_BUSY", refused.reasons().get(0).code());
  }

  @Test
  public void whoIsInterruptedHasNoPlaceEither() {
    Passwords passwords = new Passwords();
    Thread.currentThread().interrupt();
    assertThrows(Refused.class, () -> passwords.matches(Optional.empty(), PASSWORD));
    assertTrue("it is still interrupted", Thread.interrupted());
  }

  @Test
  public void aPlaceIsFreeAgainAfterEachCheck() {
    Passwords one = new Passwords(1, Duration.ofSeconds(1));
    Optional<PasswordHash> stored = Optional.of(one.hash(PASSWORD));
    assertTrue(one.matches(stored, PASSWORD));
    assertFalse(one.matches(stored, "sai".toCharArray()));
    assertFalse(one.matches(Optional.empty(), PASSWORD));
  }
}
