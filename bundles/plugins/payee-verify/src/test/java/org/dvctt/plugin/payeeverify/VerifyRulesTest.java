/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.Test;

/** Each setting that can't be taken says what to write. */
public class VerifyRulesTest {
  private static final Reachable HERE = new Reachable(List.of("network:127.0.0.1:*", "threads:8"));
  private static final String ADDRESS = "http://127.0.0.1:8603/holders";

  private record Given(
      String address,
      int limit_ms,
      int pause_seconds,
      int cache_accounts,
      int cache_minutes,
      String source,
      String[] bank_changes)
      implements VerifySettings {
    static Given usual() {
      return new Given(ADDRESS, 2_000, 10, 1_000, 10, "Danh bạ", new String[0]);
    }

    Given at(String other) {
      return new Given(
          other, limit_ms, pause_seconds, cache_accounts, cache_minutes, source, bank_changes);
    }

    Given numbers(int limit, int pause, int accounts, int minutes) {
      return new Given(address, limit, pause, accounts, minutes, source, bank_changes);
    }

    Given changes(String... rows) {
      return new Given(
          address, limit_ms, pause_seconds, cache_accounts, cache_minutes, source, rows);
    }

    Given source(String other) {
      return new Given(
          address, limit_ms, pause_seconds, cache_accounts, cache_minutes, other, bank_changes);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return VerifySettings.class;
    }
  }

  private static void refused(Given settings, String says) {
    IllegalArgumentException e =
        assertThrows(says, IllegalArgumentException.class, () -> VerifyRules.of(settings, HERE));
    assertTrue(e.getMessage(), String.valueOf(e.getMessage()).contains(says));
  }

  @Test
  public void theShippedOnesAreTaken() {
    assertEquals(2_000, VerifyRules.of(Given.usual(), HERE).limit().toMillis());
  }

  @Test
  public void anAddressIsWhereThePluginMayGo() {
    for (String wrong :
        List.of(
            "",
            "127.0.0.1:8603",
            "ftp://127.0.0.1/x",
            "http://",
            "http://a b",
            "http://u:p@127.0.0.1:8603/")) {
      refused(Given.usual().at(wrong), "address: viết dạng");
    }
    refused(Given.usual().at("http://bank.example.vn/holders"), "https");
    refused(Given.usual().at("https://bank.example.vn/holders"), "network:bank.example.vn:443");
    Reachable bank = new Reachable(List.of("network:bank.example.vn:443"));
    assertEquals("bank.example.vn", bank.address("https://bank.example.vn/holders").getHost());
    assertThrows(
        IllegalArgumentException.class, () -> bank.address("https://bank.example.vn:8443/"));
  }

  @Test
  public void numbersAreWithinTheirBounds() {
    refused(Given.usual().numbers(99, 10, 0, 1), "limit.ms: 99");
    refused(Given.usual().numbers(4_501, 10, 0, 1), "limit.ms: 4501");
    refused(Given.usual().numbers(100, -1, 0, 1), "pause.seconds: -1");
    refused(Given.usual().numbers(100, 0, 100_001, 1), "cache.accounts: 100001");
    refused(Given.usual().numbers(100, 0, 0, 0), "cache.minutes: 0");
    refused(Given.usual().source(" "), "source");
  }

  @Test
  public void aRowOfChangedBankCodesIsNamedWithWhatToWrite() {
    refused(Given.usual().changes("12319001;2025-08-01;12311001", "x"), "row 2: viết");
    refused(Given.usual().changes(";2025-08-01;1"), "row 1");
    refused(Given.usual().changes("1;01/08/2025;2"), "2025-08-01");
    refused(Given.usual().changes("1;2025-08-01;1"), "is the old one");
    refused(Given.usual().changes("1;2025-08-01;2", "1;2025-09-01;3"), "twice");
    assertEquals(
        "",
        new BankChanges(List.of("1;2025-08-01; "))
            .gone("1", java.time.LocalDate.of(2025, 8, 1))
            .orElseThrow());
  }
}
