/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads verdicts: each is explained, and spoken in the name of the plugin that was asked. */
final class Verdicts {
  private final PluginRef plugin;
  private final Parts parts;
  private final GuardLimits.Answers limits;

  Verdicts(PluginRef plugin, Parts parts, GuardLimits.Answers limits) {
    this.plugin = plugin;
    this.parts = parts;
    this.limits = limits;
  }

  /** A copy; the list may be of any class and as long as it likes. */
  List<Verdict> read(Iterable<?> answer) {
    List<Verdict> read = new ArrayList<>();
    for (Object one : answer) {
      parts.few(read.size() + 1, "verdicts");
      if (!(parts.present(one, "verdict in a place of the list") instanceof Verdict verdict)) {
        throw new GarbageAnswer("something in the list is no verdict");
      }
      verdict(verdict);
      read.add(verdict);
    }
    return List.copyOf(read);
  }

  private void verdict(Verdict verdict) {
    rule(parts.present(verdict.rule(), "rule of a verdict"));
    parts.present(verdict.outcome(), "outcome of a verdict");
    parts.sound(
        verdict.reasons().size() <= limits.reasons(),
        verdict.reasons().size() + " reasons of one verdict; " + limits.reasons() + " are allowed");
    verdict.reasons().forEach(this::reason);
  }

  private void rule(RuleRef rule) {
    parts.word(rule.rule(), "id of a rule");
    parts.text(rule.source(), "source of a rule");
    own(rule.plugin(), plugin.id(), "plugin");
    own(rule.version(), plugin.version(), "version");
  }

  private void own(@Nullable String said, String own, String name) {
    parts.word(said, name + " of a rule");
    parts.sound(own.equals(said), "a rule speaks in the name of another " + name + ": " + said);
  }

  private void reason(Reason reason) {
    parts.word(reason.code(), "code of a reason");
    parts.text(reason.field(), "field of a reason");
    parts.text(reason.sentence(), "sentence of a reason");
    parts.text(reason.nextStep(), "next step of a reason");
    if (reason.legalBasis() != null) {
      parts.text(reason.legalBasis(), "legal basis of a reason");
    }
  }
}
