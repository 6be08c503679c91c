/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.RuleReplay;
import org.dvctt.core.ports.RuleReplay.Replayed;
import org.dvctt.extension.Rehearsal;
import org.dvctt.extension.Rehearsal.Heard;
import org.dvctt.extension.shadow.Compared;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.store.testing.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A version begins to judge beside, changes its share and ends it; dossiers are replayed. */
@RunWith(Parameterized.class)
public class ShadowLifeTest {
  private static final PluginRef NORMS = new PluginRef("norms", "2.0.0");
  private static final Who ADMIN = new Who("admin", "thử nghiệm");
  private static final LocalDate FROM = LocalDate.of(2020, 8, 3);
  private static final LocalDate TO = LocalDate.of(2020, 8, 7);
  private final TestStore store;
  private final List<AuditEntry> audit = new ArrayList<>();
  private final List<PluginRef> forgotten = new ArrayList<>();
  private int brought;
  private Set<PluginKind> kinds = Set.of(PluginKind.CONTROL, PluginKind.REPORT);
  private LifeBook book;
  private Shadowing shadowing;

  public ShadowLifeTest(String engine) {
    store = TestStore.on(engine).with("extension", ExtensionMigrations.class.getClassLoader());
  }

  @Parameterized.Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    book = new LifeBook(store.transactions(), (tx, entry) -> audit.add(entry));
    shadowing = new Shadowing(book, row -> kinds, forgotten::add, () -> ++brought);
    PluginRow fresh =
        new PluginRow(
            NORMS,
            "ab",
            "norms.jar",
            10,
            PluginRow.Origin.FILE,
            "",
            "",
            PluginState.RECEIVED,
            PluginTable.now(),
            0,
            0,
            "",
            "",
            0);
    book.receive(fresh, false, ADMIN);
    for (LifeAct act : List.of(LifeAct.VERIFY, LifeAct.PLAN, LifeAct.STAGE, LifeAct.PROBE)) {
      book.act(act, NORMS, ADMIN, "");
    }
    audit.clear();
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void aShareBeginsChangesAndEnds() {
    share(10);
    assertEquals(PluginState.SHADOW, row().state());
    assertEquals(10, row().shadowPercent());
    assertEquals("what it judged before counts no more", List.of(NORMS), forgotten);
    share(50);
    assertEquals(PluginState.SHADOW, row().state());
    assertEquals(50, row().shadowPercent());
    assertEquals("judged on", 1, forgotten.size());
    share(0);
    assertEquals(PluginState.PROBED, row().state());
    assertEquals(0, row().shadowPercent());
    assertEquals("still readable", 1, forgotten.size());
    assertEquals(3, brought);
    assertEquals(
        List.of("plugin.shadow-begin", "plugin.shadow-change", "plugin.shadow-end"),
        audit.stream().map(AuditEntry::act).toList());
    assertEquals(
        List.of("0 %", "50 %", "10 %"),
        book.history("norms", 3).stream().map(line -> line.detail()).toList());
  }

  @Test
  public void anotherNodeReadsTheShare() {
    share(30);
    LifeBook elsewhere = new LifeBook(store.transactions(), (tx, entry) -> {});
    assertEquals(30, elsewhere.wanted().find(NORMS).orElseThrow().shadowPercent());
  }

  @Test
  public void onlyWhatJudgesCanJudgeBeside() {
    kinds = Set.of(PluginKind.BANK, PluginKind.REPORT);
    assertEquals("SHADOW_NOT_JUDGING", refused(() -> share(10)));
    assertEquals(PluginState.PROBED, row().state());
    assertEquals("REFUSED SHADOW_NOT_JUDGING", audit.get(0).outcome());
  }

  @Test
  public void aShareIsAPercentageAndWantsAProbedVersion() {
    assertEquals("SHADOW_PERCENT", refused(() -> share(101)));
    assertEquals("SHADOW_PERCENT", refused(() -> share(-1)));
    assertEquals("it has not begun", "PLUGIN_STATE", refused(() -> share(0)));
    book.act(LifeAct.SWAP, NORMS, ADMIN, "");
    assertEquals("PLUGIN_STATE", refused(() -> share(10)));
    assertEquals(0, brought);
  }

  @Test
  public void aReplayIsReportedAndLeavesOneAuditLine() {
    PluginRef old = new PluginRef("norms", "1.0.0");
    List<Heard> heard = new ArrayList<>();
    heard.add(new Heard(old, Compared.DROPPED));
    ShadowReport report =
        replaying(ref -> question -> heard, Duration.ofMinutes(1))
            .of(row(), dossiers(3), FROM, TO, 2, ADMIN);
    assertEquals("norms 1.0.0", report.against());
    assertEquals("as many as were wanted", 2, report.dropped());
    AuditEntry line = audit.get(0);
    assertEquals(1, audit.size());
    assertEquals("plugin.replay", line.act());
    assertEquals("plugin:norms", line.subject());
    assertTrue(line.detail(), line.detail().contains("\"dropped\":2"));
  }

  @Test
  public void whatIsNotPutInTimeIsDropped() {
    ShadowReport report =
        replaying(
                ref ->
                    question -> {
                      throw new AssertionError("asked after the time was over");
                    },
                Duration.ZERO)
            .of(row(), dossiers(3), FROM, TO, 10, ADMIN);
    assertEquals(3, report.dropped());
    assertEquals("nothing", report.against());
  }

  @Test
  public void aReplayThatCanNotBeIsRefusedWithAnAuditLine() {
    assertEquals("REPLAY_PERIOD", refused(() -> replay(dossiers(1), TO, FROM, 1)));
    assertEquals("REPLAY_PERIOD", refused(() -> replay(dossiers(1), FROM, TO, 0)));
    assertEquals("REPLAY_UNAVAILABLE", refused(() -> replay(null, FROM, TO, 1)));
    kinds = Set.of(PluginKind.LEDGER);
    assertEquals("SHADOW_NOT_JUDGING", refused(() -> replay(dossiers(1), FROM, TO, 1)));
    kinds = Set.of(PluginKind.REGIME);
    book.act(LifeAct.SWAP, NORMS, ADMIN, "");
    assertEquals("PLUGIN_STATE", refused(() -> replay(dossiers(1), FROM, TO, 1)));
    assertEquals(5, audit.stream().filter(line -> line.outcome().startsWith("REFUSED")).count());
  }

  private void share(int percent) {
    Tried tried = shadowing.share(row(), percent, ADMIN);
    assertTrue(tried.steps().get(0).done());
  }

  private void replay(@Nullable RuleReplay source, LocalDate from, LocalDate to, int most) {
    replaying(ref -> question -> List.of(), Duration.ofMinutes(1))
        .of(row(), source, from, to, most, ADMIN);
  }

  private Replaying replaying(
      Function<PluginRef, Function<Replayed, List<Rehearsal.Heard>>> rehearsals, Duration limit) {
    return new Replaying(book, row -> kinds, rehearsals, limit);
  }

  private static RuleReplay dossiers(int there) {
    return (from, to, most) ->
        java.util.stream.IntStream.range(0, Math.min(there, most))
            .mapToObj(i -> new Replayed("dossier:" + i, "12", null, "R2020"))
            .toList();
  }

  private PluginRow row() {
    return book.wanted().find(NORMS).orElseThrow();
  }

  private static String refused(Runnable act) {
    return assertThrows(Refused.class, act::run).reasons().get(0).code();
  }
}
