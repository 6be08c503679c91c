/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.plugin.simcommon.DirectLine;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LedgerSimulatorTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void refusesTheDossiersOfItsConfiguration() throws IOException {
    try (LedgerDesk desk =
        new LedgerDesk(journal(), FaultPlan.NONE, RefusalRule.of(".*-0013", "thử"))) {
      assertEquals("REFUSED thử", post(desk, "L-1", "X-200803-0013"));
      assertEquals("POSTED ", post(desk, "L-2", "X-200803-0014"));
    }
  }

  @Test
  public void aJournalOfTheFirstReleaseIsRead() throws IOException {
    Files.writeString(
        journal(),
        """
        {"order":"o1","dossier":"X-200803-0001","total":100,"posting_date":"2020-08-03",\
        "status":"POSTED","number":"SIM-2020-000001","reason":""}
        """);
    LedgerDesk desk = new LedgerDesk(journal(), FaultPlan.NONE, RefusalRule.NONE);
    LedgerSimulator ledger = new LedgerSimulator(new DirectLine(desk, Duration.ofSeconds(1)));
    assertEquals(new LedgerAnswer(Status.POSTED, "SIM-2020-000001", ""), ledger.query("o1"));
    ledger.close();
  }

  @Test
  public void aWrongRuleForRefusalsIsToldWithItsName() {
    String told =
        assertThrows(IllegalArgumentException.class, () -> RefusalRule.of("(", "")).getMessage();
    assertTrue(told, told.startsWith("refuse.dossier is no regular expression"));
  }

  private Path journal() {
    return folder.getRoot().toPath().resolve("journal.jsonl");
  }

  private static String post(LedgerDesk desk, String order, String dossier) {
    Fields request =
        Fields.NONE
            .with("order", order)
            .with("dossier", dossier)
            .with("posting_date", "2020-08-03")
            .with("lines", List.of(Fields.NONE.with("amount", 5)));
    Fields answer = desk.answer(LedgerDesk.POST, request).body();
    return answer.text("status") + " " + answer.text("reason");
  }
}
