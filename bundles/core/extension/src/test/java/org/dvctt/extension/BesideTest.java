/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.api.extension.ShadowReport.Difference;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.extension.Standing.Part;
import org.dvctt.extension.shadow.Said;
import org.dvctt.model.Deadline;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.regime.RegimePack;
import org.junit.After;
import org.junit.Test;

/** Who is asked beside whom, and that nothing of a candidate reaches who asked. */
public class BesideTest {
  private static final PluginRef OLD = new PluginRef("norms", "1.0.0");
  private static final PluginRef NEW = new PluginRef("norms", "2.0.0");
  private ShadowStage stage = new ShadowStage();

  @After
  public void close() {
    stage.close();
  }

  @Test
  public void aCandidateIsComparedWithTheAskedVersionOfItsPlugin() {
    asked("R1 PASS");
    candidate(ShadowStage.saying("2.0.0", "R1 FAIL X"));
    stage.check("other", "1.0.0", Part.ASKED, question -> List.of());
    assertEquals(2, stage.ask(ShadowStage.SCOPE).size());
    assertEquals("not on the caller's thread", 1, stage.desk.putAll());
    assertEquals("norms 1.0.0", report().against());
    assertEquals(
        List.of(new Difference("R1", "PASS", "FAIL X", 1, List.of("A"))), report().differences());
    assertEquals(0, figures(OLD).failures());
    assertEquals(1, figures(NEW).calls());
  }

  @Test
  public void whereNobodyIsAskedACandidateIsComparedWithNothing() {
    candidate(ShadowStage.saying("2.0.0", "R1 PASS"));
    stage.ask(ShadowStage.SCOPE);
    stage.desk.putAll();
    assertEquals("nothing", report().against());
    assertEquals("-", report().differences().get(0).from());
  }

  @Test
  public void withoutCandidatesNothingIsOffered() {
    asked("R1 PASS");
    stage.ask(ShadowStage.SCOPE);
    assertEquals(0, stage.desk.putAll());
    assertEquals(0, report().dropped());
    stage.guard.shadows = null;
    candidate(ShadowStage.saying("2.0.0", "R1 PASS"));
    stage.ask(ShadowStage.SCOPE);
    assertEquals(0, stage.desk.putAll());
  }

  @Test
  public void aCandidateHearsOfItsProvincesOnly() {
    stage.check("norms", "2.0.0", Part.SHADOW, ShadowStage.saying("2.0.0", "R1 PASS"), "12", "14");
    for (String province : List.of("12", "13", "14", Scope.UNKNOWN)) {
      stage.ask(new Scope(province, ShadowStage.DAY, "dossier:" + province));
    }
    assertEquals(2, stage.desk.putAll());
    assertEquals(List.of("12", "14"), report().differences().get(0).dossiers());
  }

  @Test
  public void aStagedVersionIsNotACandidate() {
    stage.check("norms", "2.0.0", Part.STAGED, ShadowStage.saying("2.0.0", "R1 PASS"));
    stage.ask(ShadowStage.SCOPE);
    assertEquals(0, stage.desk.putAll());
  }

  @Test
  public void aPackIsAskedOnlyWhereItsPluginOrThePackOfItsNameWas() {
    stage.pack("regime-a", "1.0.0", Part.ASKED, "RA", 2, "R1 PASS");
    stage.pack("regime-b", "1.0.0", Part.ASKED, "RB", 2, "R1 PASS");
    stage.pack("regime-a", "2.0.0", Part.SHADOW, "RA", 3, "R1 PASS");
    stage.pack("other-b", "1.0.0", Part.SHADOW, "RB", 2, "R1 PASS");
    stage.pack("regime-c", "1.0.0", Part.SHADOW, "RC", 2, "R1 PASS");
    for (String id : List.of("regime-a", "regime-b")) {
      PluginRef plugin = new PluginRef(id, "1.0.0");
      PackAnswer answer =
          stage.guard.call(RegimePack.class, plugin, ShadowStage.SCOPE, ShadowStage.JUDGE).value();
      stage.guard.beside(
          RegimePack.class, ShadowStage.SCOPE, ShadowStage.JUDGE, Map.of(plugin, answer));
    }
    assertEquals(2, stage.desk.putAll());
    ShadowReport newer = stage.desk.shadows.report(new PluginRef("regime-a", "2.0.0"));
    assertEquals("regime-a 1.0.0", newer.against());
    assertEquals("deadline", newer.differences().get(0).rule());
    ShadowReport other = stage.desk.shadows.report(new PluginRef("other-b", "1.0.0"));
    assertEquals("regime-b 1.0.0", other.against());
    assertEquals(1, other.same());
  }

  @Test
  public void aCandidateThatThrowsOrAnswersGarbageFailsByItself() {
    asked("R1 PASS");
    List<ControlCheck> hostile =
        List.of(
            question -> {
              throw new IllegalStateException("x");
            },
            question -> {
              throw new NoClassDefFoundError("x");
            },
            question -> {
              throw new StackOverflowError();
            },
            question -> null,
            question -> Said.verdicts("1.0.0", "R1 PASS"));
    for (int i = 0; i < hostile.size(); i++) {
      PluginRef plugin = new PluginRef("norms", "2.0." + i);
      stage.check("norms", plugin.version(), Part.SHADOW, hostile.get(i));
    }
    assertEquals(1, stage.ask(ShadowStage.SCOPE).size());
    assertEquals(hostile.size(), stage.desk.putAll());
    for (int i = 0; i < hostile.size(); i++) {
      PluginRef plugin = new PluginRef("norms", "2.0." + i);
      assertEquals(plugin.toString(), 1, stage.desk.shadows.report(plugin).failed());
      assertEquals("counts for its conduct", 1, figures(plugin).failures());
    }
    assertEquals(0, figures(OLD).failures());
  }

  @Test
  public void aCandidateThatHangsIsWaitedForByNobodyWhoAsks() throws Exception {
    stage.close();
    stage = new ShadowStage(Duration.ofMillis(200), 5);
    asked("R1 PASS");
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch hangs = new CountDownLatch(1);
    candidate(
        question -> {
          hangs.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            return List.of();
          }
          return List.of();
        });
    stage.desk.atWork();
    stage.ask(ShadowStage.SCOPE);
    hangs.await();
    for (int i = 0; i < 50; i++) {
      assertEquals(1, stage.ask(ShadowStage.SCOPE).size());
    }
    stage.desk.shadows.close();
    ShadowReport report = report();
    assertEquals(51, report.questions() + report.dropped());
    assertTrue("the queue was full: " + report, report.dropped() >= 40);
    assertEquals("none was answered", report.questions(), report.failed());
  }

  @Test
  public void aCandidateThatWentAwayMeanwhileIsNotAsked() {
    asked("R1 PASS");
    var gone = stage.check("norms", "2.0.0", Part.SHADOW, ShadowStage.saying("2.0.0", "R1 PASS"));
    stage.ask(ShadowStage.SCOPE);
    stage.registry.remove(gone);
    stage.desk.putAll();
    assertEquals(0, report().questions());
    assertEquals(1, report().dropped());
  }

  @Test
  public void whateverGoesWrongWithAnOfferStaysInside() {
    candidate(ShadowStage.saying("2.0.0", "R1 PASS"));
    stage.guard.beside(String.class, ShadowStage.SCOPE, text -> text, Map.of());
    stage.guard.beside(
        ControlCheck.class, ShadowStage.SCOPE, ShadowStage.CHECK, Map.of(OLD, List.of()));
    assertEquals(1, stage.desk.putAll());
    stage.guard.beside(
        ControlCheck.class,
        ShadowStage.SCOPE,
        check -> new PackAnswer(List.of(), new Deadline(1, "luật")),
        Map.of());
    stage.guard.beside(ControlCheck.class, ShadowStage.SCOPE, check -> "no verdict", Map.of());
    assertEquals(2, stage.desk.putAll());
    assertEquals(1, report().failed());
  }

  private void asked(String said) {
    stage.check("norms", "1.0.0", Part.ASKED, ShadowStage.saying("1.0.0", said));
  }

  private void candidate(ControlCheck check) {
    stage.check("norms", "2.0.0", Part.SHADOW, check);
  }

  private ShadowReport report() {
    return stage.desk.shadows.report(NEW);
  }

  private org.dvctt.extension.guard.Bulkhead figures(PluginRef plugin) {
    return stage.registry.snapshot().all().stream()
        .filter(service -> service.plugin().equals(plugin))
        .findFirst()
        .orElseThrow()
        .bulkhead();
  }
}
