/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.util.concurrent.Callable;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.model.PluginRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question to a candidate, with what the asked version answered.
 *
 * @param percent share of the subjects that the candidate is asked about
 * @param against the version whose place it would take, null when there is none
 * @param subject what it is about, e.g. {@code dossier:01H…}
 * @param answered what that version answered, null when there is none
 * @param ask puts it to the candidate, under the guard's rules
 */
public record ShadowQuestion(
    PluginRef candidate,
    int percent,
    @Nullable PluginRef against,
    String subject,
    @Nullable Object answered,
    Callable<?> ask) {
  private static final Logger LOG = LoggerFactory.getLogger(ShadowQuestion.class);

  /** Puts it and compares; throws nothing that comes from the candidate or its answer. */
  public Compared put() {
    try {
      return Compared.of(Judgement.of(answered).changes(Judgement.of(ask.call())));
    } catch (PluginFailure e) {
      return e.why() == Why.MISSING ? Compared.DROPPED : Compared.FAILED;
    } catch (Exception e) {
      LOG.warn("candidate {} could not be compared about {}", candidate, subject, e);
      return Compared.FAILED;
    }
  }

  /** The other side of the comparison as text, empty when there is none. */
  public String other() {
    return against == null ? "" : against.toString();
  }
}
