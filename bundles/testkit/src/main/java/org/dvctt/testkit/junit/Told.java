/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.testkit.fixture.Fixture;

/** What both conformance classes do with findings, fixtures and times. */
final class Told {
  private static final int ROUNDS = 200;
  private static final int MICROS = 1_000;

  private Told() {}

  static void nothing(List<Text> findings) {
    String text = findings.stream().map(Text::en).collect(Collectors.joining("\n"));
    assertEquals(text, List.of(), findings);
  }

  static Fixture fixture(Class<?> test, String path) throws IOException {
    try (InputStream bytes = test.getClassLoader().getResourceAsStream(path)) {
      assertNotNull("there is no fixture " + path, bytes);
      return Fixture.read(bytes);
    }
  }

  /** Prints the plugin's times; they depend on the machine, so nothing is asserted of them. */
  static void times(String plugin, RuleQuestion question, Consumer<RuleQuestion> asked) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      asked.accept(question);
      times[i] = (System.nanoTime() - start) / MICROS;
    }
    Arrays.sort(times);
    System.out.println(
        plugin + ": median " + times[ROUNDS / 2] + " µs, slowest " + times[ROUNDS - 1] + " µs");
  }
}
