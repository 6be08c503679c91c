/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.testkit.platform.Waiting;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Plugins that do harm: each is named and kept out or taken out, an admin sees why and what to do,
 * nothing is judged by it, and the treasury goes on without it.
 */
public class HostileIT {
  /** From the moment in which a limit is crossed. */
  private static final Duration TAKEN_OUT = Duration.ofSeconds(5);

  private static final String HANGS = "while (live) { Thread.onSpinWait(); } ";
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static SigningKeys central;
  private String id = "";

  @BeforeClass
  public static void start() throws Exception {
    central = SigningKeys.make("trunguong", "-1d", 30);
    platform = RunningPlatform.loaded().heap("384m");
    central.trust(platform.installation(), "*", "*");
    platform
        .installation()
        .configure("org.dvctt.extension.cfg", "control.limit.ms = 500", "watch.lost = 2");
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.close();
  }

  /** Whatever the plugin did, without it a dossier goes its way. */
  @After
  public void theTreasuryGoesOn() {
    for (JsonNode plugin : desk.list().path("plugins")) {
      if (plugin.path("id").asText().equals(id)) {
        String state = plugin.path("state").asText();
        assertNotEquals(id + " is asked", "ACTIVE", state);
        desk.done("remove", id + " " + plugin.path("version").asText());
      }
    }
    String dossier = chain.draft(1_000_000);
    chain.upTo(dossier, "submit");
  }

  @Test
  public void throwsOnEveryCall() throws Exception {
    rejected(plugin("nem-loi").check("throw new IllegalStateException(\"hỏng\");"), "PROBE_FAILED");
    takenOut(
        plugin("nem-loi-sau")
            .check(
                "if (live) { throw new IllegalStateException(\"hỏng\"); } " + BuiltPlugin.PASSES),
        "FAILING");
  }

  @Test
  public void throwsErrors() throws Exception {
    takenOut(
        plugin("loi-nang")
            .members("static int deep(int n) { return deep(n + 1) + 1; }")
            .check("if (live) { deep(0); } " + BuiltPlugin.PASSES),
        "ERRORS");
  }

  @Test
  public void hangsForEverOrBurnsTheProcessor() throws Exception {
    rejected(plugin("treo").check("while (true) { Thread.onSpinWait(); }"), "PROBE_FAILED");
    takenOut(plugin("treo-sau").check(HANGS + BuiltPlugin.PASSES), "FAILING", "HUNG", "CPU");
    // No JVM can end a thread that does not want to: that is said, and the node goes on.
    Waiting.until(
        "a restart is asked for",
        TAKEN_OUT,
        () -> platform.status().filter(text -> text.contains("Restart required: ")),
        () -> platform.status().orElse(""));
    assertTrue(platform.status().orElse("").contains("\"ready\":true"));
    String said = desk.console().run("dvctt:status --lang en").output();
    assertTrue(said, said.contains("Restart required: "));
  }

  @Test
  public void leaksThreads() throws Exception {
    String leaks =
        "if (live) { for (int i = 0; i < 20; i++) { new Thread(() -> { while (true) {"
            + " java.util.concurrent.locks.LockSupport.park(); } }).start(); } } "
            + BuiltPlugin.PASSES;
    rejected(plugin("tao-luong").check(leaks), "threads");
    BuiltPlugin permitted =
        plugin("tao-luong-nhieu").says("permissions:List<String>", "threads:1").check(leaks);
    takenOut(permitted, "LEAK");
  }

  @Test
  public void endsTheProcess() throws Exception {
    rejected(plugin("thoat").check("System.exit(1); return null;"), "System.exit");
    rejected(plugin("dung").check("Runtime.getRuntime().halt(1); return null;"), "halt");
  }

  @Test
  public void needsWhatIsNotThere() throws Exception {
    rejected(
        plugin("thieu")
            .header(
                "Import-Package",
                "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control;version=\"[0.1,1)\","
                    + "org.dvctt.spi.thieu"),
        "org.dvctt.spi.thieu");
    rejected(
        plugin("spi-khac")
            .header(
                "Import-Package",
                "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control;version=\"[7,8)\""),
        "org.dvctt.spi.control");
  }

  @Test
  public void answersGarbage() throws Exception {
    rejected(plugin("rong").check("return null;"), "PROBE_FAILED");
    takenOut(
        plugin("rong-sau").check("if (live) { return null; } " + BuiltPlugin.PASSES), "FAILING");
    takenOut(
        plugin("gia-danh")
            .check(
                "if (live) { return java.util.List.of(Verdict.pass(new RuleRef(\"regime-r2020\","
                    + " VERSION, \"T01\", \"thử\"))); } "
                    + BuiltPlugin.PASSES),
        "FAILING");
    takenOut(
        plugin("khong-lo")
            .check(
                "if (live) { return java.util.Collections.nCopies(50_000, Verdict.pass("
                    + "new RuleRef(ID, VERSION, \"T01\", \"thử\"))); } "
                    + BuiltPlugin.PASSES),
        "FAILING");
  }

  @Test
  public void failsWhenItIsStarted() throws Exception {
    rejected(
        plugin("khong-chay")
            .members("public Check() { throw new IllegalStateException(\"không khởi động\"); }"),
        "PLUGIN_NOT_STARTED");
  }

  @Test
  public void failsWhenItIsStopped() throws Exception {
    goes(plugin("dung-loi").leaves("throw new IllegalStateException(\"không dừng\");"));
    assertTrue(platform.log().text().contains("không dừng"));
  }

  @Test
  public void doesNotStop() throws Exception {
    goes(plugin("khong-dung").leaves("while (true) { Thread.onSpinWait(); }"));
    String said = desk.console().run("dvctt:status --lang en").output();
    assertTrue(said, said.contains("khong-dung 1.0.0 does not stop"));
  }

  @Test
  public void fillsTheHeap() throws Exception {
    desk.installed(
        central.sign(
            plugin("an-bo-nho")
                .members("static final java.util.List<byte[]> KEPT = new java.util.ArrayList<>();")
                .check(
                    "if (live) { for (int i = 0; i < 4; i++) { KEPT.add(new byte[3_000_000]); } } "
                        + BuiltPlugin.PASSES)
                .build()),
        true);
    int judged = 0;
    while (judged < 100 && desk.state(id, "1.0.0").equals("ACTIVE")) {
      chain.person("kt").act(chain.draft(1_000_000 + judged), "submit");
      judged++;
    }
    String reason = desk.find(id, "1.0.0").orElseThrow().path("reason").asText();
    System.out.println("HostileIT: " + id + " out after " + judged + " calls: " + reason);
    assertTrue(reason, reason.contains("MEMORY") || reason.contains("ERRORS"));
    String heap = platform.jvm("GC.class_histogram");
    Matcher bytes = Pattern.compile("\\s(\\d+)\\s+(\\d+)\\s+\\[B ").matcher(heap);
    assertTrue(heap, bytes.find());
    assertTrue(
        "what it kept is free: " + bytes.group(), Long.parseLong(bytes.group(2)) < 60_000_000);
  }

  @Test
  public void doesNotWorkWithItsNewSettings() throws Exception {
    desk.installed(platform.installation().available("laichaunorms"), true);
    Said said =
        desk.console()
            .run("dvctt:plugin-config --set caps=khong-phai-muc --reason 'thử' laichau-norms");
    assertNotEquals(0, said.exit());
    assertTrue(said.all(), said.all().contains("SETTINGS_DO_NOT_WORK"));
    assertTrue("the author's own sentence", said.all().contains("“khong-phai-muc”"));
    chain.upTo(chain.draft(1_000_000), "submit");
    desk.done("config", "--set tolerance.percent=5 laichau-norms");
    chain.upTo(chain.draft(1_000_000), "submit");
    desk.done("remove", "laichau-norms");
  }

  @Test
  public void isNotSignedAsItShouldBe() throws Exception {
    SigningKeys stranger = SigningKeys.make("nguoi-la", "-1d", 30);
    SigningKeys late = SigningKeys.make("het-han", "-30d", 10);
    SigningKeys lost = SigningKeys.make("mat-khoa", "-1d", 30);
    late.trust(platform.installation(), "*", "*");
    lost.trust(platform.installation(), "*", "*");
    lost.revoke(platform.installation());
    Path plain = plugin("chu-ky").build();
    refused(plain, "SIGNATURE_MISSING");
    refused(stranger.sign(plain), "SIGNER_UNKNOWN");
    refused(late.sign(plain), "SIGNER_EXPIRED");
    refused(lost.sign(plain), "SIGNER_REVOKED");
    refused(tampered(central.sign(plain)), "SIGNATURE_BROKEN");
  }

  private BuiltPlugin plugin(String name) {
    id = name;
    return BuiltPlugin.of(name, "1.0.0");
  }

  /** It is asked, then taken away; nothing of it is left in the framework. */
  private void goes(BuiltPlugin plugin) throws Exception {
    desk.installed(central.sign(plugin.build()), true);
    chain.upTo(chain.draft(1_000_000), "submit");
    long start = System.nanoTime();
    desk.done("remove", id + " 1.0.0");
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println("HostileIT: " + id + " is away after " + took + " ms");
    assertEquals("", desk.state(id, "1.0.0"));
    chain.upTo(chain.draft(1_000_000), "submit");
  }

  /** It never gets in. */
  private void rejected(BuiltPlugin plugin, String why) throws Exception {
    refused(central.sign(plugin.build()), why);
  }

  private void refused(Path file, String why) {
    long start = System.nanoTime();
    Said said = desk.install(file, true);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println("HostileIT: " + file.getFileName() + " refused after " + took + " ms");
    assertNotEquals(said.all(), 0, said.exit());
    assertTrue(why + " in " + said.all(), said.all().contains(why));
    assertNotEquals("ACTIVE", desk.state(id, "1.0.0"));
  }

  /** It gets in and does harm on the first real dossiers; then it is out. */
  private void takenOut(BuiltPlugin plugin, String... why) throws Exception {
    desk.installed(central.sign(plugin.build()), true);
    List<String> drafts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      drafts.add(chain.draft(1_000_000 + i));
    }
    ExecutorService people = Executors.newFixedThreadPool(drafts.size());
    List<Future<Answer>> answers = new ArrayList<>();
    for (String dossier : drafts) {
      answers.add(people.submit(() -> chain.person("kt").act(dossier, "submit")));
    }
    for (Future<Answer> answer : answers) {
      int status = answer.get(60, TimeUnit.SECONDS).status();
      assertTrue("judged by what does harm: " + status, status == 503 || why[0].equals("LEAK"));
    }
    people.shutdown();
    long start = System.nanoTime();
    desk.awaitState(id, "1.0.0", "QUARANTINED", TAKEN_OUT);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String reason = desk.find(id, "1.0.0").orElseThrow().path("reason").asText();
    System.out.println("HostileIT: " + id + " out after " + took + " ms more: " + reason);
    boolean named = List.of(why).stream().anyMatch(reason::contains);
    assertTrue(List.of(why) + " in " + reason, named);
    assertEquals("DRAFT", chain.state(chain.draft(1_000_000)));
    for (JsonNode other : desk.list().path("plugins")) {
      if (other.path("id").asText().equals(id)) {
        desk.done("remove", id + " 1.0.0");
      }
    }
  }

  /** One class changed after the signing. */
  private static Path tampered(Path signed) throws Exception {
    Path changed = signed.resolveSibling("changed.jar");
    try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(signed.toFile());
        java.util.zip.ZipOutputStream out =
            new java.util.zip.ZipOutputStream(Files.newOutputStream(changed))) {
      for (java.util.zip.ZipEntry entry : java.util.Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("OSGI-INF/check.xml")) {
          bytes =
              (new String(bytes, java.nio.charset.StandardCharsets.UTF_8) + "\n")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
    return changed;
  }
}
