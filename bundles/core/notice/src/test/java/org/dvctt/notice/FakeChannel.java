/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Money;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.PluginRef;
import org.dvctt.spi.notice.NoticeChannel;

/** A guard with one channel, which remembers what it was handed; it can be taken away. */
final class FakeChannel implements Guard {
  private static final PluginRef PLUGIN = new PluginRef("fake", "1.0.0");

  /** Ids by how often each was handed over. */
  final Map<String, Integer> sent = new LinkedHashMap<>();

  final List<Notice> notices = new ArrayList<>();
  private final Transactions transactions;
  private final NoticeMedium medium;
  volatile boolean there = true;

  /** What it answers. */
  volatile Function<Notice, NoticeAnswer> answer =
      notice -> NoticeAnswer.accepted("ref-" + notice.id(), 1, Money.of(350));

  /** What happens between its answer and our hearing it. */
  volatile Runnable after = () -> {};

  FakeChannel(Transactions transactions, NoticeMedium medium) {
    this.transactions = transactions;
    this.medium = medium;
  }

  @Override
  public long snapshot() {
    return 1;
  }

  @Override
  public List<PluginRef> admitted(Class<?> point) {
    return there ? List.of(PLUGIN) : List.of();
  }

  @Override
  public List<PluginRef> admitted(Class<?> point, Scope scope) {
    return admitted(point);
  }

  @Override
  public List<PluginRef> due(Class<?> point, Scope scope) {
    return admitted(point);
  }

  @Override
  public List<String> missing() {
    return List.of();
  }

  @Override
  public String property(Class<?> point, PluginRef plugin, String property) {
    return medium.name();
  }

  @Override
  public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
    if (transactions.active()) {
      throw new IllegalStateException("a plugin is never asked in a transaction");
    }
    if (!there) {
      throw new PluginFailure(PluginFailure.Why.MISSING, "fake", "");
    }
    R value = call.on(point.cast(new Channel()));
    after.run();
    return new Answer<>(value, plugin, 1);
  }

  private final class Channel implements NoticeChannel {
    @Override
    public NoticeAnswer send(Notice notice) {
      NoticeAnswer said = answer.apply(notice);
      if (said.status() == NoticeAnswer.Status.ACCEPTED) {
        sent.merge(notice.id(), 1, Integer::sum);
        notices.add(notice);
      }
      return said;
    }

    @Override
    public NoticeAnswer rehearse(Notice notice) {
      return NoticeAnswer.accepted("", 0, Money.ZERO);
    }
  }
}
