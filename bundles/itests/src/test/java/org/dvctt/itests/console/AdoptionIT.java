/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.itests.ConsoleClient;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The seed article's figures, and how they move with what happens and with the date. */
public class AdoptionIT {
  private static RunningPlatform platform;
  private static ConsoleClient console;

  @BeforeClass
  public static void start() {
    // Its own: it changes the figures that other tests read.
    platform = RunningPlatform.loaded();
    platform.start();
    console = platform.console();
  }

  @AfterClass
  public static void stop() throws Exception {
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void printsTheArticlesFigures() {
    JsonNode july = json("dvctt:adoption --as-of 2020-07-31 --json");
    assertShare(july.path("total").path("active_rate"), 831, 841, "98.8");
    assertShare(july.path("province_and_city").path("active_rate"), 195, 195, "100.0");
    assertShare(july.path("total").path("online_share"), 30_958, 38_613, "80.2");
    assertEquals(4, july.path("district_coverage").path("num").asInt());
    assertEquals(7, july.path("district_coverage").path("den").asInt());
    Set<String> complete = new HashSet<>();
    july.path("complete_districts").forEach(name -> complete.add(name.asText()));
    for (String name : List.of("Than Uyên", "Sìn Hồ", "Phong Thổ", "Tam Đường")) {
      assertTrue(name + " in " + complete, complete.stream().anyMatch(text -> text.contains(name)));
    }
    assertEquals(10, july.path("missing").size());
    for (JsonNode unit : july.path("missing")) {
      assertTrue(unit.toString(), unit.path("officer").asText().startsWith("Cán bộ chuyên quản"));
    }
    String table = console.run("dvctt:adoption --as-of 2020-07-31").output();
    for (String part : List.of("841", "831", "98.8", "195", "30958", "38613", "80.2", "4/7")) {
      assertTrue(part + " in\n" + table, table.contains(part));
    }
    JsonNode march = json("dvctt:adoption --as-of 2020-03-31 --json");
    assertTrue(march.path("total").path("active").asInt() < 831);
    assertTrue(march.path("total").path("all_vouchers").asInt() < 38_613);
  }

  @Test
  public void oneMoreUnitPaidAndAnAssignmentEndedMoveThem() {
    JsonNode before = json("dvctt:adoption --json");
    String unit = "1990796";
    Rest rest = new Rest(platform.address());
    Person leader = rest.signIn("ld.9918", platform.signIns().password("ld.9918"));
    leader.enrol(unit, "Đăng ký").expect(200);
    Chain chain = new Chain(platform, unit, "9918");
    String dossier = chain.draft(1_000_000);
    chain.upTo(dossier, "approve");
    chain.await(dossier, "COMPLETED");
    JsonNode today = awaitActive(before.path("total").path("active").asInt() + 1);
    assertEquals(before.path("missing").size() - 1, today.path("missing").size());
    JsonNode still = json("dvctt:adoption --as-of 2020-07-31 --json");
    assertShare(still.path("total").path("active_rate"), 831, 841, "98.8");

    String left = missingOf("9918", today, leader);
    leader
        .post(
            "units/" + left + "/assignment-end",
            "{\"from\":\"2020-08-03\",\"reason\":\"Chuyển công tác\"}",
            Map.of("Idempotency-Key", Person.newKey()))
        .expect(204);
    assertTrue(officerOf(left, json("dvctt:adoption --json")).isNull());
    assertTrue(officerOf(left, json("dvctt:adoption --as-of 2020-07-31 --json")).isTextual());
  }

  /** A unit of the office that has not paid yet. */
  private static String missingOf(String office, JsonNode report, Person person) {
    for (JsonNode unit : report.path("missing")) {
      String code = unit.path("code").asText();
      if (person.get("units/" + code).expect(200).text("office").equals(office)) {
        return code;
      }
    }
    throw new AssertionError("no missing unit of " + office + " in " + report.path("missing"));
  }

  private static JsonNode officerOf(String unit, JsonNode report) {
    for (JsonNode row : report.path("missing")) {
      if (row.path("code").asText().equals(unit)) {
        return row.path("officer");
      }
    }
    throw new AssertionError(unit + " is not among the missing");
  }

  private static JsonNode awaitActive(int count) {
    return Waiting.until(
        count + " active units",
        Duration.ofSeconds(30),
        () ->
            Optional.of(json("dvctt:adoption --json"))
                .filter(report -> report.path("total").path("active").asInt() == count),
        () -> json("dvctt:adoption --json").path("total").toString());
  }

  private static JsonNode json(String command) {
    ConsoleClient.Said said = console.run(command);
    JsonNode document = Rest.json(said.output());
    assertTrue(said.all(), document.isObject());
    return document;
  }

  private static void assertShare(JsonNode share, int num, int den, String percent) {
    assertEquals(num, share.path("num").asInt());
    assertEquals(den, share.path("den").asInt());
    assertEquals(percent, share.path("percent").asText());
  }
}
