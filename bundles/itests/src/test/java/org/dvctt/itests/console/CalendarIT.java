/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dvctt.itests.ConsoleClient;
import org.dvctt.itests.Installation;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Rest;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** An admin closes an office for a day: what is accepted from then on is due later. */
public class CalendarIT {
  private static final String HEAD = "office,valid_from,valid_to,periods,name,document\n";
  private static final String SHOW =
      "dvctt:calendar-show --json --office 9918 --from 2020-08-04 --to 2020-08-04";
  private Path folder;
  private ConsoleClient console;

  @Before
  public void open() throws Exception {
    folder = Installation.folder("calendar");
    console = RunningPlatform.shared().console();
  }

  @After
  public void takeBack() throws Exception {
    Path file = Files.writeString(folder.resolve("ordered_days.csv"), HEAD + "9918,,,,,\n");
    console.run("dvctt:calendar-load --reason \"Trả lại lịch cũ\" " + file);
    Installation.delete(folder);
  }

  @Test
  public void aDayThatIsClosedMovesWhatIsAcceptedAfterTheOrderOnly() throws Exception {
    Chain chain = new Chain(RunningPlatform.shared(), "1990766", "9918");
    String before = chain.draft(1_010_000);
    chain.upTo(before, "accept");
    assertEquals(LocalDate.of(2020, 8, 5), due(chain, before));
    String accepted = chain.person("kt").get("dossiers/" + before).text("accepted_at");
    Path order =
        Files.writeString(
            folder.resolve("ordered_days.csv"),
            HEAD + "9918,2020-08-04,2020-08-04,,Mất điện,CV 7\n");
    Path wrong =
        Files.writeString(
            folder.resolve("holidays.csv"), "date,day_off,name\n2020-08-05,2,\n2020-13-05,1,b\n");
    String load = "dvctt:calendar-load --json --reason \"Mất điện toàn xã\" ";
    List<String> first = console.all(List.of(SHOW, load + "--preview " + order, SHOW));
    assertTrue(first.get(0), worked(first.get(0)));
    assertEquals(first.get(1), 1, Rest.json(first.get(1)).at("/0/added").asInt());
    assertTrue("a preview writes nothing", worked(first.get(2)));
    ConsoleClient.Said refused = console.run(load + order + " " + wrong);
    for (String part : List.of("holidays.csv", "day_off", "BAD_DATE", "FILE_FAULTY")) {
      assertTrue(part + " in " + refused.all(), refused.all().contains(part));
    }
    assertFalse("exit " + refused.exit(), refused.exit() == 0);
    List<String> said =
        console.all(
            List.of(
                SHOW,
                load + order,
                load + order,
                SHOW,
                SHOW + " --known-at " + accepted,
                "dvctt:audit-list --json --limit 5"));
    assertTrue("one wrong row refuses all files", worked(said.get(0)));
    assertEquals(said.get(1), 1, Rest.json(said.get(1)).at("/0/added").asInt());
    assertEquals(said.get(2), 1, Rest.json(said.get(2)).at("/0/unchanged").asInt());
    assertFalse(said.get(3), worked(said.get(3)));
    assertTrue(said.get(3), said.get(3).contains("Mất điện (CV 7)"));
    assertTrue("as it was known before", worked(said.get(4)));
    assertTrue(said.get(5), said.get(5).contains("registry.calendar_load"));

    String after = chain.draft(1_020_000);
    chain.upTo(after, "accept");
    assertEquals(LocalDate.of(2020, 8, 6), due(chain, after));
    assertEquals(LocalDate.of(2020, 8, 5), due(chain, before));
  }

  private static boolean worked(String document) {
    JsonNode day = Rest.json(document).at("/days/0");
    assertEquals(document, "2020-08-04", day.path("day").asText());
    return day.path("worked").asBoolean();
  }

  private static LocalDate due(Chain chain, String dossier) {
    String due = chain.person("kt").get("dossiers/" + dossier).expect(200).text("due_at");
    return Instant.parse(due).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
  }
}
