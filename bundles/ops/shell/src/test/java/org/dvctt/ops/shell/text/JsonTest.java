/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.text;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.UnitCode;
import org.junit.Test;

public class JsonTest {
  record Sample(UnitCode unitCode, Money amountDue, String l2Name) {}

  @Test
  public void recordsBecomeObjectsInSnakeCase() {
    Sample sample = new Sample(UnitCode.of("0990001"), Money.of(1234567), "x");
    assertEquals(
        "{\n  \"unit_code\": \"0990001\",\n  \"amount_due\": 1234567,\n  \"l2_name\": \"x\"\n}",
        Json.of(sample));
  }

  @Test
  public void codesDatesAndConstantsAreText() {
    assertEquals(
        "[\n  \"9523.2.1990001.00000\",\n  \"2020-07-31\",\n  \"2020-08-03T01:00:00Z\",\n"
            + "  \"CITY\",\n  2020,\n  true,\n  null\n]",
        Json.of(
            new ArrayList<>(
                Arrays.asList(
                    AccountNumber.parse("9523.2.1990001.00000"),
                    LocalDate.of(2020, 7, 31),
                    Instant.parse("2020-08-03T01:00:00Z"),
                    Block.CITY,
                    FiscalYear.of(2020),
                    true,
                    null))));
  }

  @Test
  public void textIsEscapedAndComposed() {
    assertEquals("\"a\\\"b\\\\c\\n\\u0001\"", Json.of("a\"b\\c\n\u0001"));
    assertEquals("\"Nậm Nhùn\"", Json.of("Nậm Nhùn"));
  }

  @Test
  public void emptyThingsStayOnOneLine() {
    assertEquals("[]", Json.of(List.of()));
    assertEquals("{}", Json.of(Map.of()));
  }
}
