/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Rule;
import org.junit.Test;

public class StrictJsonTest {
  @Rule public final RunningApi api = new RunningApi();

  private RunningApi.Answer create(String body) {
    return api.send("maker", "POST", "/dossiers", body, "Idempotency-Key", "k");
  }

  private void refused(String code, String field, String body) {
    RunningApi.Answer answer = create(body);
    assertEquals(answer.http().body(), 400, answer.status());
    assertEquals(code, answer.code());
    assertEquals(field, answer.json().at("/reasons/0/field").asText());
    assertTrue(answer.http().body(), !answer.http().body().contains("org.dvctt"));
  }

  @Test
  public void unknownFieldsAreRefused() {
    refused("UNKNOWN_FIELD", "colour", "{\"colour\":1}");
    refused("UNKNOWN_FIELD", "vouchers[0].lines[0].x", "{\"vouchers\":[{\"lines\":[{\"x\":1}]}]}");
  }

  @Test
  public void doubledFieldsAreRefused() {
    assertEquals("BAD_JSON", create("{\"account\":\"a\",\"account\":\"b\"}").code());
  }

  @Test
  public void nothingIsGuessed() {
    refused("BAD_VALUE", "service", "{\"service\":1}");
    refused("BAD_VALUE", "budget_year", "{\"budget_year\":\"2020\"}");
    refused("BAD_VALUE", "budget_year", "{\"budget_year\":2020.5}");
    refused("BAD_VALUE", "vouchers[0].total", "{\"vouchers\":[{\"total\":1.5}]}");
    refused("BAD_VALUE", "vouchers[0].total", "{\"vouchers\":[{\"total\":99999999999999999999}]}");
    refused("BAD_VALUE", "vouchers[0].date", "{\"vouchers\":[{\"date\":\"2020-02-30\"}]}");
    refused("BAD_VALUE", "vouchers[0].date", "{\"vouchers\":[{\"date\":[2020,2,3]}]}");
    refused("BAD_VALUE", "vouchers[0].nature", "{\"vouchers\":[{\"nature\":\"GIFT\"}]}");
    refused("BAD_VALUE", "vouchers[0].nature", "{\"vouchers\":[{\"nature\":0}]}");
    refused("BAD_VALUE", "vouchers", "{\"vouchers\":{}}");
  }

  @Test
  public void brokenJsonIsRefused() {
    refused("BAD_JSON", "", "{\"service\":");
    refused("BAD_JSON", "", "[]");
    refused("BAD_JSON", "", "null");
    refused("BAD_JSON", "", "{} {}");
    refused("BODY_MISSING", "", "");
  }

  @Test
  public void depthAndSizeAreBounded() {
    String deep = "{\"vouchers\":" + "[".repeat(500) + "]".repeat(500) + "}";
    assertEquals(400, create(deep).status());
    RunningApi.Answer large = create(" ".repeat(1024 * 1024 + 1));
    assertEquals(413, large.status());
    assertEquals("BODY_TOO_LARGE", large.code());
  }

  @Test
  public void otherCharsetsAreRefused() {
    RunningApi.Answer answer =
        api.send(
            "maker",
            "POST",
            "/dossiers",
            Drafts.GOOD,
            "Idempotency-Key",
            "k",
            "Content-Type",
            "application/json;charset=iso-8859-1");
    assertEquals(415, answer.status());
  }
}
