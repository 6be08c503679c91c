/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simprobe.Program;
import org.dvctt.plugin.simprobe.RunningSimulator;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The simulated directory of names says what its table says, also what is wrong. */
public class NameServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private static HttpResponse<String> asked(URI address, String bank, String account)
      throws IOException, InterruptedException {
    String question =
        "{\"on\":\"2020-08-03\",\"accounts\":[{\"bank_code\":\"%s\",\"account\":\"%s\"}]}"
            .formatted(bank, account);
    return CLIENT.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(2))
            .POST(HttpRequest.BodyPublishers.ofString(question))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Fields said(URI address, String bank, String account) throws Exception {
    return Json.read(asked(address, bank, account).body()).objects("holders").get(0);
  }

  @Test
  public void theMadeUpPayeesOfTheTrialDataAreThereWithoutATable() throws Exception {
    try (NameServer server = NameServer.start(0, () -> NameBook.read(null))) {
      assertEquals(
          "CONG TY DIEN LUC MAU", said(server.address(), "12101001", "1234567890").text("name"));
      assertEquals("NO_ACCOUNT", said(server.address(), "12101001", "1").text("status"));
      Fields gone = said(server.address(), "12319001", "0319000123456");
      assertEquals("NO_BANK 12311001", gone.text("status") + " " + gone.text("new_bank_code"));
    }
  }

  @Test
  public void whatItsTableWantsGoesWrong() throws Exception {
    String[] table = {"*;*;;ERROR"};
    try (NameServer server = NameServer.of(() -> table[0])) {
      assertEquals(500, asked(server.address(), "1", "2").statusCode());
      table[0] = "1;2;A;OTHER";
      assertEquals("000000000", said(server.address(), "1", "2").text("account"));
      assertEquals("NO_ACCOUNT", said(server.address(), "1", "3").text("status"));
      table[0] = "1;2;A;GARBAGE";
      assertTrue(asked(server.address(), "1", "2").body().startsWith("<html>"));
      for (String conduct : List.of("HANG", "DROP")) {
        table[0] = "*;*;;" + conduct;
        assertThrows(conduct, IOException.class, () -> asked(server.address(), "1", "2"));
      }
      table[0] = "1;2";
      assertEquals(500, asked(server.address(), "1", "2").statusCode());
      assertEquals(7, server.questions());
    }
  }

  @Test
  public void everyWrongLineOfATableIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> NameBook.of("# table\n1;2\n1;2;A\n1;2;A;SOMETIMES\n"));
    assertTrue(e.getMessage(), String.valueOf(e.getMessage()).contains("line 2"));
    assertTrue(e.getMessage(), String.valueOf(e.getMessage()).contains("line 4"));
  }

  @Test
  public void asAProcessItReadsItsTableAnewAtEachQuestion() throws Exception {
    Path table = folder.newFile("names.csv").toPath();
    Files.writeString(table, "1;2;A\n");
    try (RunningSimulator simulator =
        RunningSimulator.start(
            Program.main(BankProcess.class),
            List.of("names", "--port", "0", "--table", table.toString()))) {
      URI address = URI.create(simulator.address());
      assertEquals("A", said(address, "1", "2").text("name"));
      Files.writeString(table, "1;2;B\n");
      assertEquals("B", said(address, "1", "2").text("name"));
    }
  }
}
