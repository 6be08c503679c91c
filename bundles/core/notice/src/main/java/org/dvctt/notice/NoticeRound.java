/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at what is due by a medium. A try is counted, then the channel is asked outside any
 * transaction, then its answer is kept: a node that dies in between has the notice sent once more
 * at most, under the same id, and loses none.
 */
final class NoticeRound {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);
  private static final int MOST = 50;

  /** Until a channel is looked for again; no try is counted. */
  private static final Duration NO_CHANNEL = Duration.ofSeconds(10);

  /** Longer than a channel may take to answer. */
  private static final Duration HELD = Duration.ofMinutes(1);

  private final Ground ground;
  private final Leases leases;
  private final NoticeMedium medium;

  NoticeRound(Ground ground, Leases leases, NoticeMedium medium) {
    this.ground = ground;
    this.leases = leases;
    this.medium = medium;
  }

  /** Goes through what is due until a channel fails: then the others wait for the next round. */
  void run(Leases.Lease lease) {
    Instant now = Instant.now();
    boolean quiet = quiet(now);
    // Where nobody carries, what waits for it is not looked at one by one in every round.
    boolean away = carrying(ground.guard.admitted(NoticeChannel.class)).isEmpty();
    List<NoticeRow> due =
        ground.transactions.<List<NoticeRow>>read(
            tx -> new NoticeTable(Sql.in(tx)).due(medium, now, quiet, away, MOST));
    for (NoticeRow row : due) {
      if (Thread.currentThread().isInterrupted()
          || leases.take(lease.name(), HELD).filter(lease::equals).isEmpty()) {
        throw new LeaseLost(lease.name());
      }
      if (!one(lease, row)) {
        return;
      }
    }
  }

  /** Whether the next one may be tried at once. */
  private boolean one(Leases.Lease lease, NoticeRow row) {
    Instant now = Instant.now();
    if (!row.expiresAt().isAfter(now)) {
      end(
          lease,
          row,
          NoticeState.EXPIRED,
          NoticeAnswer.later(Whys.expired(row.line().lastWhy())),
          "");
      return true;
    }
    if (!row.notice().urgent() && quiet(now)) {
      wait(lease, row, row.dueAt(), row.line().attempts(), WaitsFor.QUIET_END, Whys.QUIET);
      return true;
    }
    Guard.Scope scope = scope(row);
    Optional<PluginRef> channel = carrying(ground.guard.admitted(NoticeChannel.class, scope));
    if (channel.isEmpty()) {
      wait(
          lease,
          row,
          now.plus(NO_CHANNEL),
          row.line().attempts(),
          WaitsFor.CHANNEL,
          Whys.noChannel(medium));
      return true;
    }
    return send(lease, row, scope, channel.get());
  }

  private boolean quiet(Instant now) {
    return ground.settings.quiet(medium).next(now).isAfter(now);
  }

  private boolean send(Leases.Lease lease, NoticeRow row, Guard.Scope scope, PluginRef channel) {
    int attempt = row.line().attempts() + 1;
    Instant again = Instant.now().plus(HELD);
    boolean begun =
        ground.transactions.<Boolean>write(
            tx -> {
              leases.check(tx, lease);
              return new NoticeTable(Sql.in(tx)).begin(row, again);
            });
    if (!begun) {
      return true;
    }
    NoticeAnswer answer;
    try {
      answer =
          ground
              .guard
              .call(NoticeChannel.class, channel, scope, plugin -> plugin.send(row.notice()))
              .value();
    } catch (PluginFailure e) {
      failed(lease, row, attempt, e);
      return false;
    }
    switch (answer.status()) {
      case ACCEPTED -> end(lease, row, NoticeState.SENT, answer, channel.toString());
      case REFUSED -> end(lease, row, NoticeState.REFUSED, answer, channel.toString());
      case LATER -> later(lease, row, attempt, answer.why());
    }
    return answer.status() != NoticeAnswer.Status.LATER;
  }

  /** Only what may have reached the other side counts as a try. */
  private void failed(Leases.Lease lease, NoticeRow row, int attempt, PluginFailure failure) {
    boolean asked =
        failure.why() == PluginFailure.Why.TIMED_OUT || failure.why() == PluginFailure.Why.FAILED;
    LOG.info("Notice {} was not carried: {}", row.line().id(), Whys.detail(failure, row.notice()));
    Text why = Whys.failed(failure);
    if (asked) {
      later(lease, row, attempt, why);
    } else {
      wait(lease, row, Instant.now().plus(NO_CHANNEL), attempt - 1, WaitsFor.TIME, why);
    }
  }

  private void later(Leases.Lease lease, NoticeRow row, int attempt, Text why) {
    if (attempt >= ground.settings.tries()) {
      end(lease, row, NoticeState.UNDELIVERABLE, NoticeAnswer.later(why), "");
    } else {
      Instant again = Instant.now().plus(ground.settings.waitAfter(attempt));
      wait(lease, row, again, attempt, WaitsFor.TIME, why);
    }
  }

  private void wait(
      Leases.Lease lease, NoticeRow row, Instant due, int attempts, WaitsFor what, Text why) {
    ground.transactions.writing(
        tx -> {
          leases.check(tx, lease);
          new NoticeTable(Sql.in(tx)).wait(row, due, attempts, what, why);
        });
  }

  private void end(
      Leases.Lease lease, NoticeRow row, NoticeState state, NoticeAnswer answer, String plugin) {
    ground.transactions.writing(
        tx -> {
          leases.check(tx, lease);
          new NoticeTable(Sql.in(tx)).end(row, state, answer, plugin, Instant.now());
        });
  }

  private Guard.Scope scope(NoticeRow row) {
    LocalDate today = ground.clock.today();
    String province =
        ground.transactions.<String>read(
            tx ->
                ground
                    .registry
                    .province(tx, UnitCode.of(row.unit()), today)
                    .orElse(Guard.Scope.UNKNOWN));
    return new Guard.Scope(province, today, row.about());
  }

  /** The first of them that carries by this medium. */
  private Optional<PluginRef> carrying(List<PluginRef> channels) {
    Function<PluginRef, String> carries =
        plugin -> ground.guard.property(NoticeChannel.class, plugin, NoticeChannel.MEDIUM);
    return channels.stream()
        .filter(plugin -> carries.apply(plugin).equals(medium.name()))
        .findFirst();
  }
}
