/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

public class AmountInWordsTest {
  private static final AmountInWords.Style SOUTHERN = new AmountInWords.Style("lẻ", "tư", "đồng");

  @Test
  public void theNorthernVectorsAreExactBothWays() throws IOException {
    assertEquals(90, vectors("amount-in-words.csv", AmountInWords.Style.STANDARD));
  }

  @Test
  public void theVectorsWithLeAreExactBothWays() throws IOException {
    assertEquals(31, vectors("amount-in-words-b1.csv", SOUTHERN));
  }

  @Test
  public void whateverIsWrittenIsReadBack() {
    long seed = System.nanoTime();
    System.out.println("AmountInWordsTest seed " + seed);
    Random random = new Random(seed);
    for (AmountInWords.Style style :
        List.of(
            AmountInWords.Style.STANDARD,
            SOUTHERN,
            new AmountInWords.Style("linh", "bốn", "đồng chẵn"))) {
      for (int i = 0; i < 20_000; i++) {
        // All lengths alike, and often with zeros inside.
        long amount = random.nextLong() >> random.nextInt(64);
        if (random.nextBoolean()) {
          amount -= amount % (long) Math.pow(10, random.nextInt(12));
        }
        Money money = Money.of(amount);
        String words = AmountInWords.of(money, style);
        assertEquals(words, Optional.of(money), AmountInWords.parse(words));
      }
    }
    for (long edge : new long[] {Long.MAX_VALUE, Long.MIN_VALUE + 1, 5_000_000_000_000_000_000L}) {
      assertEquals(
          Optional.of(Money.of(edge)), AmountInWords.parse(AmountInWords.of(Money.of(edge))));
    }
  }

  @Test
  public void spellingsOfTheSameAmountAreRead() {
    for (String text :
        List.of(
            "một nghìn không trăm linh bốn đồng",
            "Một ngàn không trăm lẻ tư đồng chẵn./.",
            "  Một nghìn   không trăm linh bốn đồng. ",
            Normalizer.normalize("Một nghìn không trăm linh bốn đồng", Normalizer.Form.NFD))) {
      assertEquals(text, Optional.of(Money.of(1004)), AmountInWords.parse(text));
    }
  }

  @Test
  public void whatNobodyWouldWriteIsNoAmount() {
    for (String text :
        List.of(
            "",
            "đồng",
            "một nghìn",
            "một nghìn năm đồng",
            "một mươi đồng",
            "hai mươi một đồng",
            "hai mươi năm đồng",
            "một nghìn một triệu đồng",
            "mười hai mươi đồng",
            "một nghìn dollar đồng",
            "một nghìn tỷ tỷ tỷ tỷ tỷ đồng")) {
      assertEquals(text, Optional.empty(), AmountInWords.parse(text));
    }
  }

  private static int vectors(String file, AmountInWords.Style style) throws IOException {
    int rows = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AmountInWordsTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      for (String row : reader.lines().skip(1).toList()) {
        String[] cells = row.split(",", 2);
        Money amount = Money.of(Long.parseLong(cells[0]));
        assertEquals(cells[1], AmountInWords.of(amount, style));
        assertEquals(cells[1], Optional.of(amount), AmountInWords.parse(cells[1]));
        rows++;
      }
    }
    assertTrue(file, rows > 0);
    return rows;
  }
}
