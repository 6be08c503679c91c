/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.RuleReplay.Replayed;
import org.dvctt.extension.Rehearsal.Heard;
import org.dvctt.extension.Standing.Part;
import org.dvctt.extension.shadow.Change;
import org.dvctt.extension.shadow.Compared;
import org.dvctt.extension.shadow.Compared.Result;
import org.dvctt.model.PluginRef;
import org.junit.After;
import org.junit.Test;

/** Questions of the past to a version that is there, before it is switched to. */
public class RehearsalTest {
  private static final PluginRef OLD = new PluginRef("norms", "1.0.0");
  private static final PluginRef NEW = new PluginRef("norms", "2.0.0");
  private final ShadowStage stage = new ShadowStage();

  @After
  public void close() {
    stage.close();
  }

  @Test
  public void aStagedVersionIsComparedWithTheAskedOne() {
    stage.check("norms", "1.0.0", Part.ASKED, ShadowStage.saying("1.0.0", "R1 PASS"));
    stage.check("norms", "2.0.0", Part.STAGED, ShadowStage.saying("2.0.0", "R1 FAIL X"));
    Heard heard = rehearsal(NEW).put(replayed("12", "RA")).get(0);
    assertEquals(OLD, heard.against());
    assertEquals(List.of(new Change("R1", "PASS", "FAIL X")), heard.compared().changes());
  }

  @Test
  public void aNewPluginIsComparedWithNothing() {
    stage.check("norms", "2.0.0", Part.SHADOW, ShadowStage.saying("2.0.0", "R1 PASS"));
    Heard heard = rehearsal(NEW).put(replayed("12", "RA")).get(0);
    assertNull(heard.against());
    assertEquals(Result.DIFFERENT, heard.compared().result());
  }

  @Test
  public void itHearsOfItsProvincesOnly() {
    stage.check("norms", "2.0.0", Part.STAGED, ShadowStage.saying("2.0.0", ""), "12");
    assertEquals(1, rehearsal(NEW).put(replayed("12", "RA")).size());
    assertEquals(0, rehearsal(NEW).put(replayed("13", "RA")).size());
  }

  @Test
  public void aPackIsAskedAboutDossiersOfThePackOnly() {
    stage.pack("regime-a", "1.0.0", Part.ASKED, "RA", 2, "R1 PASS");
    stage.pack("regime-b", "1.0.0", Part.ASKED, "RB", 2, "R1 PASS");
    stage.pack("regime-a", "2.0.0", Part.STAGED, "RA", 3, "R1 PASS");
    Rehearsal rehearsal = rehearsal(new PluginRef("regime-a", "2.0.0"));
    Heard heard = rehearsal.put(replayed("12", "RA")).get(0);
    assertEquals(new PluginRef("regime-a", "1.0.0"), heard.against());
    assertEquals("deadline", heard.compared().changes().get(0).rule());
    assertEquals(List.of(), rehearsal.put(replayed("12", "RB")));
    assertEquals(List.of(), rehearsal.put(replayed("12", "")));
  }

  @Test
  public void theAskedVersionIsSparedAfterItsSecondFailure() {
    AtomicInteger asked = new AtomicInteger();
    stage.check(
        "norms",
        "1.0.0",
        Part.ASKED,
        question -> {
          asked.incrementAndGet();
          throw new IllegalStateException("an old dossier");
        });
    stage.check("norms", "2.0.0", Part.STAGED, ShadowStage.saying("2.0.0", "R1 PASS"));
    Rehearsal rehearsal = rehearsal(NEW);
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(new Heard(OLD, Compared.DROPPED)), rehearsal.put(replayed("12", "RA")));
    }
    assertEquals(2, asked.get());
  }

  @Test
  public void aVersionThatIsNotHereHearsNothing() {
    assertEquals(List.of(), rehearsal(NEW).put(replayed("12", "RA")));
  }

  @Test
  public void nothingIsReplayedInsideATransaction() {
    stage.framework.transactionOpen.set(true);
    assertThrows(IllegalStateException.class, () -> rehearsal(NEW).put(replayed("12", "RA")));
  }

  private Rehearsal rehearsal(PluginRef candidate) {
    return new Rehearsal(stage.registry, stage.framework.transactions(), candidate);
  }

  private static Replayed replayed(String province, String pack) {
    return new Replayed("dossier:A", province, ShadowStage.question(), pack);
  }
}
