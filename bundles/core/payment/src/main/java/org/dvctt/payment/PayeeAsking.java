/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.AccountHolder.Known;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.dvctt.spi.payee.PayeeDirectory;

/**
 * Asks the directories, in their order, each about what those before it did not know; about so many
 * accounts at a time as a question holds.
 */
final class PayeeAsking {
  private static final Text AWAY =
      Text.of(
          "Danh bạ tài khoản ngân hàng tạm thời không hỏi được.",
          "The directory of bank accounts can't be asked just now.");
  private static final Text SILENT =
      Text.of(
          "Danh bạ tài khoản ngân hàng không trả lời về tài khoản này.",
          "The directory of bank accounts said nothing about this account.");

  private final Guard guard;
  private final Guard.Scope scope;
  private final Map<PayeeAccount, Found> found = new HashMap<>();
  private Text why = AWAY;

  PayeeAsking(Guard guard, Guard.Scope scope) {
    this.guard = guard;
    this.scope = scope;
  }

  /** What a plugin knows of an account. */
  record Found(AccountHolder holder, PluginRef plugin) {}

  /**
   * What came of it.
   *
   * @param found by account; others are not known yet
   * @param nobody true when no directory serves the province
   * @param why the rest is not known
   */
  record Asked(Map<PayeeAccount, Found> found, boolean nobody, Text why) {}

  Asked ask(LocalDate on, List<Named> payees) {
    Map<PayeeAccount, Named> rest = new LinkedHashMap<>();
    payees.forEach(payee -> rest.putIfAbsent(payee.account(), payee));
    for (PluginRef plugin : guard.admitted(PayeeDirectory.class, scope)) {
      ask(plugin, on, List.copyOf(rest.values()));
      rest.keySet().removeAll(found.keySet());
    }
    boolean nobody = !rest.isEmpty() && guard.due(PayeeDirectory.class, scope).isEmpty();
    return new Asked(found, nobody, why);
  }

  private void ask(PluginRef plugin, LocalDate on, List<Named> payees) {
    for (int from = 0; from < payees.size(); from += PayeeQuestion.MOST) {
      List<Named> some = payees.subList(from, Math.min(payees.size(), from + PayeeQuestion.MOST));
      PayeeQuestion question = new PayeeQuestion(on, some);
      try {
        List<AccountHolder> holders =
            guard
                .call(PayeeDirectory.class, plugin, scope, directory -> directory.look(question))
                .value()
                .holders();
        if (!heard(plugin, some, holders)) {
          // It can't ask anybody now: the rest would only wait for the same.
          return;
        }
      } catch (PluginFailure e) {
        why = AWAY;
        return;
      }
    }
  }

  /** Takes in what it knows of the accounts in question; false when that is nothing at all. */
  private boolean heard(PluginRef plugin, List<Named> asked, List<AccountHolder> holders) {
    Map<PayeeAccount, List<AccountHolder>> said = new HashMap<>();
    holders.forEach(
        holder -> said.computeIfAbsent(holder.account(), any -> new ArrayList<>()).add(holder));
    boolean any = false;
    for (Named payee : asked) {
      List<AccountHolder> of = said.getOrDefault(payee.account(), List.of());
      // Said two ways, it is not known.
      if (of.stream().distinct().count() != 1) {
        why = SILENT;
      } else if (of.get(0).known() == Known.UNKNOWN) {
        why = of.get(0).why();
      } else {
        found.put(payee.account(), new Found(of.get(0), plugin));
        any = true;
      }
    }
    return any;
  }
}
