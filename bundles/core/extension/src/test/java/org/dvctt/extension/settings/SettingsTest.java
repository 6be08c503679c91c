/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.settings;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Vector;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.model.Text;
import org.junit.Test;

public class SettingsTest {
  @Test
  public void whatIsRequiredAndHasNoDefaultMustBeGiven() {
    List<ConfigKey> schema =
        List.of(
            key("cap", "Integer", 0, true),
            new ConfigKey(
                "zone",
                Text.of("Vùng", "Zone"),
                Text.of("", ""),
                "String",
                0,
                true,
                List.of("A"),
                "",
                "",
                List.of()),
            key("note", "String", 0, false));

    assertEquals(List.of("cap missing"), faults(schema, Map.of()));
    assertEquals(List.of("cap missing"), faults(schema, Map.of("cap", " ")));
    assertEquals(List.of(), faults(schema, Map.of("cap", "1")));
  }

  @Test
  public void eachTypeIsReadFromText() {
    assertEquals(5, typed("Integer", "5"));
    assertEquals(5L, typed("Long", " 5 "));
    assertEquals((short) 5, typed("Short", "5"));
    assertEquals((byte) 5, typed("Byte", "5"));
    assertEquals(0.5, typed("Double", "0.5"));
    assertEquals(0.5f, typed("Float", "0.5"));
    assertEquals(true, typed("Boolean", "TRUE"));
    assertEquals('x', typed("Character", "x"));
    assertEquals("ô ", typed("String", "ô "));
    assertEquals("secret", typed("Password", "secret"));
  }

  @Test
  public void whatIsNoValueOfTheTypeIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "Integer",
            "5.0",
            "Long",
            "five",
            "Short",
            "70000",
            "Byte",
            "200",
            "Double",
            "NaN",
            "Boolean",
            "yes",
            "Character",
            "xy",
            "Float",
            "1e999999");
    wrong.forEach(
        (type, text) ->
            assertEquals(
                type,
                List.of("k type"),
                faults(List.of(key("k", type, 0, false)), Map.of("k", text))));
  }

  @Test
  public void boundsHoldForNumbersAndForTheLengthOfTexts() {
    ConfigKey number = bounded("Integer", "2", "4");
    ConfigKey text = bounded("String", "2", "4");

    assertEquals(List.of("k less"), faults(List.of(number), Map.of("k", "1")));
    assertEquals(List.of(), faults(List.of(number), Map.of("k", "2")));
    assertEquals(List.of(), faults(List.of(number), Map.of("k", "4")));
    assertEquals(List.of("k more"), faults(List.of(number), Map.of("k", "5")));
    assertEquals(List.of("k less"), faults(List.of(text), Map.of("k", "a")));
    assertEquals(List.of("k more"), faults(List.of(text), Map.of("k", "abcde")));
  }

  @Test
  public void onlyOptionsAreTaken() {
    ConfigKey key =
        new ConfigKey(
            "k",
            Text.of("K", "K"),
            Text.of("", ""),
            "String",
            0,
            false,
            List.of(),
            "",
            "",
            List.of("a", "b"));

    assertEquals(List.of("k option"), faults(List.of(key), Map.of("k", "c")));
    assertEquals("Choose one of: a, b.", check(key, "c").faults().get(0).next().en());
    assertTrue(check(key, "b").sound());
  }

  @Test
  public void listsAreArraysOrVectorsAndBounded() {
    Settings array =
        Settings.check(List.of(key("k", "Integer", 2, false)), Map.of("k", List.of("1", "2")));
    assertArrayEquals(new Integer[] {1, 2}, (Integer[]) array.dictionary().get("k"));
    Settings vector =
        Settings.check(List.of(key("k", "Long", -2, false)), Map.of("k", List.of("1", "2")));
    assertEquals(new Vector<>(List.of(1L, 2L)), vector.dictionary().get("k"));

    Map<String, List<String>> three = Map.of("k", List.of("1", "2", "3"));
    assertEquals(List.of("k count"), faults(List.of(key("k", "Integer", 2, false)), three));
    assertEquals(List.of("k count"), faults(List.of(key("k", "Integer", 0, false)), three));
    ConfigKey unbounded = key("k", "Integer", Integer.MIN_VALUE, false);
    assertEquals(List.of(), faults(List.of(unbounded), three));
  }

  @Test
  public void anUnknownKeyIsNamedWithThoseThatExist() {
    Settings settings =
        Settings.check(
            List.of(key("cap", "Integer", 0, false)), Map.of("cpa", "1", "service.pid", "x"));

    assertEquals("cpa", settings.faults().get(0).field());
    assertEquals("Use one of: cap.", settings.faults().get(0).next().en());
    assertEquals(1, settings.faults().size());
  }

  @Test
  public void aPasswordIsNeverRepeated() {
    Settings settings =
        Settings.check(List.of(bounded("Password", "9", "")), Map.of("k", "hunter2"));

    assertFalse(settings.faults().toString().contains("hunter2"));
    assertEquals("less", settings.faults().get(0).code());
  }

  private static Object typed(String type, String text) {
    Settings settings = check(key("k", type, 0, true), text);
    assertTrue(type + " " + settings.faults(), settings.sound());
    return settings.dictionary().get("k");
  }

  private static Settings check(ConfigKey key, String text) {
    return Settings.check(List.of(key), Map.of("k", text));
  }

  private static List<String> faults(List<ConfigKey> schema, Map<String, ?> given) {
    return Settings.check(schema, given).faults().stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }

  private static ConfigKey key(String name, String type, int cardinality, boolean required) {
    return new ConfigKey(
        name,
        Text.of(name, name),
        Text.of("", ""),
        type,
        cardinality,
        required,
        List.of(),
        "",
        "",
        List.of());
  }

  private static ConfigKey bounded(String type, String min, String max) {
    return new ConfigKey(
        "k", Text.of("K", "K"), Text.of("", ""), type, 0, false, List.of(), min, max, List.of());
  }
}
