/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.reporting.AdviceLine;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.junit.Rule;
import org.junit.Test;

public class AdviceApiTest {
  private static final Instant AT = Instant.parse("2020-08-05T02:30:00Z");
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void theAdviceComesAsAPdfFileUnderItsName() {
    RunningApi.Answer answer =
        api.get("maker", "/dossiers/G12.99.18-200803-0001/vouchers/1/advice");
    assertEquals(200, answer.status());
    assertEquals("application/pdf", answer.header("Content-Type"));
    assertEquals("attachment; filename=\"bao-no-1.pdf\"", answer.header("Content-Disposition"));
    assertEquals("%P", answer.http().body());
    Object[] asked = api.core.asked("debitAdvice");
    assertEquals("p-maker", ((Actor) asked[0]).person());
    assertEquals("G12.99.18-200803-0001", asked[1]);
    assertEquals("1", asked[2]);
  }

  @Test
  public void aVoucherNotPaidIsAProblemAndNoFile() {
    api.core.refuse("debitAdvice", Refused.Kind.CONFLICT);
    RunningApi.Answer answer = api.get("maker", "/dossiers/01ABC/vouchers/1/advice");
    assertEquals(409, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
    assertEquals("CODE_CONFLICT", answer.code());
    assertEquals("", answer.header("Content-Disposition"));
  }

  @Test
  public void nobodySignedInGetsNone() {
    assertEquals(401, api.get("", "/dossiers/01ABC/vouchers/1/advice").status());
    assertEquals(401, api.get("", "/dossiers/01ABC/advices").status());
  }

  @Test
  public void theListNamesPaidVouchersWithAmountsAndTimes() {
    api.core.when(
        "advices", a -> List.of(new AdviceLine("01ABC-1-1", "N-1", Money.of(1_234_567), AT)));
    RunningApi.Answer answer = api.get("maker", "/dossiers/01ABC/advices");
    assertEquals("01ABC-1-1", answer.json().at("/0/voucher").asText());
    assertEquals("N-1", answer.json().at("/0/document_number").asText());
    assertEquals(1_234_567, answer.json().at("/0/amount").asLong());
    assertEquals("2020-08-05T02:30:00Z", answer.json().at("/0/paid_at").asText());
  }

  @Test
  public void historyIsInPlainWordsOfTheCallersLanguage() {
    api.core.when(
        "history",
        a ->
            List.of(
                new HistoryLine(
                    1,
                    AT,
                    "approve",
                    "p",
                    "Lãnh đạo",
                    DossierState.CHECKED,
                    DossierState.APPROVED,
                    "",
                    "",
                    Text.of("câu tiếng Việt", "an English sentence"))));
    assertEquals(
        "câu tiếng Việt",
        api.get("maker", "/dossiers/01ABC/history").json().at("/0/sentence").asText());
    assertEquals(
        "an English sentence",
        api.send("maker", "GET", "/dossiers/01ABC/history", "", "Accept-Language", "en")
            .json()
            .at("/0/sentence")
            .asText());
  }
}
