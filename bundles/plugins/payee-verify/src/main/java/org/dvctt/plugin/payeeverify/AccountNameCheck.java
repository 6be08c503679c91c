/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.payee.PayeeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Asks a directory of banks over HTTP. Whatever goes wrong on the other side is an account of which
 * nothing is known now; this plugin stays well.
 */
@Component(
    service = PayeeDirectory.class,
    configurationPid = "org.dvctt.plugin.payeeverify",
    property = PayeeDirectory.PLUGIN_ID + "=payee-verify")
@Designate(ocd = VerifySettings.class)
public final class AccountNameCheck implements PayeeDirectory {
  private static final Text PAUSED =
      Text.of(
          "Danh bạ vừa không trả lời; sẽ hỏi lại sau.",
          "The directory did not answer a moment ago; it is asked again later.");

  private final VerifyRules rules;
  private final InstantSource clock;
  private final HolderLine line;
  private final HolderCache cache;
  private volatile Instant pausedUntil = Instant.MIN;

  @Activate
  public AccountNameCheck(VerifySettings settings) {
    this(VerifyRules.of(settings, Reachable.ofManifest()), InstantSource.system());
  }

  AccountNameCheck(VerifyRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
    this.line = new HolderLine(rules.address(), rules.limit());
    this.cache = new HolderCache(rules.cached(), rules.cachedFor(), clock);
  }

  @Override
  public PayeeAnswer look(PayeeQuestion question) {
    Set<PayeeAccount> asked = new LinkedHashSet<>();
    question.payees().forEach(payee -> asked.add(payee.account()));
    List<AccountHolder> holders = new ArrayList<>();
    List<PayeeAccount> toAsk = new ArrayList<>();
    for (PayeeAccount account : asked) {
      Optional<AccountHolder> known = known(account, question);
      known.ifPresentOrElse(holders::add, () -> toAsk.add(account));
    }
    if (!toAsk.isEmpty()) {
      holders.addAll(fetched(toAsk, question));
    }
    return new PayeeAnswer(holders);
  }

  /** What need not be asked. */
  private Optional<AccountHolder> known(PayeeAccount account, PayeeQuestion question) {
    return rules
        .changes()
        .gone(account.bankCode(), question.on())
        .map(newCode -> AccountHolder.noBank(account, newCode, rules.source(), question.on()))
        .or(() -> cache.find(account));
  }

  private List<AccountHolder> fetched(List<PayeeAccount> accounts, PayeeQuestion question) {
    if (clock.instant().isBefore(pausedUntil)) {
      return unknown(accounts, question, PAUSED);
    }
    HolderMessage message = new HolderMessage(rules.source(), question.on());
    try {
      byte[] answer = line.ask(message.question(accounts));
      List<AccountHolder> holders = message.answer(answer, accounts);
      holders.forEach(cache::keep);
      return holders;
    } catch (NotAnswered e) {
      if (e.away()) {
        pausedUntil = clock.instant().plus(rules.pause());
      }
      return unknown(accounts, question, e.why());
    }
  }

  private List<AccountHolder> unknown(
      List<PayeeAccount> accounts, PayeeQuestion question, Text why) {
    return accounts.stream()
        .map(account -> AccountHolder.unknown(account, rules.source(), question.on(), why))
        .toList();
  }
}
