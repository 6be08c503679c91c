/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.Test;

public class ShownTest {
  @Test
  public void numbersOfAccountsLoseAllButTheirLastFourDigits() {
    Map.of(
            "tài khoản 123456789012 đã đóng", "tài khoản …9012 đã đóng",
            "9523.3.1990766.00000", "…0000",
            "số 1234 5678 9012", "số …9012",
            "số 1234-5678-9012.", "số …9012.",
            "1.250.000 đ ngày 03/08/2020", "1.250.000 đ ngày 03/08/2020",
            "Nghị định 347/2025", "Nghị định 347/2025")
        .forEach((given, shown) -> assertEquals(shown, Shown.words(given, false)));
  }

  @Test
  public void nothingEndsALineThatMustNot() {
    assertEquals("a b c", Shown.words("a\r\nb\tc\u0000\u202e".replace("\r\n", "\n"), false));
    assertEquals("a\nb", Shown.words("a\nb", true));
    assertEquals(1_500, Shown.words("x".repeat(10_000), true).length());
  }

  @Test
  public void amountsDatesAndTimesLookAsInVietnam() {
    Instant at = Instant.parse("2020-08-02T18:05:00Z");
    assertEquals("1.234.567 đ", Shown.amount(1_234_567));
    assertEquals("03/08/2020", Shown.date(at));
    assertEquals("01:05", Shown.time(at));
  }

  @Test
  public void anAddressIsKnownAgainAndNotToBeUsed() {
    assertEquals("k***@donvi.vn", Shown.address("ke-toan@donvi.vn"));
    assertEquals("09******78", Shown.address("0912345678"));
    assertEquals("", Shown.address(""));
  }
}
