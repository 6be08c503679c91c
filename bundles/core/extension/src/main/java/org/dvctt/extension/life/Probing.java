/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.extension.OfferedServices;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.IntakeFormat;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.risk.RiskScore;
import org.dvctt.testkit.check.ControlQuickChecks;
import org.dvctt.testkit.check.IntakeQuickChecks;
import org.dvctt.testkit.check.NoticeQuickChecks;
import org.dvctt.testkit.check.PayeeQuickChecks;
import org.dvctt.testkit.check.RegimeQuickChecks;
import org.dvctt.testkit.check.ReportQuickChecks;
import org.dvctt.testkit.check.RiskQuickChecks;
import org.dvctt.testkit.fixture.Fixture;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a staged version works, before anybody depends on it: the quick checks of its kind
 * and the example in its own file. What carries orders is not asked: at the other end is somebody
 * else's system.
 */
final class Probing {
  private static final Duration LIMIT = Duration.ofMillis(2_500);
  private static final LocalDate ANY_DAY = LocalDate.of(2020, 8, 3);
  private final Node node;
  private final OfferedServices offered;

  Probing(Node node, OfferedServices offered) {
    this.node = node;
    this.offered = offered;
  }

  /** What a probe found; a class of our own, so that the guard doesn't take it for an answer. */
  private record Found(List<Text> findings) {}

  /**
   * Asks the version what its kind has to answer.
   *
   * @return what was found, one line
   * @throws org.dvctt.model.Refused CONFLICT {@code PROBE_FAILED} with each finding
   */
  String require(PluginRow row) {
    Staged staged =
        node.staged(row.ref())
            .orElseThrow(() -> Refusals.notStarted(row.ref(), "it is not staged here"));
    List<Text> findings = new ArrayList<>();
    offered
        .found(staged.ids())
        .forEach(
            (kind, fault) -> {
              if (fault.isEmpty()) {
                findings.addAll(findings(staged, kind));
              } else {
                findings.add(
                    Text.of(kind.shortName() + ": " + fault, kind.shortName() + ": " + fault));
              }
            });
    if (!findings.isEmpty()) {
      throw Refusals.probeFailed(row.ref(), findings);
    }
    String example = staged.file().descriptor().fixture();
    return "services "
        + offered.found(staged.ids()).keySet()
        + (example.isEmpty() ? "" : ", example " + example);
  }

  private List<Text> findings(Staged staged, PluginKind kind) {
    try {
      return switch (kind) {
        case CONTROL -> control(staged);
        case REGIME -> regime(staged);
        case REPORT -> ask(staged, ReportFormat.class, ReportQuickChecks::run);
        case RISK -> ask(staged, RiskScore.class, RiskQuickChecks::run);
        case INTAKE -> intake(staged);
        case PAYEE -> ask(staged, PayeeDirectory.class, PayeeQuickChecks::run);
          // Rehearsed only: a notice has somebody at its other end.
        case NOTICE -> ask(staged, NoticeChannel.class, NoticeQuickChecks::run);
        case LEDGER, BANK -> List.of();
      };
    } catch (PluginFailure e) {
      return List.of(Text.of(String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
    } catch (IOException | IllegalArgumentException e) {
      String why = staged.file().descriptor().fixture() + ": " + e.getMessage();
      return List.of(Text.of(why, why));
    }
  }

  private List<Text> control(Staged staged) throws IOException {
    Optional<Fixture> example = example(staged);
    String id = staged.ref().id();
    String version = staged.ref().version();
    RuleQuestion usual =
        example.map(Fixture::question).orElseGet(() -> ControlQuickChecks.usual(day(staged)));
    offered.probe(staged.ids(), ControlCheck.class, check -> check.check(usual), LIMIT);
    return ask(
        staged,
        ControlCheck.class,
        check -> {
          List<Text> found = new ArrayList<>(ControlQuickChecks.run(check, id, version, usual));
          example.ifPresent(it -> found.addAll(it.differences(check.check(it.question()))));
          return found;
        });
  }

  private List<Text> regime(Staged staged) throws IOException {
    Optional<Fixture> example = example(staged);
    String id = staged.ref().id();
    String version = staged.ref().version();
    if (example.isEmpty()) {
      return List.of(
          Text.of(
              "gói chế độ không có ví dụ (fixture) để thử",
              "a regime pack needs an example (fixture) to be probed with"));
    }
    Fixture given = example.get();
    RuleQuestion question = given.question();
    // As they are asked at work, so that the guard looks at the answers themselves.
    offered.probe(staged.ids(), RegimePack.class, pack -> pack.judge(question), LIMIT);
    offered.probe(
        staged.ids(),
        RegimePack.class,
        pack -> pack.profile(question.on(), question.content().budgetYear()),
        LIMIT);
    return ask(
        staged,
        RegimePack.class,
        pack -> {
          List<Text> found =
              new ArrayList<>(RegimeQuickChecks.run(pack, id, version, given.question()));
          found.addAll(given.differences(pack.judge(given.question()).verdicts()));
          return found;
        });
  }

  private List<Text> intake(Staged staged) {
    List<IntakeFormat> formats =
        IntakeFormat.all(
            offered.property(staged.ids(), VoucherImport.class, VoucherImport.FORMATS));
    return ask(staged, VoucherImport.class, intake -> IntakeQuickChecks.run(intake, formats));
  }

  private <S> List<Text> ask(Staged staged, Class<S> point, Function<S, List<Text>> checks) {
    return offered
        .probe(staged.ids(), point, service -> new Found(checks.apply(service)), LIMIT)
        .findings();
  }

  private static Optional<Fixture> example(Staged staged) throws IOException {
    String path = staged.file().descriptor().fixture();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    @Nullable URL entry = staged.bundles().get(0).getEntry(path);
    if (entry == null) {
      throw new IOException("is not in the bundle");
    }
    try (InputStream bytes = entry.openStream()) {
      return Optional.of(Fixture.read(bytes));
    }
  }

  /** A day on which the version judges. */
  private static LocalDate day(Staged staged) {
    Descriptor descriptor = staged.file().descriptor();
    return descriptor.from().isAfter(ANY_DAY)
        ? descriptor.from()
        : descriptor.to().isBefore(ANY_DAY) ? descriptor.to() : ANY_DAY;
  }
}
