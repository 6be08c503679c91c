/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient;
import org.dvctt.itests.Installation;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Rest;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Each console command as an admin without a terminal runs it. */
public class ConsoleIT {
  private static final List<String> COMMANDS =
      List.of(
          "dvctt:status",
          "dvctt:unit-list --limit 3",
          "dvctt:unit-show 1990001",
          "dvctt:enrolment-list --limit 3",
          "dvctt:enrolment-show 1990001",
          "dvctt:dossier-list",
          "dvctt:outbox-list --limit 2",
          "dvctt:adoption",
          "dvctt:plugin-list",
          "dvctt:audit-list --limit 2",
          "dvctt:audit-verify",
          "dvctt:budget-verify",
          "dvctt:ledger-verify",
          "dvctt:backup-list",
          "dvctt:registry-verify",
          "dvctt:catalogue-import",
          "dvctt:calendar-show --office 9918",
          "dvctt:calendar-load",
          "dvctt:pilot-load");
  private static ConsoleClient console;

  @BeforeClass
  public static void start() {
    console = RunningPlatform.shared().console();
  }

  @AfterClass
  public static void ledgersAreWhole() {
    Ledgers.assertWhole(RunningPlatform.shared());
  }

  @Test
  public void everyCommandAnswersWithATableAndWithOneJsonDocument() {
    List<String> tables = console.all(COMMANDS);
    List<String> documents = console.all(COMMANDS.stream().map(ConsoleIT::asJson).toList());
    for (int i = 0; i < COMMANDS.size(); i++) {
      String command = COMMANDS.get(i);
      assertFalse(command, tables.get(i).isBlank());
      assertFalse(command + "\n" + tables.get(i), tables.get(i).contains("Error executing"));
      JsonNode document = Rest.json(documents.get(i));
      assertTrue(command + "\n" + documents.get(i), document.isContainerNode());
    }
  }

  /** The console takes options before the argument. */
  private static String asJson(String command) {
    return command.replaceFirst("^(\\S+)", "$1 --json");
  }

  @Test
  public void unitsCanBeNarrowedWithAndWithoutDiacritics() {
    List<String> answers =
        console.all(
            List.of(
                "dvctt:unit-list --json --active false --limit 100",
                "dvctt:unit-list --json --as-of 2020-07-31 --office 9918 --q \"mam non\"",
                "dvctt:unit-list --json --as-of 2020-07-31 --office 9918 --q \"Mầm non\"",
                "dvctt:unit-list --q khongconguoinao",
                "dvctt:unit-list --limit 2 --ascii"));
    assertEquals(10, Rest.json(answers.get(0)).path("total").asInt());
    JsonNode without = Rest.json(answers.get(1));
    assertTrue(answers.get(1), without.path("total").asInt() > 0);
    assertEquals(without.path("total"), Rest.json(answers.get(2)).path("total"));
    assertEquals("Không có đơn vị nào phù hợp.", answers.get(3).strip());
    assertTrue(answers.get(4), answers.get(4).contains("|") && !answers.get(4).contains("│"));
  }

  @Test
  public void errorsHaveACodeASentenceAndTheNextStep() {
    ConsoleClient.Said said = console.client("dvctt:unit-show --lang en 1999999");
    assertTrue(said.all(), said.all().contains("NOT_FOUND"));
    assertTrue(said.all(), said.all().contains("There is no unit 1999999"));
    assertTrue(said.all(), said.all().contains("dvctt:unit-list --q"));
    assertFalse("exit " + said.exit(), said.exit() == 0);
    assertFails("dvctt:unit-list --as-of 31/07/2020", "BAD_DATE");
    assertFails("dvctt:unit-list --block HUYEN", "BAD_CODE");
    assertFails("dvctt:dossier-show KHONGCO", "NOT_FOUND");
    assertFails("dvctt:pilot-load 99", "NO_PROVINCE");
  }

  @Test
  public void aBrokenDataFileIsToldByItsPlaceAndNothingIsLoaded() throws Exception {
    Path provinces = RunningPlatform.shared().installation().home().resolve("config/provinces");
    Path broken = Files.createDirectory(provinces.resolve("98"));
    try {
      assertToldByPlace(provinces.resolve("12"), broken);
    } finally {
      // Commands take the one province when none is named: there must be one again.
      Installation.delete(broken);
    }
  }

  private static void assertToldByPlace(Path whole, Path broken) throws IOException {
    try (Stream<Path> files = Files.list(whole)) {
      for (Path file : files.toList()) {
        Files.copy(file, broken.resolve(file.getFileName()));
      }
    }
    Path units = broken.resolve("units.csv");
    byte[] bytes = Files.readAllBytes(units);
    String before = console.client("dvctt:unit-list --json").output();
    // A spreadsheet saved it in an old Vietnamese code page: one byte that is no UTF-8.
    byte[] other = bytes.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 3;
    other[at] = (byte) 0xD5;
    Files.write(units, other);
    assertFails("dvctt:pilot-load 98", "units.csv:2");
    String text = new String(bytes, StandardCharsets.UTF_8);
    Files.writeString(units, text.replaceFirst("chuong", "chuong2"));
    assertFails("dvctt:pilot-load 98", "units.csv:1:chuong", "BAD_DATA");
    assertEquals(before, console.client("dvctt:unit-list --json").output());
  }

  private static void assertFails(String command, String... codes) {
    ConsoleClient.Said failed = console.client(command);
    for (String code : codes) {
      assertTrue(failed.all(), failed.all().contains(code));
    }
    assertFalse(command, failed.exit() == 0);
  }
}
