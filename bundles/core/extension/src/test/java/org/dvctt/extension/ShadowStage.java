/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Guard.Scope;
import org.dvctt.extension.life.ExtensionMigrations;
import org.dvctt.extension.shadow.Said;
import org.dvctt.extension.shadow.ShadowDesk;
import org.dvctt.model.Deadline;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.store.testing.TestStore;
import org.osgi.framework.ServiceReference;

/** A registry with asked versions and candidates, and shadows on a store of their own. */
final class ShadowStage implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  static final Scope SCOPE = new Scope("12", DAY, "dossier:A");
  static final Guard.Call<ControlCheck, List<Verdict>> CHECK = check -> check.check(null);
  static final Guard.Call<RegimePack, PackAnswer> JUDGE = pack -> pack.judge(null);

  final TestStore store =
      TestStore.derby().with("extension", ExtensionMigrations.class.getClassLoader());
  final FakeFramework framework = new FakeFramework();
  final PluginRegistry registry;
  final PluginGuard guard;
  final ShadowDesk desk;
  private final Map<Long, Standing> standings = new HashMap<>();
  private long bundles;

  ShadowStage(Duration limit, int waiting) {
    registry =
        new PluginRegistry(
            framework.context(),
            new Limits(
                Map.of(ExtensionPoint.CONTROL, limit, ExtensionPoint.REGIME, limit),
                4,
                4,
                Duration.ofSeconds(20)));
    guard = new PluginGuard(registry, framework.transactions());
    desk = new ShadowDesk(store.transactions(), waiting);
    guard.shadows = desk.shadows;
  }

  ShadowStage() {
    this(Duration.ofSeconds(20), 1_000);
  }

  /** A check with its part; it serves the provinces, all when there are none. */
  ServiceReference<ControlCheck> check(
      String id, String version, Standing.Part part, ControlCheck check, String... provinces) {
    long bundle = stand(id, version, part, 100, provinces);
    ServiceReference<ControlCheck> reference =
        framework.register(
            check,
            FakeFramework.bundle(bundle, version),
            Map.of(ControlCheck.PLUGIN_ID, id, "service.ranking", 0));
    registry.add(reference);
    return reference;
  }

  /** A pack of that name which answers so many days and the verdicts. */
  void pack(String id, String version, Standing.Part part, String name, int days, String said) {
    long bundle = stand(id, version, part, 100);
    registry.add(
        framework.register(
            new Pack(new PackAnswer(named(id, version, said), new Deadline(days, "luật"))),
            FakeFramework.bundle(bundle, version),
            Map.of(
                RegimePack.PLUGIN_ID,
                id,
                RegimePack.PACK,
                name,
                RegimePack.SENT_FROM,
                "2020-01-01",
                RegimePack.SENT_TO,
                "2025-12-31")));
  }

  /** A check that says the verdicts in its version's name. */
  static ControlCheck saying(String version, String said) {
    return question -> Said.verdicts(version, said);
  }

  private static List<Verdict> named(String id, String version, String said) {
    return Said.verdicts(version, said).stream()
        .map(
            verdict ->
                new Verdict(
                    new org.dvctt.model.RuleRef(id, version, verdict.rule().rule(), "NQ"),
                    verdict.outcome(),
                    verdict.reasons()))
        .toList();
  }

  static RuleQuestion question() {
    DossierContent content =
        new DossierContent(
            "A",
            DossierContent.RECURRENT_EXPENDITURE,
            org.dvctt.model.UnitCode.of("1990796"),
            org.dvctt.model.OfficeCode.of("0111"),
            org.dvctt.model.AccountNumber.parse("9523.3.1990796.00000"),
            org.dvctt.model.Chapter.of("622"),
            FiscalYear.of(2020),
            List.of(),
            List.of());
    return new RuleQuestion(RuleQuestion.Moment.CONTROL, DAY, content, DossierFacts.NONE);
  }

  /** Does what payment does: asks all that have to be asked, then offers the question. */
  Map<PluginRef, List<Verdict>> ask(Scope scope) {
    Map<PluginRef, List<Verdict>> answered = new HashMap<>();
    for (PluginRef plugin : guard.admitted(ControlCheck.class, scope)) {
      answered.put(plugin, guard.call(ControlCheck.class, plugin, scope, CHECK).value());
    }
    guard.beside(ControlCheck.class, scope, CHECK, answered);
    return answered;
  }

  long stand(String id, String version, Standing.Part part, int percent, String... provinces) {
    long bundle = ++bundles;
    standings.put(
        bundle,
        new Standing(
            new PluginRef(id, version),
            part,
            "00",
            bundle,
            Set.of(),
            Set.of(provinces),
            LocalDate.MIN,
            LocalDate.MAX,
            percent));
    registry.exchange(standings, List.of());
    return bundle;
  }

  @Override
  public void close() {
    registry.close();
    store.close();
  }

  private record Pack(PackAnswer answer) implements RegimePack {
    @Override
    public PackAnswer judge(RuleQuestion question) {
      return answer;
    }

    @Override
    public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
      throw new AssertionError();
    }
  }
}
