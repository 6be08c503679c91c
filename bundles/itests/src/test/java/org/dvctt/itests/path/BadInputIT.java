/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Rest.Answer;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What bad input gets: a problem with code, field, sentence, next step, and nothing changed. */
public class BadInputIT {
  private static final String UNIT = "1990766";
  private static Chain chain;

  @BeforeClass
  public static void start() {
    chain = new Chain(RunningPlatform.shared(), UNIT, "9918");
  }

  @AfterClass
  public static void ledgersAreWhole() {
    Ledgers.assertWhole(RunningPlatform.shared());
  }

  @Test
  public void aWrongRoleIsRefused() {
    String dossier = chain.draft(1_000_000);
    chain.upTo(dossier, "submit");
    assertProblem(dossier, 403, "WRONG_ROLE", () -> chain.person("kt").act(dossier, "sign2"));
  }

  @Test
  public void theFirstSignerCanNotBeTheSecondOne() {
    String dossier = chain.draft(1_000_000);
    chain.upTo(dossier, "sign2");
    assertRefused(dossier, 403, () -> chain.person("ktt").act(dossier, "sign1"));
  }

  @Test
  public void aStaleVersionIsRefused() {
    String dossier = chain.draft(1_000_000);
    String seen = chain.person("kt").get("dossiers/" + dossier).etag();
    chain.upTo(dossier, "sign2");
    assertProblem(
        dossier,
        412,
        "STALE_VERSION",
        () -> chain.person("ctk").act(dossier, "sign1", "{}", seen, Person.newKey()));
  }

  @Test
  public void anActNeedsTheVersionAndAKey() {
    String dossier = chain.draft(1_000_000);
    Person maker = chain.person("kt");
    String path = "dossiers/" + dossier + "/acts/submit";
    maker.post(path, "{}", Map.of("Idempotency-Key", Person.newKey())).expect(428);
    String etag = maker.get("dossiers/" + dossier).etag();
    maker.post(path, "{}", Map.of("If-Match", etag)).expect(400);
    assertEquals("DRAFT", chain.state(dossier));
  }

  @Test
  public void anUnknownCodeNamesTheField() {
    ObjectNode draft = Drafts.of(chain.person("kt"), UNIT, 1_000_000);
    ObjectNode line = (ObjectNode) draft.path("vouchers").path(0).path("lines").path(0);
    line.put("econ_item", "9");
    Answer misshapen = chain.person("kt").create(draft);
    assertTrue("status " + misshapen.status(), misshapen.status() / 100 == 4);
    assertEquals("BAD_CODE", misshapen.body().path("reasons").path(0).path("code").asText());
    line.put("econ_item", "9999");
    Answer unknown = chain.person("kt").create(draft);
    if (unknown.status() == 201) {
      String dossier = unknown.text("id");
      assertRefused(dossier, 422, () -> chain.person("kt").act(dossier, "submit"));
    } else {
      assertEquals(422, unknown.status());
    }
  }

  @Test
  public void anOverspendIsRefusedAndTheDossierStaysAccepted() {
    JsonNode line = Drafts.lines(chain.person("kt"), UNIT).path(0);
    long tooMuch = line.path("available").asLong() + 1;
    String dossier = chain.person("kt").create(Drafts.on(line, tooMuch)).expect(201).text("id");
    Answer submitted = chain.person("kt").act(dossier, "submit");
    if (submitted.status() == 200) {
      chain.person("ktt").act(dossier, "sign2").expect(200);
      chain.person("ctk").act(dossier, "sign1").expect(200);
      chain.person("gdv").act(dossier, "accept").expect(200);
      Answer controlled = chain.person("gdv").act(dossier, "control");
      assertEquals("ACCEPTED", chain.state(dossier));
      assertTrue(
          controlled.body().toString(),
          controlled.body().toString().contains("R09")
              || controlled.text("budget").equals("FAILED_FUND_CHECK"));
    }
    JsonNode after = Drafts.lines(chain.person("kt"), UNIT).path(0);
    assertEquals(line.path("available"), after.path("available"));
  }

  @Test
  public void aReplayedCommandGivesTheFirstResultAndAnAlteredOneIsRefused() {
    ObjectNode draft = Drafts.of(chain.person("kt"), UNIT, 1_000_000);
    String key = Person.newKey();
    String first = chain.person("kt").create(draft, key).expect(201).text("id");
    Answer again = chain.person("kt").create(draft, key);
    assertTrue("status " + again.status(), again.status() / 100 == 2);
    assertEquals(first, again.text("id"));
    ((ObjectNode) draft.path("vouchers").path(0)).put("content", "Nội dung khác");
    Answer altered = chain.person("kt").create(draft, key);
    assertProblem(altered, 409, "IDEMPOTENCY_KEY_REUSED");

    String etag = chain.person("kt").get("dossiers/" + first).etag();
    String actKey = Person.newKey();
    chain.person("kt").act(first, "submit", "{}", etag, actKey).expect(200);
    Answer replayed = chain.person("kt").act(first, "submit", "{}", etag, actKey).expect(200);
    assertEquals("WAIT_SIGN2", replayed.text("state"));
    assertEquals(
        2, chain.person("kt").get("dossiers/" + first + "/history").expect(200).body().size());
  }

  @Test
  public void brokenJsonAndUnknownDossiersAreSaid() {
    Answer broken =
        chain
            .person("kt")
            .post("dossiers", "{\"service\":", Map.of("Idempotency-Key", Person.newKey()));
    assertEquals(400, broken.status());
    assertTrue(broken.type(), broken.type().startsWith("application/problem+json"));
    assertProblem(chain.person("kt").get("dossiers/KHONGCO"), 404, "NOT_FOUND");
  }

  @Test
  public void everyFaultOfAVoucherIsToldAtOnceAndTheMendedDraftGoesOn() {
    ObjectNode draft = Drafts.of(chain.person("kt"), UNIT, 1_000_000);
    ObjectNode bad = draft.deepCopy();
    ObjectNode voucher = (ObjectNode) bad.at("/vouchers/0");
    ((ObjectNode) voucher.path("payee")).put("account", "12AB5678");
    voucher.putObject("contract").put("number", "01/HĐ").put("total", 1_000_000);
    voucher.put("date", "2019-12-31");
    ((ObjectNode) voucher.at("/lines/0")).put("econ_item", "9999");
    String dossier = chain.person("kt").create(bad).expect(201).text("id");
    Answer refused = assertRefused(dossier, 422, () -> chain.person("kt").act(dossier, "submit"));
    assertTold(refused, "R13", "vouchers[0].payee.account");
    assertTold(refused, "R15", "vouchers[0].contract");
    assertTold(refused, "R22", "vouchers[0].date");
    assertTold(refused, "R06", "vouchers[0].lines[0].econ_item");
    chain.person("kt").edit(dossier, draft).expect(200);
    chain.person("kt").act(dossier, "submit").expect(200);
  }

  @Test
  public void aBudgetYearThatIsClosedIsRefused() {
    JsonNode line = Drafts.lines(chain.person("kt"), UNIT).path(0);
    ObjectNode draft = Drafts.on(line, 1_000_000, 2018, LocalDate.of(2018, 12, 31));
    String dossier = chain.person("kt").create(draft).expect(201).text("id");
    Answer refused = assertRefused(dossier, 422, () -> chain.person("kt").act(dossier, "submit"));
    assertTold(refused, "R22", "budget_year");
  }

  @Test
  public void aFileThatIsNotWhatItsNameSaysOrTooLargeIsNotTaken() throws Exception {
    byte[] program = new byte[1000];
    program[0] = 'M';
    program[1] = 'Z';
    byte[] large = new byte[20 << 20];
    System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    for (byte[] bytes : new byte[][] {program, large}) {
      assertProblem(chain.person("kt").file(UNIT, "hợp đồng.pdf", bytes), 422, "R25");
      ObjectNode draft = Drafts.of(chain.person("kt"), UNIT, 1_000_000);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      draft
          .putArray("attachments")
          .addObject()
          .put("kind", "CONTRACT")
          .put("sha256", HexFormat.of().formatHex(hash));
      // Nothing of it was kept: nobody can attach it.
      assertTold(chain.person("kt").create(draft).expect(422), "R25", "attachments[0].sha256");
    }
  }

  @Test
  public void aScriptInANameStaysTextAndDecomposedLettersAreComposed() {
    String script = "<script>alert('một')</script>";
    ObjectNode draft = Drafts.of(chain.person("kt"), UNIT, 1_000_000);
    ObjectNode voucher = (ObjectNode) draft.at("/vouchers/0");
    String content = "Trả tiền điện tháng Bảy " + Person.newKey();
    voucher.put("content", Normalizer.normalize(content, Normalizer.Form.NFD));
    ((ObjectNode) voucher.path("payee"))
        .put("name", Normalizer.normalize(script, Normalizer.Form.NFD));
    String dossier = chain.person("kt").create(draft).expect(201).text("id");
    Answer kept = chain.person("kt").get("dossiers/" + dossier).expect(200);
    assertTrue(kept.type(), kept.type().startsWith("application/json"));
    JsonNode seen = kept.body().at("/vouchers/0");
    assertEquals(script, seen.at("/voucher/payee/name").asText());
    assertEquals(content, seen.at("/voucher/content").asText());
    chain.person("kt").act(dossier, "submit").expect(200);
  }

  @Test
  public void anotherUnitsDossierCanNotBeSeen() {
    String dossier = chain.draft(1_000_000);
    Chain other = new Chain(RunningPlatform.shared(), "1990796", "9918");
    assertProblem(other.person("kt").get("dossiers/" + dossier), 404, "NOT_FOUND");
  }

  private interface Trying {
    Answer run();
  }

  private static void assertProblem(String dossier, int status, String code, Trying trying) {
    assertProblem(assertRefused(dossier, status, trying), status, code);
  }

  /** Refused with that status, and neither state nor version changed. */
  private static Answer assertRefused(String dossier, int status, Trying trying) {
    Answer before = chain.person("kt").get("dossiers/" + dossier).expect(200);
    Answer answer = trying.run();
    assertEquals(answer.body().toString(), status, answer.status());
    Answer after = chain.person("kt").get("dossiers/" + dossier).expect(200);
    assertEquals(before.etag(), after.etag());
    assertEquals(before.text("state"), after.text("state"));
    return answer;
  }

  /** One of the reasons has the code and the field, with a sentence and a next step. */
  private static void assertTold(Answer answer, String code, String field) {
    for (JsonNode reason : answer.body().path("reasons")) {
      if (reason.path("code").asText().equals(code)
          && reason.path("field").asText().equals(field)) {
        assertFalse(reason.path("sentence").asText().isBlank());
        assertFalse(reason.path("next_step").asText().isBlank());
        return;
      }
    }
    throw new AssertionError("no " + code + " at " + field + " in " + answer.body());
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertEquals(answer.body().toString(), status, answer.status());
    assertTrue(answer.type(), answer.type().startsWith("application/problem+json"));
    JsonNode reason = answer.body().path("reasons").path(0);
    assertEquals(code, reason.path("code").asText());
    assertFalse(reason.path("sentence").asText().isBlank());
    assertFalse(reason.path("next_step").asText().isBlank());
  }
}
