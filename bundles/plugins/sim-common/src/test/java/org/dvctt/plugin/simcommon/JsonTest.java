/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class JsonTest {
  @Test
  public void whatIsWrittenIsReadAsItWas() {
    long seed = System.nanoTime();
    System.out.println("JsonTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Fields object = object(random, 3);
      String text = Json.write(object);
      assertEquals(object, Json.read(text));
      assertEquals(object, Json.read(text.getBytes(StandardCharsets.UTF_8)));
      assertTrue("one line", text.lines().count() == 1);
    }
  }

  @Test
  public void spacesAndEscapesOfOthersAreRead() {
    assertEquals(
        Fields.NONE.with("a", "é\n/").with("b", List.of(1L, true)),
        Json.read(" { \"a\" : \"\\u00e9\\n\\/\" , \"b\" : [ 1 , true ] } "));
  }

  @Test
  public void brokenTextsAreRefusedWithTheirPlace() {
    for (String broken :
        List.of(
            "",
            "[]",
            "{",
            "{\"a\":1",
            "{\"a\":1}x",
            "{\"a\":1.5}",
            "{\"a\":1e3}",
            "{\"a\":01}",
            "{\"a\":null}",
            "{\"a\":99999999999999999999}",
            "{\"a\":9999999999999999999}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u00g0\"}",
            "{\"a\":\"\n\"}",
            "{\"a\":" + "[".repeat(40),
            "{a:1}")) {
      Rejected told = assertThrows(broken, Rejected.class, () -> Json.read(broken));
      assertTrue(told.getMessage(), told.getMessage().startsWith("broken JSON at character "));
      assertEquals(400, told.status());
    }
    assertThrows(Rejected.class, () -> Json.read(new byte[] {'{', (byte) 0xc3, '}'}));
  }

  @Test
  public void aMissingFieldIsNamed() {
    Rejected told = assertThrows(Rejected.class, () -> Fields.NONE.whole("amount"));
    assertEquals("field amount must be there and be a whole number", told.getMessage());
  }

  private static Fields object(Random random, int deep) {
    Fields object = Fields.NONE;
    for (int i = random.nextInt(5); i > 0; i--) {
      object = object.with("f" + i + text(random), value(random, deep));
    }
    return object;
  }

  private static Object value(Random random, int deep) {
    switch (random.nextInt(deep == 0 ? 3 : 5)) {
      case 0:
        return text(random);
      case 1:
        return random.nextLong();
      case 2:
        return random.nextBoolean();
      case 3:
        return object(random, deep - 1);
      default:
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, deep - 1));
        }
        return List.copyOf(list);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }
}
