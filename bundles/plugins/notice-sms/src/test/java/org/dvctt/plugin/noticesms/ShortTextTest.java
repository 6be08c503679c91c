/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.dvctt.plugin.noticesms.ShortText.Encoding;
import org.junit.Test;

public class ShortTextTest {
  @Test
  public void withoutDiacriticsEachLetterHasOnePlace() {
    assertEquals(
        new ShortText("Truong Tieu hoc Dong Phong: da gui 1.250.000 d - ???", Encoding.GSM7, 1),
        ShortText.of("Trường Tiểu học Đông Phong:\n đã gửi 1.250.000 đ – {}😀", Encoding.GSM7, 1));
  }

  @Test
  public void withDiacriticsTheyAreComposed() {
    assertEquals("Đã gửi", ShortText.of("Đã gửi".replace("ử", "ử"), Encoding.UCS2, 1).text());
  }

  @Test
  public void partsAreCountedWithTheirHeadsAndTheTextIsCutAtTheLimit() {
    for (int[] one : new int[][] {{160, 1}, {161, 2}, {306, 2}, {307, 3}, {459, 3}}) {
      assertEquals(one[1], ShortText.of("a".repeat(one[0]), Encoding.GSM7, 3).parts());
    }
    for (int[] one : new int[][] {{70, 1}, {71, 2}, {134, 2}, {135, 3}, {201, 3}}) {
      assertEquals(one[1], ShortText.of("ạ".repeat(one[0]), Encoding.UCS2, 3).parts());
    }
    ShortText cut = ShortText.of("a".repeat(10_000), Encoding.GSM7, 2);
    assertEquals(2, cut.parts());
    assertEquals(306, cut.text().length());
    assertTrue(cut.text().endsWith("..."));
    assertEquals("😀".repeat(33) + "...", ShortText.of("😀".repeat(40), Encoding.UCS2, 1).text());
    assertEquals(
        "a" + "😀".repeat(33) + "...",
        ShortText.of("a" + "😀".repeat(40), Encoding.UCS2, 1).text());
  }
}
