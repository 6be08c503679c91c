/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Rest;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Plugins' bundles stopped and started by hand while the platform works: what needs them waits. */
public class SwapIT {
  private static final String PACK = "org.dvctt.regime.r2020";
  private static final String LEDGER = "org.dvctt.plugin.ledgersim";
  private static final String BANK = "org.dvctt.plugin.banksim";
  private static final String REPORT = "org.dvctt.plugin.reportcsv";
  private static final Map<String, String> IDS =
      Map.of(PACK, "regime-r2020", LEDGER, "ledger-sim", BANK, "bank-sim", REPORT, "report-csv");
  private static Chain chain;
  private static ConsoleClient console;

  @BeforeClass
  public static void start() {
    chain = new Chain(RunningPlatform.shared(), "1990766", "9918");
    console = RunningPlatform.shared().console();
  }

  @AfterClass
  public static void startAgain() {
    for (String bundle : new String[] {PACK, LEDGER, BANK, REPORT}) {
      console.run("bundle:start " + bundle);
    }
    Ledgers.assertWhole(RunningPlatform.shared());
  }

  @Test
  public void withoutThePackADraftStaysADraftAndWithItTheSameDraftGoesOn() {
    String dossier = chain.draft(1_500_000);
    console.run("bundle:stop " + PACK);
    Answer refused = chain.person("kt").act(dossier, "submit");
    assertEquals(refused.body().toString(), 503, refused.status());
    assertEquals(
        "RULE_CANNOT_BE_ASKED", refused.body().path("reasons").path(0).path("code").asText());
    assertEquals("DRAFT", chain.state(dossier));
    console.run("bundle:start " + PACK);
    awaitPlugin(PACK, true);
    chain.upTo(dossier, "approve");
    chain.await(dossier, "COMPLETED");
  }

  @Test
  public void aLedgerAndABankThatCameBackTakeWhatHadWaited() {
    String dossier = chain.draft(1_600_000);
    console.run("bundle:stop " + LEDGER);
    chain.upTo(dossier, "approve");
    assertEquals("APPROVED", chain.state(dossier));
    console.run("bundle:stop " + BANK);
    console.run("bundle:start " + LEDGER);
    console.run("bundle:start " + BANK);
    awaitPlugin(BANK, true);
    chain.await(dossier, "COMPLETED");
  }

  @Test
  public void whatCameBackIsANewSnapshot() {
    long before = snapshot();
    console.run("bundle:stop " + REPORT);
    awaitPlugin(REPORT, false);
    console.run("bundle:start " + REPORT);
    awaitPlugin(REPORT, true);
    assertTrue("a new snapshot", snapshot() > before);
  }

  private static long snapshot() {
    return plugins().path("snapshot").asLong();
  }

  private static JsonNode plugins() {
    return Rest.json(console.run("dvctt:plugin-list --json").output());
  }

  private static void awaitPlugin(String bundle, boolean there) {
    Waiting.until(
        bundle + (there ? " is asked" : " is not asked"),
        Duration.ofSeconds(30),
        () -> Optional.of(asked(bundle)).filter(asked -> asked == there),
        () -> plugins().toString());
  }

  private static boolean asked(String bundle) {
    for (JsonNode plugin : plugins().path("plugins")) {
      if (plugin.path("id").asText().equals(IDS.get(bundle))
          && plugin.path("here").asText().equals("asked")) {
        return true;
      }
    }
    return false;
  }
}
