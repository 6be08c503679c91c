/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Drafts of C2-02a/NS that draw on a unit's own budget line. */
public final class Drafts {
  private static final LocalDate DEMO = LocalDate.of(2020, 8, 3);

  private Drafts() {}

  /** A draft over the first budget line of the unit that holds at least the amount. */
  public static ObjectNode of(Person maker, String unit, long amount) {
    for (JsonNode line : lines(maker, unit)) {
      if (line.path("available").asLong() >= amount) {
        return on(line, amount);
      }
    }
    throw new AssertionError("no line of " + unit + " has " + amount + " đồng available");
  }

  /** The unit's budget lines of the demo's year as the API shows them. */
  public static JsonNode lines(Person person, String unit) {
    return lines(person, unit, DEMO.getYear());
  }

  /** The unit's budget lines of a year. */
  public static JsonNode lines(Person person, String unit, int year) {
    JsonNode body = person.get("units/" + unit + "/budget-lines?year=" + year).expect(200).body();
    return body.isArray() ? body : body.path("items");
  }

  /** A draft over one budget line, on the demo's day. */
  public static ObjectNode on(JsonNode available, long amount) {
    return on(available, amount, DEMO.getYear(), DEMO);
  }

  /** A draft over one budget line of a year, with a voucher of the day. */
  public static ObjectNode on(JsonNode available, long amount, int year, LocalDate day) {
    JsonNode line = available.path("line");
    ObjectNode draft = Rest.JSON.createObjectNode();
    draft.put("service", "SVC_RECURRENT_EXPENDITURE");
    draft.put("account", line.path("account").asText());
    draft.put("budget_year", year);
    ObjectNode voucher = draft.putArray("vouchers").addObject();
    voucher.put("number", "01");
    voucher.put("form", "C2-02a/NS");
    voucher.put("date", day.toString());
    voucher.put("nature", "ACTUAL");
    voucher.put("method", "TRANSFER");
    voucher.put("program", line.path("program").asText());
    // No two alike, or each would be warned of as a duplicate of the one before.
    voucher.put("content", "Thanh toán tiền điện, công tơ " + Person.newKey().substring(0, 13));
    ObjectNode payee = voucher.putObject("payee");
    payee.put("name", "Công ty Điện lực (mẫu)");
    payee.put("tax_code", "");
    payee.put("account", "1234567890");
    payee.put("bank_code", "12101001");
    ObjectNode row = voucher.putArray("lines").addObject();
    row.put("content", "Tiền điện");
    row.put("econ_item", "6501");
    row.put("sector", line.path("sector").asText());
    row.put("fund_source", line.path("fund_source").asText());
    row.put("amount", amount);
    voucher.put("total", amount);
    return draft;
  }
}
