/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.Text;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simcommon.Rejected;

/**
 * Question and answer as JSON. Names are not sent: who holds an account is compared here, so the
 * directory need not learn what a unit wrote.
 */
final class HolderMessage {
  private static final Text LEFT_OUT =
      Text.of(
          "Danh bạ không trả lời về tài khoản này.", "The directory said nothing of this account.");
  private static final Text UNUSABLE =
      Text.of(
          "Danh bạ trả lời về tài khoản này không dùng được.",
          "What the directory said of this account can't be used.");

  private final String source;
  private final LocalDate on;

  /**
   * @param source the directory's name for people
   */
  HolderMessage(String source, LocalDate on) {
    this.source = source;
    this.on = on;
  }

  /** {@code {"on":"2020-08-03","accounts":[{"bank_code":"…","account":"…"}]}}. */
  byte[] question(List<PayeeAccount> accounts) {
    Fields question =
        Fields.NONE
            .with("on", on.toString())
            .with(
                "accounts",
                accounts.stream()
                    .map(
                        account ->
                            Fields.NONE
                                .with("bank_code", account.bankCode())
                                .with("account", account.account()))
                    .toList());
    return Json.write(question).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One holder for each account that was asked about.
   *
   * @throws NotAnswered when it is no answer to the question
   */
  List<AccountHolder> answer(byte[] json, List<PayeeAccount> asked) throws NotAnswered {
    Set<PayeeAccount> ours = new HashSet<>(asked);
    Map<PayeeAccount, AccountHolder> said = new HashMap<>();
    try {
      for (Fields one : Json.read(json).objects("holders")) {
        PayeeAccount account = new PayeeAccount(one.text("bank_code"), one.text("account"));
        if (!ours.contains(account)) {
          throw new NotAnswered(
              false,
              "Danh bạ trả lời về tài khoản khác; không dùng câu trả lời này.",
              "The directory answered about another account; its answer is not used.");
        }
        AccountHolder holder = holder(account, one);
        AccountHolder before = said.put(account, holder);
        if (before != null && !before.equals(holder)) {
          said.put(account, AccountHolder.unknown(account, source, on, UNUSABLE));
        }
      }
    } catch (Rejected e) {
      throw new NotAnswered(
          false,
          "Danh bạ trả lời sai định dạng; không dùng câu trả lời này.",
          "The directory's answer is not of the agreed form; it is not used.");
    }
    List<AccountHolder> all = new ArrayList<>();
    for (PayeeAccount account : asked) {
      AccountHolder holder = said.get(account);
      all.add(holder == null ? AccountHolder.unknown(account, source, on, LEFT_OUT) : holder);
    }
    return all;
  }

  private AccountHolder holder(PayeeAccount account, Fields one) {
    try {
      return switch (one.text("status")) {
        case "HELD" -> AccountHolder.held(account, one.text("name"), source, on);
        case "NO_ACCOUNT" -> AccountHolder.noAccount(account, source, on);
        case "NO_BANK" ->
            AccountHolder.noBank(account, one.textOrEmpty("new_bank_code"), source, on);
        default -> AccountHolder.unknown(account, source, on, UNUSABLE);
      };
    } catch (IllegalArgumentException e) {
      // A holder without a name, or a name longer than any.
      return AccountHolder.unknown(account, source, on, UNUSABLE);
    }
  }
}
