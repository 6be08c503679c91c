/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Deadline;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerOrder;
import org.dvctt.model.Money;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.spi.regime.RegimePack;

/** A pack that passes all, a ledger and a bank that remember each order; each can be taken away. */
final class FakeGuard implements Guard {
  private static final PluginRef PLUGIN = new PluginRef("fake", "1.0.0");
  final Map<Class<?>, Object> plugins = new ConcurrentHashMap<>();
  final Map<String, Integer> paid = new ConcurrentHashMap<>();
  final AtomicInteger silentAnswers = new AtomicInteger();

  /** How many of the next bank orders come back, and how many ledger orders are refused. */
  final AtomicInteger bankReturns = new AtomicInteger();

  /** How many of the next answers of the bank are that it has the order under way. */
  final AtomicInteger bankUnderWay = new AtomicInteger();

  /** How many of the next answers of the ledger are that it has the order under way. */
  final AtomicInteger ledgerUnderWay = new AtomicInteger();

  /** So many đồng more than were ordered, the bank says. */
  final AtomicInteger bankSaysMore = new AtomicInteger();

  final AtomicInteger ledgerRefusals = new AtomicInteger();
  final AtomicInteger silentLedger = new AtomicInteger();

  /** How many of the next calls to bank or ledger never arrive. */
  final AtomicInteger lost = new AtomicInteger();

  /** How often the ledger was given each order. */
  final Map<String, Integer> posted = new ConcurrentHashMap<>();

  /** What happens between the bank's answer and its arrival here. */
  volatile Runnable afterAnswer = () -> {};

  /** Orders whose payment came back. */
  final Set<String> returned = ConcurrentHashMap.newKeySet();

  /** Returns that the bank reports by itself, in their order. */
  final List<BankNews.Item> reports = new CopyOnWriteArrayList<>();

  /** What the pack says to a question; passes all. */
  volatile Function<RuleQuestion, PackAnswer> pack = question -> answer();

  volatile String packName = "R2020";
  final List<RuleQuestion> asked = new CopyOnWriteArrayList<>();
  volatile RegimeProfile.Completion completion = new RegimeProfile.Completion(0, 8, "luật");

  /** What was offered to candidates: extension point, subject, and who had answered. */
  final List<String> offered = new CopyOnWriteArrayList<>();

  private final Transactions transactions;

  static PackAnswer answer(Verdict... verdicts) {
    return new PackAnswer(List.of(verdicts), new Deadline(2, "luật"));
  }

  FakeGuard(Transactions transactions) {
    this.transactions = transactions;
    plugins.put(RegimePack.class, new Pack());
    plugins.put(LedgerGateway.class, new Ledger());
    plugins.put(BankChannel.class, new Bank());
  }

  /** False while the platform brings its plugins about after a start. */
  volatile boolean begun = true;

  @Override
  public boolean begun() {
    return begun;
  }

  /** Plugins come and go so fast that no two looks see the same. */
  volatile boolean moving;

  private final AtomicInteger moves = new AtomicInteger();

  @Override
  public long snapshot() {
    return plugins.size() + (moving ? moves.incrementAndGet() : 0);
  }

  /** Points whose plugin is wanted and can't be asked now, e.g. because it is in quarantine. */
  final Set<Class<?>> away = ConcurrentHashMap.newKeySet();

  @Override
  public List<PluginRef> admitted(Class<?> point) {
    return plugins.containsKey(point) && !away.contains(point) ? List.of(PLUGIN) : List.of();
  }

  @Override
  public List<PluginRef> due(Class<?> point, Scope scope) {
    return plugins.containsKey(point) ? List.of(PLUGIN) : List.of();
  }

  @Override
  public List<String> missing() {
    return List.of();
  }

  @Override
  public List<PluginRef> admitted(Class<?> point, Scope scope) {
    return admitted(point);
  }

  @Override
  public String property(Class<?> point, PluginRef plugin, String property) {
    return switch (property) {
      case RegimePack.PACK -> packName;
      case RegimePack.SENT_FROM -> "2020-03-16";
      case RegimePack.SENT_TO -> "2025-12-31";
      case VoucherImport.FORMATS -> "txt=text/plain";
      default -> "";
    };
  }

  @Override
  public <S, R> Answer<R> call(Class<S> point, PluginRef plugin, Scope scope, Call<S, R> call) {
    if (transactions.active()) {
      throw new IllegalStateException("a plugin was called inside a transaction");
    }
    if (point != RegimePack.class && lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new PluginFailure(PluginFailure.Why.TIMED_OUT, "fake", "the order never arrived");
    }
    Answer<R> answer = new Answer<>(call.on(point.cast(plugins.get(point))), plugin, snapshot());
    if (point == BankChannel.class) {
      afterAnswer.run();
    }
    if (point == LedgerGateway.class
        && silentLedger.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new PluginFailure(PluginFailure.Why.TIMED_OUT, "fake", "no answer of the ledger");
    }
    if (point == BankChannel.class
        && silentAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new PluginFailure(
          PluginFailure.Why.TIMED_OUT, "fake", "the order arrived, the answer did not");
    }
    return answer;
  }

  @Override
  public <S, R> void beside(
      Class<S> point, Scope scope, Call<S, R> call, Map<PluginRef, R> answered) {
    offered.add(point.getSimpleName() + " " + scope.subject() + " " + answered.keySet());
  }

  private final class Pack implements RegimePack {
    @Override
    public PackAnswer judge(RuleQuestion question) {
      asked.add(question);
      return FakeGuard.this.pack.apply(question);
    }

    @Override
    public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
      return new RegimeProfile(
          packName,
          completion,
          new RegimeProfile.Notice("", Text.of("Thông báo", "Notice"), ""),
          List.of(),
          List.of());
    }
  }

  private final class Ledger implements LedgerGateway {
    private final Set<String> booked = ConcurrentHashMap.newKeySet();

    @Override
    public LedgerAnswer post(LedgerOrder order) {
      posted.merge(order.orderId(), 1, Integer::sum);
      if (ledgerRefusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return new LedgerAnswer(LedgerAnswer.Status.REFUSED, "", "kỳ kế toán đã đóng");
      }
      booked.add(order.orderId());
      return query(order.orderId());
    }

    @Override
    public LedgerAnswer query(String orderId) {
      if (booked.contains(orderId)
          && ledgerUnderWay.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return new LedgerAnswer(LedgerAnswer.Status.ACCEPTED, "", "");
      }
      return booked.contains(orderId)
          ? new LedgerAnswer(LedgerAnswer.Status.POSTED, "GL-1", "")
          : new LedgerAnswer(LedgerAnswer.Status.NOT_FOUND, "", "");
    }
  }

  private final class Bank implements BankChannel {
    @Override
    public BankNews news(String after) {
      int from = after.isEmpty() ? 0 : Integer.parseInt(after);
      return new BankNews(
          reports.subList(Math.min(from, reports.size()), reports.size()),
          Integer.toString(reports.size()));
    }

    private final Map<String, BankOrder> orders = new ConcurrentHashMap<>();

    @Override
    public BankAnswer send(BankOrder order) {
      orders.put(order.orderId(), order);
      if (bankReturns.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        returned.add(order.orderId());
      }
      paid.merge(order.orderId(), 1, Integer::sum);
      return query(order.orderId());
    }

    @Override
    public BankAnswer query(String orderId) {
      BankOrder order = orders.get(orderId);
      if (order == null) {
        return new BankAnswer(BankAnswer.Status.NOT_FOUND, Money.ZERO, "", "");
      }
      if (bankUnderWay.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return new BankAnswer(BankAnswer.Status.ACCEPTED, order.amount(), "", "");
      }
      return returned.contains(orderId)
          ? new BankAnswer(BankAnswer.Status.RETURNED, order.amount(), "FT1", "sai số tài khoản")
          : new BankAnswer(
              BankAnswer.Status.PAID, order.amount().plus(Money.of(bankSaysMore.get())), "FT1", "");
    }
  }
}
