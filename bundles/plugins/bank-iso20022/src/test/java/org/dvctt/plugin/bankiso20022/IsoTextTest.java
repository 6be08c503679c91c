/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.text.Normalizer;
import java.util.Map;
import org.junit.Test;

public class IsoTextTest {
  private static final Map<String, String> WITHOUT_MARKS =
      Map.ofEntries(
          Map.entry("Ủy ban nhân dân xã Mường Tè", "Uy ban nhan dan xa Muong Te"),
          Map.entry("ĐẶNG đặng ƯỚC ước ơ Ơ", "DANG dang UOC uoc o O"),
          Map.entry("A & B; \"C\" – D_E", "A + B, 'C' - D-E"),
          Map.entry("50% [x] {y} #1", "50. .x. .y. .1"),
          Map.entry("a\tb\r\n c\u00A0d\u200Be", "a b c d e"),
          Map.entry("😀", "."),
          Map.entry(" \u0000 ", ""),
          Map.entry("(a):b?c/d,e.f'g+h-i", "(a):b?c/d,e.f'g+h-i"));

  @Test
  public void vietnameseLosesItsMarksHoweverItIsComposed() {
    IsoText ascii = IsoText.of("ASCII", ".");
    WITHOUT_MARKS.forEach(
        (text, made) -> {
          assertEquals(made, ascii.of(text));
          assertEquals(made, ascii.of(Normalizer.normalize(text, Normalizer.Form.NFD)));
        });
  }

  @Test
  public void withMarksOnlyWhatXmlCanNotHoldGoes() {
    IsoText marks = IsoText.of("UTF8", ".");
    assertEquals("Đặng & Sơn 😀", marks.of("Đặng\u0000&\uD800 Sơn\t😀\uFFFF"));
    assertEquals("ế", marks.of("e\u0302\u0301"));
  }

  @Test
  public void longTextsAreCutAt140Letters() {
    assertEquals(140, IsoText.of("ASCII", ".").of("ă".repeat(150)).length());
    assertEquals("a" + "😀".repeat(69), IsoText.of("UTF8", ".").of("a" + "😀".repeat(150)));
    assertEquals("a".repeat(139), IsoText.of("ASCII", ".").of("a".repeat(139) + " b"));
  }

  @Test
  public void wrongSettingsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> IsoText.of("LATIN", "."));
    for (String wrong : new String[] {"", "..", "đ", "<"}) {
      assertThrows(IllegalArgumentException.class, () -> IsoText.of("ASCII", wrong));
    }
  }
}
