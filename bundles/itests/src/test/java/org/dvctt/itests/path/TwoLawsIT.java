/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.RegimeProfile;
import org.dvctt.regime.r2020.R2020;
import org.dvctt.regime.r2026.R2026;
import org.dvctt.spi.regime.RegimePack;
import org.junit.Test;

/**
 * The same dossiers sent on 30 December 2025 and on 5 January 2026, for the budgets of 2025 and
 * 2026, through the JSON API: what the platform answers is what {@code docs/regimes.md} and the
 * packs' own tables say.
 */
public class TwoLawsIT {
  private static final Map<String, RegimePack> PACKS =
      Map.of("R2020", R2020.ofVersion("1"), "R2026", R2026.ofVersion("1"));
  private static final String REFUSAL =
      "{\"reason\":\"Đủ để thấy thông báo\",\"reason_codes\":[\"R99\"]}";
  private static final byte[] PDF = "%PDF-1.4 một tờ".getBytes(StandardCharsets.UTF_8);

  private final NewYearPlatform platform = new NewYearPlatform();

  @Test
  public void sentBeforeNewYear() throws Exception {
    judgedAsThePageSays(LocalDate.of(2025, 12, 30));
  }

  @Test
  public void sentAfterNewYear() throws Exception {
    judgedAsThePageSays(LocalDate.of(2026, 1, 5));
  }

  /** The lists of 2026 no longer have it; a dossier on last year's budget may still use it. */
  private void aCodeThatEndedWithTheYear(LocalDate day) {
    for (int year : new int[] {2025, 2026}) {
      ObjectNode draft = Drafts.on(platform.line(year), 1_000_000, year, day);
      ((ObjectNode) draft.at("/vouchers/0/lines/0")).put("econ_item", "6502");
      String id = maker().create(draft).expect(201).text("id");
      Answer submitted = maker().act(id, "submit");
      if (year == 2025) {
        assertEquals(submitted.body().toString(), "WAIT_SIGN2", submitted.text("state"));
      } else {
        JsonNode reason = submitted.expect(422).body().at("/reasons/0");
        assertEquals(reason.toString(), "R06", reason.path("code").asText());
        assertEquals("vouchers[0].lines[0].econ_item", reason.path("field").asText());
        assertEquals("DRAFT", state(id));
      }
    }
  }

  private void judgedAsThePageSays(LocalDate day) throws Exception {
    try {
      platform.start(day);
      for (int year : new int[] {2025, 2026}) {
        if (year <= day.getYear()) {
          theFirstOfTheYearNeedsItsApproval(packOf(day, year), day, year);
        }
      }
      for (RegimesPage.Row row : RegimesPage.sentOn(day)) {
        judged(row);
      }
      aYearWhoseWindowIsClosedIsRefused(day);
      if (day.getYear() == 2026) {
        aCodeThatEndedWithTheYear(day);
      }
      Ledgers.assertWhole(platform.running());
      platform.log().assertClean();
    } finally {
      platform.close();
    }
  }

  private static RegimePack packOf(LocalDate day, int year) throws Exception {
    return RegimesPage.sentOn(day).stream()
        .filter(row -> row.budget() == year)
        .map(row -> PACKS.get(row.pack()))
        .findFirst()
        .orElseThrow();
  }

  /** The page's dossiers are later ones of their year: this one goes before them. */
  private void theFirstOfTheYearNeedsItsApproval(RegimePack pack, LocalDate day, int year) {
    ObjectNode draft = Drafts.on(platform.line(year), 1_000_000, year, day);
    String id = maker().create(draft).expect(201).text("id");
    Answer refused = maker().act(id, "submit").expect(422);
    RegimeProfile.Value asked =
        values(pack, day, year, "C01").stream()
            .filter(value -> value.value().en().startsWith("Budget approval: "))
            .findFirst()
            .orElseThrow();
    JsonNode reason = refused.body().at("/reasons/0");
    assertEquals(refused.body().toString(), 1, refused.body().path("reasons").size());
    assertTrue(reason.toString(), reason.path("sentence").asText().contains("Budget approval"));
    assertEquals(asked.basis(), reason.path("legal_basis").asText());
    assertEquals("attachments", reason.path("field").asText());
    attach(draft, "BUDGET_APPROVAL");
    maker().edit(id, draft).expect(200);
    send(id);
    answerWithANotice(id, pack, day, year);
  }

  private void judged(RegimesPage.Row row) {
    String what = row.sent() + " for " + row.budget() + ": " + row.dossier();
    RegimePack pack = PACKS.get(row.pack());
    ObjectNode draft = NewYearDossier.of(row, platform.line(row.budget()));
    attach(draft, "BUDGET_APPROVAL");
    aSlipOfNoRegimeIsToldTheRightNumbers(row, draft);
    String id = maker().create(draft).expect(201).text("id");
    Answer submitted = maker().act(id, "submit");
    boolean open = row.sent().getYear() >= row.budget();
    TreeSet<String> faults = new TreeSet<>(row.faults("FAIL"));
    if (!open) {
      // The core says so itself, whatever the regime.
      faults.add(
          "R22: Budget year "
              + row.budget()
              + " is not open yet, or its settlement window is closed.");
      faults.add(
          "R22: The voucher's date lies in the budget year or its settlement window, not after"
              + " today.");
    }
    assertEquals(what + ": " + submitted.body(), faults, told(submitted.body().path("reasons")));
    if (!open) {
      assertEquals("DRAFT", state(id));
      return;
    }
    if (!faults.isEmpty()) {
      attach(draft, "CONTRACT", "ACCEPTANCE");
      maker().edit(id, draft).expect(200);
      maker().act(id, "submit").expect(200);
    }
    unit("ktt").act(id, "sign2").expect(200);
    unit("ctk").act(id, "sign1").expect(200);
    completionAsOftenAsTheLawAllows(id, pack, row);
    JsonNode accepted = officer().act(id, "accept").expect(200).body();
    assertEquals(what, row.pack(), accepted.path("pack").asText());
    assertTrue(what, accepted.path("pack_pinned").asBoolean());
    assertEquals(
        what,
        platform.due(accepted.path("accepted_at").asText(), row.workingDays()),
        accepted.path("due_at").asText());
    assertEquals(what, new TreeSet<>(row.faults("WARN")), warnings(accepted, pack, row));
    warningsAreAcknowledged(id, row);
    answerWithANotice(id, pack, row.sent(), row.budget());
  }

  private void aSlipOfNoRegimeIsToldTheRightNumbers(RegimesPage.Row row, ObjectNode draft) {
    ObjectNode other = draft.deepCopy();
    NewYearDossier.voucher(other).put("form", "C4-02a/KB");
    String id = maker().create(other).expect(201).text("id");
    JsonNode reasons = maker().act(id, "submit").expect(422).body().path("reasons");
    String next =
        all(reasons)
            .filter(reason -> reason.path("sentence").asText().contains("C4-02a/KB"))
            .map(reason -> reason.path("next_step").asText())
            .collect(Collectors.joining());
    assertTrue(next + " has no " + row.numberedSlip(), next.contains(row.numberedSlip()));
    maker().act(id, "cancel").expect(200);
  }

  /** Asked for twice before acceptance: a law that allows it once refuses the second one. */
  private void completionAsOftenAsTheLawAllows(String id, RegimePack pack, RegimesPage.Row row) {
    RegimeProfile.Completion rule = profile(pack, row.sent(), row.budget()).completion();
    assertEquals(row.completion(), rule.most() == 1, row.completion().startsWith("Once"));
    officer().act(id, "request_completion", REFUSAL).expect(200);
    unit("kt").act(id, "revise").expect(200);
    send(id);
    Answer again = officer().act(id, "request_completion", REFUSAL);
    if (rule.most() == 1) {
      assertEquals("COMPLETION_ONCE", again.expect(409).text("code"));
      assertEquals(rule.basis(), again.body().at("/reasons/0/legal_basis").asText());
    } else {
      again.expect(200);
      unit("kt").act(id, "revise").expect(200);
      send(id);
    }
  }

  /** What is only warned of is acknowledged by the officer, or not proposed. */
  private void warningsAreAcknowledged(String id, RegimesPage.Row row) {
    officer().act(id, "control").expect(200);
    if (row.faults("WARN").isEmpty()) {
      officer().act(id, "propose").expect(200);
    } else {
      officer().act(id, "propose").expect(409);
      ObjectNode body = Rest.JSON.createObjectNode();
      ObjectNode acknowledged = body.putObject("acknowledged");
      row.judged().forEach(fault -> acknowledged.put(fault.substring(0, 3), "Đã xem, đồng ý"));
      officer().act(id, "propose", body.toString()).expect(200);
    }
    String back = "{\"reason\":\"Trả lại để xem thông báo\"}";
    platform.person("ks").act(id, "send_back_check", back).expect(200);
  }

  private void answerWithANotice(String id, RegimePack pack, LocalDate day, int year) {
    String proposed = state(id).equals("SENT") ? "propose_refusal_sent" : "propose_refusal";
    officer().act(id, proposed, REFUSAL).expect(200);
    platform.person("ld").act(id, "refuse", REFUSAL).expect(200);
    JsonNode history = maker().get("dossiers/" + id + "/history").expect(200).body();
    RegimeProfile.Notice notice = profile(pack, day, year).notice();
    String form = notice.form().isEmpty() ? "" : " (mẫu " + notice.form() + ")";
    assertEquals(
        notice.title().vi() + form + ", " + notice.basis(),
        history.get(history.size() - 1).path("detail").asText());
  }

  private void aYearWhoseWindowIsClosedIsRefused(LocalDate day) {
    ObjectNode draft = Drafts.on(platform.line(2025), 1_000_000, 2023, day);
    attach(draft, "BUDGET_APPROVAL");
    String id = maker().create(draft).expect(201).text("id");
    JsonNode reasons = maker().act(id, "submit").expect(422).body().path("reasons");
    TreeSet<String> fields = new TreeSet<>();
    all(reasons)
        .filter(reason -> reason.path("code").asText().equals("R22"))
        .forEach(reason -> fields.add(reason.path("field").asText()));
    assertTrue(reasons.toString(), fields.contains("budget_year"));
    assertEquals("DRAFT", state(id));
  }

  /** Of the pack's own verdicts; each names the law of its table. */
  private static TreeSet<String> warnings(JsonNode dossier, RegimePack pack, RegimesPage.Row row) {
    TreeSet<String> told = new TreeSet<>();
    String plugin = "regime-" + row.pack().toLowerCase(Locale.ROOT);
    int asked = 0;
    for (JsonNode verdict : dossier.path("verdicts")) {
      if (verdict.path("plugin").asText().equals(plugin)) {
        asked++;
        told.addAll(told(verdict.path("reasons")));
        String rule = verdict.path("rule").asText();
        List<String> laws = new ArrayList<>();
        values(pack, row.sent(), row.budget(), rule).forEach(value -> laws.add(value.basis()));
        String source = verdict.path("source").asText();
        assertTrue(rule + " by " + source, laws.stream().anyMatch(source::contains));
      }
    }
    assertTrue("rules of " + plugin + " in " + dossier.path("verdicts"), asked > 5);
    return told;
  }

  private void attach(ObjectNode draft, String... kinds) {
    String hash = maker().file(platform.unit(), "giấy tờ.pdf", PDF).expect(200).text("sha256");
    for (String kind : kinds) {
      draft.withArray("attachments").addObject().put("kind", kind).put("sha256", hash);
    }
  }

  private void send(String id) {
    maker().act(id, "submit").expect(200);
    unit("ktt").act(id, "sign2").expect(200);
    unit("ctk").act(id, "sign1").expect(200);
  }

  private String state(String id) {
    return maker().get("dossiers/" + id).expect(200).text("state");
  }

  private static TreeSet<String> told(JsonNode reasons) {
    return all(reasons)
        .map(reason -> reason.path("code").asText() + ": " + reason.path("sentence").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static RegimeProfile profile(RegimePack pack, LocalDate day, int year) {
    return pack.profile(day, FiscalYear.of(year));
  }

  private static List<RegimeProfile.Value> values(
      RegimePack pack, LocalDate day, int year, String rule) {
    return profile(pack, day, year).values().stream()
        .filter(value -> value.rule().equals(rule))
        .toList();
  }

  private Person maker() {
    return platform.person("kt");
  }

  private Person unit(String who) {
    return platform.person(who);
  }

  private Person officer() {
    return platform.person("gdv");
  }
}
