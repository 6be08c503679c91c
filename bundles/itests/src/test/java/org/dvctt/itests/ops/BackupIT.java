/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ops;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.fault.Acknowledged;
import org.dvctt.itests.fault.Journals;
import org.dvctt.itests.fault.Worker;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The drill: a backup under load, a loss, the way back, and payments that go on. */
public class BackupIT {
  private static final String UNIT = "1990766";
  private static final int CLIENTS = 3;
  private static final String ME = "/api/v1/me";
  private static final String STATUS = "/api/v1/status";
  private static final String PAGE = "/portal/sign-in";
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void whatWasAcknowledgedBeforeTheBackupIsThereAgainAndThePlatformGoesOnPaying()
      throws Exception {
    Chain chain = new Chain(platform, UNIT, "9918");
    Acknowledged acknowledged = new Acknowledged();
    AtomicBoolean goOn = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(pool.submit(new Worker(chain, acknowledged, goOn)));
    }
    awaitActs(acknowledged, 60);
    Map<String, List<String>> before = new HashMap<>();
    acknowledged.all().forEach((dossier, acts) -> before.put(dossier, List.copyOf(acts)));
    Said made = done("dvctt:backup --json drill");
    assertEquals(0, Rest.json(made.output()).path("findings").asInt(-1));
    awaitActs(acknowledged, acknowledged.count() + 20);
    goOn.set(false);
    for (Future<?> client : clients) {
      client.get(120, TimeUnit.SECONDS);
    }
    pool.shutdown();
    String later = chain.draft(2_000_000);

    assertTrue(done("dvctt:backup-list").output().contains("drill"));
    assertTrue(done("dvctt:backup-verify --json drill").output().contains("\"whole\": true"));
    assertRefused("dvctt:restore drill", "CONFIRM_RESTORE");
    JsonNode restored;
    try (Visitor visitor = new Visitor(platform.address(), Set.of(ME, PAGE, STATUS))) {
      restored = Rest.json(done("dvctt:restore --yes --json drill").output());
      visitor.close();
      assertKeptOut(visitor);
    }
    assertEquals("", restored.path("missing").asText("?"));
    platform.awaitReady();

    assertEquals("old sessions are ended", 401, chain.person("kt").get("me").status());
    Chain again = new Chain(platform, UNIT, "9918");
    before.forEach((dossier, acts) -> assertThere(again, dossier, acts));
    assertEquals(
        "what came after is gone", 404, again.person("kt").get("dossiers/" + later).status());
    assertTrue(Files.isDirectory(Path.of(restored.path("before").path(0).asText())));
    assertTrue(done("dvctt:audit-list --json").output().contains("store.restore"));
    String next = again.draft(1_000_000);
    again.upTo(next, "approve");
    again.await(next, "COMPLETED");
    before.forEach(
        (dossier, acts) -> {
          if (acts.contains("approve")) {
            again.await(dossier, "COMPLETED");
          }
        });
    Journals journals = new Journals(platform.installation());
    assertTrue(
        "no order was taken twice by the bank",
        journals.accepted().values().stream().allMatch(count -> count == 1));
    Ledgers.assertWhole(platform);
    platform.log().assertClean();
  }

  @Test
  public void aBackupThatIsNotAsItShouldBeIsRefusedAndNothingChanges() throws Exception {
    Chain chain = new Chain(platform, UNIT, "9918");
    done("dvctt:backup --json bad");
    String later = chain.draft(3_000_000);
    Path bad = platform.installation().data().resolve("backups/bad");

    Path manifest = bad.resolve("manifest.json");
    String whole = Files.readString(manifest);
    ObjectNode changed = (ObjectNode) Rest.json(whole);
    ((ObjectNode) changed.path("counts")).put("dossiers", 999_999);
    Files.writeString(manifest, changed.toString());
    assertRefused("dvctt:restore --yes bad", "RESTORE_NOT_PROVED");
    assertAsBefore(chain, later);

    changed = (ObjectNode) Rest.json(whole);
    changed.put("product", "DVCTT 0.0.9");
    Files.writeString(manifest, changed.toString());
    assertRefused("dvctt:restore --yes bad", "BACKUP_OF_OTHER_VERSION");
    Files.writeString(manifest, whole.substring(0, whole.length() / 2));
    assertRefused("dvctt:restore --yes bad", "BACKUP_DAMAGED");

    Files.writeString(manifest, whole);
    Path file = largest(bad.resolve("database/seg0"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertRefused("dvctt:backup-verify bad", "BACKUP_DAMAGED");
    assertRefused("dvctt:restore --yes bad", "BACKUP_DAMAGED");
    Files.delete(file);
    assertRefused("dvctt:restore --yes bad", "is missing");
    assertRefused("dvctt:restore --yes nowhere", "BACKUP_NOT_FOUND");
    assertRefused("dvctt:backup bad", "BACKUP_FOLDER");
    assertAsBefore(chain, later);
    String trail = done("dvctt:audit-list --json --limit 20").output();
    assertTrue(trail, trail.contains("REFUSED BACKUP_DAMAGED"));
  }

  /** Kept out with a sentence, never with an error of the container, and told by the status. */
  private static void assertKeptOut(Visitor visitor) {
    for (Visitor.Answer answer : visitor.answers(ME)) {
      assertTrue(answer.toString(), answer.status() == 401 || isMaintenance(answer));
    }
    for (Visitor.Answer answer : visitor.answers(PAGE)) {
      assertTrue(
          answer.toString(),
          answer.status() == 200
              || (answer.status() == 503 && answer.body().contains("đang bảo trì")));
    }
    assertTrue("the API said so", visitor.answers(ME).stream().anyMatch(BackupIT::isMaintenance));
    assertTrue(
        "the pages said so", visitor.answers(PAGE).stream().anyMatch(a -> a.status() == 503));
    assertTrue(
        "the status said so",
        visitor.answers(STATUS).stream()
            .anyMatch(
                a -> a.body().contains("\"maintenance\"") && a.body().contains("\"ready\":false")));
    visitor.answers(STATUS).forEach(a -> assertEquals(a.toString(), 200, a.status()));
  }

  private static boolean isMaintenance(Visitor.Answer answer) {
    return answer.status() == 503 && answer.body().contains("MAINTENANCE");
  }

  private static void assertThere(Chain chain, String dossier, List<String> acts) {
    JsonNode history =
        chain.person("kt").get("dossiers/" + dossier + "/history").expect(200).body();
    List<String> there = new ArrayList<>();
    history.forEach(line -> there.add(line.path("act").asText()));
    assertTrue(dossier + ": " + acts + " but only " + there, there.containsAll(acts));
  }

  /** People go on with the sessions and dossiers that they had. */
  private static void assertAsBefore(Chain chain, String dossier) {
    platform.awaitReady();
    Person maker = chain.person("kt");
    assertEquals("DRAFT", maker.get("dossiers/" + dossier).expect(200).text("state"));
  }

  private static void awaitActs(Acknowledged acknowledged, long count) {
    Waiting.until(
        count + " acknowledged acts",
        Duration.ofSeconds(90),
        () -> Optional.of(acknowledged.count()).filter(acts -> acts >= count),
        () -> "there are " + acknowledged.count());
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private static Said done(String command) {
    Said said = platform.console().run(command);
    assertEquals(command + ": " + said.all(), 0, said.exit());
    return said;
  }

  private static void assertRefused(String command, String code) {
    Said said = platform.console().run(command);
    assertTrue(command + ": " + said.all(), said.all().contains(code));
    assertFalse(command, said.exit() == 0);
  }
}
