/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class StoredBusinessClockTest {
  private static final String START = "2020-08-03T08:00";
  private TestStore store;

  @Before
  public void open() {
    store = TestStore.derby().with("platform", PlatformMigrations.class.getClassLoader());
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void aDemoBeginsAtItsStart() {
    StoredBusinessClock clock = at("2026-11-24T03:00:00Z", Optional.of(START));
    assertEquals(Instant.parse("2020-08-03T01:00:00Z"), clock.now());
    assertEquals(LocalDate.of(2020, 8, 3), clock.today());
    assertTrue(clock.shifted());
  }

  @Test
  public void aRestartGoesOnWithTheStoredShift() {
    at("2026-11-24T03:00:00Z", Optional.of(START));
    StoredBusinessClock later = at("2026-11-25T04:00:00Z", Optional.of(START));
    assertEquals(Instant.parse("2020-08-04T02:00:00Z"), later.now());
    StoredBusinessClock unasked = at("2026-11-25T05:00:00Z", Optional.empty());
    assertEquals(Instant.parse("2020-08-04T03:00:00Z"), unasked.now());
  }

  @Test
  public void withoutAStartItIsRealTimeForEver() {
    StoredBusinessClock clock = at("2026-11-24T03:00:00Z", Optional.empty());
    assertEquals(Instant.parse("2026-11-24T03:00:00Z"), clock.now());
    assertFalse(clock.shifted());
    assertFalse(at("2026-11-24T04:00:00Z", Optional.of(START)).shifted());
  }

  @Test
  public void theDayIsThatOfVietnam() {
    assertEquals(LocalDate.of(2026, 11, 25), at("2026-11-24T17:00:00Z", Optional.empty()).today());
  }

  @Test
  public void aStartThatIsNoTimeIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> at("2026-11-24T03:00:00Z", Optional.of("03/08/2020")));
    assertTrue(refused.getMessage(), refused.getMessage().contains("2020-08-03T08:00"));
  }

  private StoredBusinessClock at(String system, Optional<String> start) {
    return new StoredBusinessClock(
        store.transactions(), Clock.fixed(Instant.parse(system), ZoneOffset.UTC), start);
  }
}
