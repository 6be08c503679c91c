/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Rest.Answer;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Every act of the machine that is a person's, through the JSON API of the distribution. */
public class EveryActIT {
  private static final String UNIT = "1990766";
  private static final String OFFICE = "9918";
  private static final String REASON = "\"reason\":\"Lý do đủ dài để ghi lại\"";
  private static final String CODES =
      "{" + REASON + ",\"reason_codes\":[\"R99\"],\"acknowledged\":{\"R99\":\"Gửi thêm giấy tờ\"}}";
  private static final String BANK = "org.dvctt.plugin.banksim";
  private static final String LEDGER = "org.dvctt.plugin.ledgersim";
  private static final byte[] PDF = "%PDF-1.4 một tờ".getBytes(StandardCharsets.UTF_8);
  private static RunningPlatform platform;
  private static Chain chain;

  @BeforeClass
  public static void start() throws IOException {
    platform = RunningPlatform.loaded();
    configure("org.dvctt.payment.cfg", "person.after.minutes = 0");
    configure("org.dvctt.plugin.banksim.cfg", "return.payee = .*tra lai.*");
    platform.start();
    chain = new Chain(platform, UNIT, OFFICE);
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.close();
  }

  @Test
  public void theUnitsOwnActsOnItsDraft() {
    String id = chain.draft(1_000_000);
    act("kt", id, "submit", "{}", "WAIT_SIGN2");
    act("kt", id, "recall_sign2", "{}", "DRAFT");
    act("kt", id, "submit", "{}", "WAIT_SIGN2");
    act("ktt", id, "sign2", "{}", "WAIT_SIGN1");
    act("kt", id, "recall_sign1", "{}", "DRAFT");
    chain.upTo(id, "sign2");
    act("ctk", id, "return1", "{" + REASON + "}", "DRAFT");
    act("kt", id, "cancel", "{}", "CANCELLED");
    String withdrawn = chain.draft(1_000_000);
    chain.upTo(withdrawn, "sign1");
    act("ctk", withdrawn, "withdraw", "{}", "WITHDRAWN");
  }

  @Test
  public void whatIsAskedForIsCompletedOrGivenUp() {
    String id = chain.draft(1_100_000);
    chain.upTo(id, "sign1");
    String code = person("kt").get("dossiers/" + id).text("code");
    act("gdv", id, "request_completion", CODES, "COMPLETION_REQUESTED");
    act("kt", id, "revise", "{}", "DRAFT");
    chain.upTo(id, "control");
    assertEquals(code, person("kt").get("dossiers/" + id).text("code"));
    assertEquals("2", person("kt").get("dossiers/" + id).text("content_version"));
    act("gdv", id, "propose", "{}", "PROPOSED");
    act("ks", id, "check", "{}", "CHECKED");
    act("ld", id, "approve", "{}", "APPROVED");
    chain.await(id, "COMPLETED");
    String given = chain.draft(1_100_000);
    chain.upTo(given, "sign1");
    act("gdv", given, "request_completion", CODES, "COMPLETION_REQUESTED");
    act("ctk", given, "give_up", "{}", "WITHDRAWN");
  }

  @Test
  public void theTreasurysActsOnTheWayToItsDecision() {
    String id = chain.draft(1_200_000);
    chain.upTo(id, "sign1");
    act("gdv", id, "comment", "{" + REASON + "}", "SENT");
    act("ld", id, "reassign", inputs("officer", person("gdv").get("me").text("id")), "SENT");
    act("gdv", id, "propose_refusal_sent", CODES, "REFUSAL_PROPOSED");
    act("ld", id, "reject_refusal_sent", "{" + REASON + "}", "SENT");
    act("gdv", id, "accept", "{}", "ACCEPTED");
    act("gdv", id, "propose_refusal_early", CODES, "REFUSAL_PROPOSED");
    act("ld", id, "reject_refusal", "{" + REASON + "}", "ACCEPTED");
    act("gdv", id, "control", "{}", "UNDER_CONTROL");
    act("gdv", id, "recontrol", "{}", "UNDER_CONTROL");
    act("gdv", id, "extend", inputs("until", "2020-08-20"), "UNDER_CONTROL");
    assertTrue(flags(id).contains("EXTENDED"));
    act("gdv", id, "propose", "{}", "PROPOSED");
    act("ks", id, "send_back_check", "{" + REASON + "}", "UNDER_CONTROL");
    act("gdv", id, "propose", "{}", "PROPOSED");
    act("ks", id, "check", "{}", "CHECKED");
    act("ld", id, "send_back_approve", "{" + REASON + "}", "UNDER_CONTROL");
    act("gdv", id, "propose_refusal", CODES, "REFUSAL_PROPOSED");
    act("ld", id, "refuse", "{}", "REFUSED");
    String late = chain.draft(1_300_000);
    chain.upTo(late, "control");
    act("gdv", late, "request_completion_late", CODES, "COMPLETION_REQUESTED");
  }

  @Test
  public void paperAtTheCounter() {
    JsonNode draft = Drafts.of(person("kt"), UNIT, 1_400_000);
    String id = counter(draft).expect(201).text("id");
    assertEquals("PAPER", person("gdv").get("dossiers/" + id).text("channel"));
    act("gdv", id, "control", "{}", "UNDER_CONTROL");
    act("gdv", id, "request_completion_late", CODES, "COMPLETION_REQUESTED");
    act("gdv", id, "counter_revise", mended(), "ACCEPTED");
    toPayment(id);
    chain.await(id, "COMPLETED");
    String given = counter(Drafts.of(person("kt"), UNIT, 1_400_000)).expect(201).text("id");
    act("gdv", given, "control", "{}", "UNDER_CONTROL");
    act("gdv", given, "request_completion_late", CODES, "COMPLETION_REQUESTED");
    act("gdv", given, "counter_give_up", "{}", "WITHDRAWN");
    String back = counter(badPayee(1_500_000)).expect(201).text("id");
    toPayment(back);
    chain.await(back, "PAYMENT_RETURNED");
    act("gdv", back, "counter_revise_returned", mended(), "ACCEPTED");
    toPayment(back);
    chain.await(back, "COMPLETED");
    String closed = counter(badPayee(1_500_000)).expect(201).text("id");
    toPayment(closed);
    chain.await(closed, "PAYMENT_RETURNED");
    act("gdv", closed, "counter_close_returned", "{}", "CANCELLED");
  }

  @Test
  public void aPaymentThatCameBackIsRevisedOrClosed() {
    String id = person("kt").create(badPayee(1_600_000)).expect(201).text("id");
    chain.upTo(id, "approve");
    chain.await(id, "PAYMENT_RETURNED");
    act("kt", id, "revise_returned", "{}", "DRAFT");
    ObjectNode mended = Drafts.of(person("kt"), UNIT, 1_600_000);
    Answer seen = person("kt").get("dossiers/" + id);
    person("kt")
        .rest()
        .send(
            "PUT",
            "dossiers/" + id,
            mended.toString(),
            Map.of("Authorization", "Bearer " + person("kt").token(), "If-Match", seen.etag()))
        .expect(200);
    chain.upTo(id, "approve");
    chain.await(id, "COMPLETED");
    JsonNode vouchers = person("kt").get("dossiers/" + id).body().path("vouchers");
    assertEquals("RETURNED", vouchers.path(0).path("payment").asText());
    assertEquals("SUCCESS", vouchers.path(1).path("payment").asText());
    String closed = person("kt").create(badPayee(1_700_000)).expect(201).text("id");
    chain.upTo(closed, "approve");
    chain.await(closed, "PAYMENT_RETURNED");
    act("ctk", closed, "close_returned", "{}", "CANCELLED");
  }

  @Test
  public void whatStaysUnknownIsConcludedByTwoPersons() throws Exception {
    String evidence = person("tt").file(UNIT, "sao-kê.pdf", PDF).expect(200).text("sha256");
    platform.console().run("bundle:stop " + LEDGER);
    String id = chain.draft(1_800_000);
    chain.upTo(id, "approve");
    asksPerson(id);
    String posted = inputs("decision", "POSTED", "number", "GL-77", "evidence", evidence);
    platform.console().run("bundle:stop " + BANK);
    act("tt", id, "resolve_ledger", posted, "APPROVED");
    act("kstt", id, "resolve_ledger", posted, "ACCOUNTED");
    asksPerson(id);
    String voucher = person("tt").get("dossiers/" + id).body().at("/vouchers/0/id").asText();
    String paid =
        inputs("voucher", voucher, "decision", "PAID", "reference", "FT-77", "evidence", evidence);
    act("tt", id, "resolve_payment", paid, "PAYMENT_SENT");
    JsonNode concluded = person("kstt").get("dossiers/" + id).body().path("conclusions");
    assertEquals("CONFIRMED", concluded.at("/0/outcome").asText());
    assertEquals("OPEN", concluded.at("/1/outcome").asText());
    assertEquals("FT-77", concluded.at("/1/reference").asText());
    String bytes = concluded.at("/1/evidence/sha256").asText();
    person("kstt").get("dossiers/" + id + "/attachments/" + bytes).expect(200);
    assertEquals(0, person("kt").get("dossiers/" + id).body().path("conclusions").size());
    person("kt").get("dossiers/" + id + "/attachments/" + bytes).expect(404);
    act("kstt", id, "resolve_payment", paid, "COMPLETED");
    platform.console().run("bundle:start " + LEDGER);
    platform.console().run("bundle:start " + BANK);
  }

  @Test
  public void filesAreTakenGivenBackAndRefused() {
    ObjectNode draft = Drafts.of(person("kt"), UNIT, 1_900_000);
    String hash = person("kt").file(UNIT, "hợp đồng.pdf", PDF).expect(200).text("sha256");
    draft.putArray("attachments").addObject().put("kind", "CONTRACT").put("sha256", hash);
    String id = person("kt").create(draft).expect(201).text("id");
    JsonNode paper = person("kt").get("dossiers/" + id).body().at("/attachments/0");
    assertEquals("hợp đồng.pdf", paper.path("name").asText());
    Answer file = person("kt").get("dossiers/" + id + "/attachments/" + hash).expect(200);
    assertEquals("application/pdf", file.type());
    person("gdv").get("dossiers/" + id + "/attachments/" + hash).expect(404);
    byte[] exe = new byte[100];
    exe[0] = 'M';
    exe[1] = 'Z';
    assertEquals("R25", person("kt").file(UNIT, "a.pdf", exe).expect(422).text("code"));
    byte[] large = new byte[20 << 20];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertEquals("R25", person("kt").file(UNIT, "to.pdf", large).expect(422).text("code"));
    person("kt").file("1990796", "a.pdf", PDF).expect(403);
  }

  @Test
  public void everyActOfPersonsIsTriedHere() throws IOException {
    Set<String> acts = new TreeSet<>();
    for (JsonNode act : person("kt").get("acts").expect(200).body()) {
      if (!act.path("actors").isEmpty()) {
        acts.add(act.path("act").asText());
      }
    }
    String source =
        Files.readString(
                java.nio.file.Path.of("src/test/java/org/dvctt/itests/path/EveryActIT.java"))
            + Files.readString(
                java.nio.file.Path.of("src/test/java/org/dvctt/itests/path/Chain.java"));
    acts.removeIf(act -> source.contains("\"" + act + "\""));
    // Tried elsewhere: by their own routes, or on accounts that the pilot province has none of.
    acts.removeAll(Set.of("create", "edit", "record_counter", "return2", "submit_single"));
    assertEquals(Set.of(), acts);
    platform.log().assertClean();
  }

  private static void act(String who, String id, String act, String body, String leadsTo) {
    Answer answer = person(who).act(id, act, body);
    if (answer.status() != 200) {
      throw new AssertionError(who + " " + act + ": " + answer.status() + " " + answer.body());
    }
    assertEquals(act, leadsTo, answer.text("state"));
  }

  private static void toPayment(String id) {
    act("gdv", id, "control", "{}", "UNDER_CONTROL");
    act("gdv", id, "propose", "{}", "PROPOSED");
    act("ks", id, "check", "{}", "CHECKED");
    act("ld", id, "approve", "{}", "APPROVED");
  }

  private static Answer counter(JsonNode draft) {
    return person("gdv")
        .post("dossiers/counter", draft.toString(), Map.of("Idempotency-Key", Person.newKey()));
  }

  private static String mended() {
    return "{\"draft\":" + Drafts.of(person("kt"), UNIT, 1_450_000) + "}";
  }

  private static ObjectNode badPayee(long amount) {
    ObjectNode draft = Drafts.of(person("kt"), UNIT, amount);
    ((ObjectNode) draft.at("/vouchers/0/payee")).put("name", "Cong ty tra lai (mau)");
    return draft;
  }

  private static void asksPerson(String id) {
    org.dvctt.testkit.platform.Waiting.until(
        "a person is asked about " + id,
        java.time.Duration.ofSeconds(30),
        () -> java.util.Optional.of(flags(id)).filter(flags -> flags.contains("PERSON_ASKED")),
        () -> person("kt").get("dossiers/" + id).body().toString());
  }

  private static String flags(String id) {
    return person("kt").get("dossiers/" + id).expect(200).body().path("flags").toString();
  }

  private static String inputs(String... pairs) {
    ObjectNode body = Rest.JSON.createObjectNode();
    body.put("reason", "Lý do đủ dài để ghi lại");
    ObjectNode inputs = body.putObject("inputs");
    for (int i = 0; i < pairs.length; i += 2) {
      inputs.put(pairs[i], pairs[i + 1]);
    }
    return body.toString();
  }

  private static Person person(String who) {
    return chain.person(who);
  }

  private static void configure(String file, String line) throws IOException {
    Files.writeString(
        platform.installation().home().resolve("config").resolve(file),
        "\n" + line + "\n",
        StandardOpenOption.APPEND);
  }
}
