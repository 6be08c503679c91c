/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.web.rest.services.FakeCore;
import org.junit.Rule;
import org.junit.Test;

public class DossierApiTest {
  @Rule public final RunningApi api = new RunningApi();

  private RunningApi.Answer create(String body, String... headers) {
    return api.send("maker", "POST", "/dossiers", body, headers);
  }

  @Test
  public void creatingGivesLocationEtagAndSnakeCase() {
    RunningApi.Answer answer = create(Drafts.GOOD, "Idempotency-Key", "k1");
    assertEquals(answer.http().body(), 201, answer.status());
    assertEquals("/api/v1/dossiers/01ABC", answer.header("Location"));
    assertEquals("\"1\"", answer.header("ETag"));
    assertEquals("Đang soạn", answer.json().path("state_label").asText());
    assertEquals(1500000, answer.json().path("total").asLong());
    assertEquals("6551", answer.json().at("/vouchers/0/voucher/lines/0/econ_item").asText());
    NewDossier draft = (NewDossier) api.core.asked("create")[1];
    assertEquals(Money.of(1500000), draft.vouchers().get(0).total());
    assertTrue(names(answer.json()).stream().allMatch(n -> n.matches("[a-z0-9_]+")));
  }

  private static List<String> names(com.fasterxml.jackson.databind.JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }

  @Test
  public void theSameSendingCarriesTheSameCommandAndAnAlteredOneAnotherHash() {
    List<Command> sent = new ArrayList<>();
    for (String body : new String[] {Drafts.GOOD, Drafts.GOOD, Drafts.GOOD + " "}) {
      create(body, "Idempotency-Key", "k1");
      sent.add((Command) api.core.asked("create")[2]);
    }
    assertEquals("POST dossiers k1", sent.get(0).idempotencyKey());
    assertEquals(sent.get(0), sent.get(1));
    assertEquals(sent.get(0).idempotencyKey(), sent.get(2).idempotencyKey());
    assertTrue(!sent.get(0).bodyHash().equals(sent.get(2).bodyHash()));
    assertTrue(sent.get(0).bodyHash().matches("[0-9a-f]{64}"));
  }

  @Test
  public void payeesAreLookedUpWithoutABodyAndTheAnswerComesLater() {
    api.core.when("checkPayees", a -> FakeCore.view(null, 3));
    RunningApi.Answer answer = api.send("maker", "POST", "/dossiers/01ABC/payee-check", "");
    assertEquals(answer.http().body(), 202, answer.status());
    assertEquals("01ABC", api.core.asked("checkPayees")[1]);
    assertTrue(answer.json().has("checks_payees"));
    api.core.refuse("checkPayees", Refused.Kind.CONFLICT);
    assertEquals(409, api.send("maker", "POST", "/dossiers/01ABC/payee-check", "").status());
  }

  @Test
  public void missingOrBadHeadersAreNamed() {
    assertEquals("IDEMPOTENCY_KEY_MISSING", create(Drafts.GOOD).code());
    assertEquals(400, create(Drafts.GOOD).status());
    assertEquals("BAD_IDEMPOTENCY_KEY", create(Drafts.GOOD, "Idempotency-Key", "a b").code());
    RunningApi.Answer noVersion =
        api.send("maker", "POST", "/dossiers/1/acts/submit", "{}", "Idempotency-Key", "k");
    assertEquals(428, noVersion.status());
    assertEquals(428, api.send("maker", "PUT", "/dossiers/1", Drafts.GOOD).status());
    for (String tag : new String[] {"*", "3", "W/\"3\"", "\"x\""}) {
      RunningApi.Answer answer =
          api.send("maker", "PUT", "/dossiers/1", Drafts.GOOD, "If-Match", tag);
      assertEquals(tag, "BAD_IF_MATCH", answer.code());
    }
  }

  @Test
  public void anActCarriesVersionReasonAndKey() {
    RunningApi.Answer answer =
        api.send(
            "maker",
            "POST",
            "/dossiers/01ABC/acts/submit",
            "{\"reason\":\"vì\",\"reason_codes\":[\"R01\"],\"acknowledged\":{\"C1\":\"ok\"}}",
            "Idempotency-Key",
            "k2",
            "If-Match",
            "\"3\"");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals("\"5\"", answer.header("ETag"));
    ActRequest asked = (ActRequest) api.core.asked("act")[2];
    assertEquals(3, asked.version());
    assertEquals("vì", asked.reason());
    assertEquals(List.of("R01"), asked.reasonCodes());
    assertEquals("ok", asked.acknowledged().get("C1"));
    assertEquals("POST dossiers/01ABC/acts/submit k2", asked.command().idempotencyKey());
  }

  @Test
  public void anUnknownActIsRefusedBeforeTheCore() {
    for (String act : new String[] {"fly", "create", "edit"}) {
      RunningApi.Answer answer =
          api.send(
              "maker",
              "POST",
              "/dossiers/1/acts/" + act,
              "{}",
              "Idempotency-Key",
              "k",
              "If-Match",
              "\"3\"");
      assertEquals(act, "UNKNOWN_ACT", answer.code());
    }
  }

  @Test
  public void editNeedsNoKeyButPassesOne() {
    api.send("maker", "PUT", "/dossiers/01ABC", Drafts.GOOD, "If-Match", "\"3\"");
    assertNull(((Command) api.core.asked("edit")[4]).idempotencyKey());
    assertEquals(3L, api.core.asked("edit")[2]);
  }

  @Test
  public void readingGivesTheVersionAsEtag() {
    assertEquals("\"3\"", api.get("maker", "/dossiers/01ABC").header("ETag"));
  }

  @Test
  public void listParametersReachTheCore() {
    api.get("maker", "/dossiers?unit=1990796&state=SENT&state=DRAFT&waiting_for_me=true&limit=7");
    DossierQuery query = (DossierQuery) api.core.asked("list")[1];
    assertEquals(java.util.Set.of(DossierState.SENT, DossierState.DRAFT), query.states());
    assertTrue(query.waitingForMe());
    assertEquals(7, query.limit());
    assertEquals("BAD_PARAMETER", api.get("maker", "/dossiers?state=FLYING").code());
    assertEquals("BAD_PARAMETER", api.get("maker", "/dossiers?limit=201").code());
    assertEquals("BAD_CODE", api.get("maker", "/dossiers?unit=12").code());
    assertEquals(400, api.get("maker", "/dossiers?unit=12").status());
  }

  @Test
  public void allFaultsOfADraftComeAtOnceWithTheirPaths() {
    String bad =
        Drafts.GOOD
            .replace("\"6551\"", "\"65x\"")
            .replace("\"amount\":1500000", "\"amount\":-1")
            .replace("\"number\":\"01\",", "");
    RunningApi.Answer answer = create(bad, "Idempotency-Key", "k");
    assertEquals(422, answer.status());
    List<String> fields = new ArrayList<>();
    answer.json().path("reasons").forEach(r -> fields.add(r.path("field").asText()));
    assertEquals(
        List.of(
            "vouchers[0].number", "vouchers[0].lines[0].econ_item", "vouchers[0].lines[0].amount"),
        fields);
  }

  @Test
  public void datesAndPercentagesThatAreNoneAreNamed() {
    String bad =
        Drafts.GOOD.replace(
            "\"content\":\"Văn phòng phẩm\",",
            "\"content\":\"Văn phòng phẩm\",\"contract\":{\"number\":\"1\",\"signed_on\":\"0203-01-01\"},"
                + "\"advance_rule\":{\"text\":\"theo hợp đồng\",\"most_percent\":101},");
    RunningApi.Answer answer = create(bad, "Idempotency-Key", "k");
    assertEquals(answer.http().body(), 422, answer.status());
    List<String> told = new ArrayList<>();
    answer
        .json()
        .path("reasons")
        .forEach(r -> told.add(r.path("code").asText() + " " + r.path("field").asText()));
    assertEquals(
        List.of(
            "BAD_PERCENT vouchers[0].advance_rule.most_percent",
            "BAD_DATE vouchers[0].contract.signed_on"),
        told.stream().sorted(java.util.Comparator.reverseOrder()).toList());
  }

  @Test
  public void amountsWhoseSumLeavesTheRangeAreRefused() {
    String line =
        "{\"content\":\"a\",\"econ_item\":\"6551\",\"sector\":\"071\",\"fund_source\":\"13\","
            + "\"amount\":999999999999999999}";
    String many = String.join(",", java.util.Collections.nCopies(20, line));
    String body = Drafts.GOOD.replaceAll("(?s)\"lines\":\\[.*?\\]", "\"lines\":[" + many + "]");
    assertEquals("BAD_AMOUNT", create(body, "Idempotency-Key", "k").code());
  }
}
