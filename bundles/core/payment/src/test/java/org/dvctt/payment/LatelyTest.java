/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class LatelyTest {
  private final List<String> readings = new ArrayList<>();
  private final Lately<Integer> lately =
      new Lately<>(
          10,
          text -> {
            readings.add(text);
            return Integer.valueOf(text);
          });

  @Test
  public void aTextIsReadOnce() {
    assertEquals(12, (int) lately.read("12"));
    assertEquals(12, (int) lately.read(new String("12")));
    assertEquals(List.of("12"), readings);
  }

  @Test
  public void whatWasNotAskedForLongestGoesFirst() {
    List.of("1111", "2222", "1111", "3333").forEach(lately::read);
    readings.clear();
    List.of("1111", "3333", "2222").forEach(lately::read);
    assertEquals(List.of("2222"), readings);
  }

  @Test
  public void whatIsTooLargeIsReadEachTime() {
    lately.read("00000000007");
    assertEquals(7, (int) lately.read("00000000007"));
    assertEquals(2, readings.size());
    lately.read("1");
    lately.read("1");
    assertEquals(3, readings.size());
  }

  @Test
  public void whatCannotBeReadIsNotKept() {
    assertThrows(NumberFormatException.class, () -> lately.read("x"));
    assertThrows(NumberFormatException.class, () -> lately.read("x"));
    assertEquals(2, readings.size());
  }
}
