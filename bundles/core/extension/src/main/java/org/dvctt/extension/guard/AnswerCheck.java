/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import org.dvctt.core.ports.WrittenReport;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RiskAssessment;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether what a plugin returned can be an answer: nothing missing, nothing huge, and rules
 * that speak in the plugin's own name. Runs on the plugin's thread and under its time limit, since
 * a list may be of the plugin's own class: the core gets a copy.
 *
 * <p>What it can't know is what was asked: that an amount or an order is the one in question is
 * compared by the caller. Money has no currency but đồng.
 */
final class AnswerCheck {
  private final Verdicts verdicts;
  private final Intakes intakes;
  private final Parts parts;
  private final GuardLimits.Answers limits;

  AnswerCheck(PluginRef plugin, GuardLimits.Answers limits) {
    this.limits = limits;
    this.parts = new Parts(limits);
    this.intakes = new Intakes(parts, limits);
    this.verdicts = new Verdicts(plugin, parts, limits);
  }

  /**
   * The answer, lists copied. A class that no extension point returns is the core's own and passes.
   *
   * @throws GarbageAnswer when it can't be one
   */
  Object read(@Nullable Object answer) {
    if (answer == null) {
      throw new GarbageAnswer("answered nothing");
    }
    if (answer instanceof PackAnswer pack) {
      verdicts.read(pack.verdicts());
      parts.present(pack.deadline(), "deadline");
      parts.text(pack.deadline().basis(), "deadline's basis");
      parts.sound(pack.deadline().workingDays() >= 0, "a deadline before the beginning");
    } else if (answer instanceof Iterable<?> list) {
      return verdicts.read(list);
    } else if (answer instanceof RegimeProfile profile) {
      profile(profile);
    } else if (answer instanceof LedgerAnswer ledger) {
      ledger(ledger);
    } else if (answer instanceof BankAnswer bank) {
      bank(bank);
    } else if (answer instanceof BankNews news) {
      parts.text(news.next(), "where the news go on");
      parts.few(news.items().size(), "news");
      for (BankNews.Item item : news.items()) {
        parts.word(item.orderId(), "order of a piece of news");
        bank(parts.present(item.answer(), "answer of a piece of news"));
      }
    } else if (answer instanceof RiskAssessment risk) {
      risk(risk);
    } else if (answer instanceof IntakeAnswer intake) {
      intakes.read(intake);
    } else if (answer instanceof IntakeFile file) {
      intakes.template(file);
    } else if (answer instanceof PayeeAnswer payees) {
      payees(payees);
    } else if (answer instanceof NoticeAnswer notice) {
      notice(notice);
    } else if (answer instanceof WrittenReport report) {
      parts.sound(!report.whole() || report.bytes() > 0, "a report of no byte");
      parts.sound(
          report.bytes() <= limits.bytes(),
          "a report of " + report.bytes() + " bytes; " + limits.bytes() + " are allowed");
    } else if (answer instanceof String text) {
      parts.text(text, "answer");
    }
    return answer;
  }

  private void risk(RiskAssessment answer) {
    parts.few(answer.reasons().size(), "reasons of a score");
    for (RiskAssessment.RiskReason reason : answer.reasons()) {
      parts.word(reason.code(), "code of a reason");
      parts.text(reason.field(), "field of a reason");
      parts.text(reason.sentence(), "sentence of a reason");
    }
  }

  /** Lengths are the record's own to keep. */
  private void payees(PayeeAnswer answer) {
    parts.few(answer.holders().size(), "account holders");
    for (AccountHolder holder : answer.holders()) {
      parts.word(parts.present(holder.account(), "account").account(), "account's number");
      parts.word(holder.account().bankCode(), "account's bank");
      parts.present(holder.known(), "word on what is known");
      parts.present(holder.on(), "day");
    }
  }

  private void notice(NoticeAnswer answer) {
    parts.present(answer.status(), "status");
    parts.text(answer.reference(), "reference");
    parts.text(answer.why(), "why");
    parts.sound(
        answer.status() == NoticeAnswer.Status.ACCEPTED
            || !answer.why().vi().isBlank() && !answer.why().en().isBlank(),
        "not accepted without a reason in both languages");
    parts.sound(answer.parts() >= 0, "fewer than no parts");
    parts.sound(!parts.present(answer.cost(), "cost").isNegative(), "a cost below zero");
  }

  private void ledger(LedgerAnswer answer) {
    parts.present(answer.status(), "status");
    parts.text(answer.number(), "number");
    parts.text(answer.reason(), "reason");
    parts.sound(
        answer.status() != LedgerAnswer.Status.POSTED || !answer.number().isBlank(),
        "posted without a number");
  }

  private void bank(BankAnswer answer) {
    parts.present(answer.status(), "status");
    parts.text(answer.reference(), "reference");
    parts.text(answer.reason(), "reason");
    parts.sound(
        !parts.present(answer.amount(), "amount").isNegative(),
        "an amount below zero: " + answer.amount());
  }

  private void profile(RegimeProfile profile) {
    parts.word(profile.pack(), "pack");
    parts.present(profile.completion(), "completion");
    parts.text(profile.completion().basis(), "completion's basis");
    parts.present(profile.notice(), "notice");
    parts.text(profile.notice().form(), "notice's form");
    parts.text(profile.notice().title(), "notice's title");
    parts.text(profile.notice().basis(), "notice's basis");
    parts.few(profile.forms().size(), "forms");
    for (RegimeProfile.Form form : profile.forms()) {
      parts.text(form.symbol(), "symbol of a form");
      parts.text(form.number(), "number of a form");
      // Some papers have only a number under the law, some only a symbol of their own.
      parts.sound(
          !form.symbol().isBlank() || !form.number().isBlank(), "a form without symbol and number");
      parts.text(form.name(), "name of a form");
    }
    parts.few(profile.values().size(), "values");
    for (RegimeProfile.Value value : profile.values()) {
      parts.word(value.rule(), "rule of a value");
      parts.text(value.value(), "value");
      parts.text(value.basis(), "basis of a value");
      if (value.doubt() != null) {
        parts.text(value.doubt(), "doubt about a value");
      }
    }
  }
}
