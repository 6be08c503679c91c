/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import java.util.List;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginStep;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/** An act of several steps that ended with one that was refused; what came before it stays. */
public final class StepRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PluginDone done;

  public StepRefused(PluginDone done) {
    super(done.id() + " " + done.version());
    this.done = done;
  }

  /** The steps in order, the refused one too. */
  List<PluginStep> steps() {
    return done.steps();
  }

  /** Why; never empty. */
  List<Reason> reasons() {
    List<Reason> given =
        done.steps().stream()
            .filter(step -> !step.done())
            .flatMap(step -> step.reasons().stream())
            .toList();
    return given.isEmpty() ? List.of(unexplained()) : given;
  }

  private Reason unexplained() {
    return Reason.of(
        "STEP_REFUSED",
        "",
        Text.of("Một bước không thực hiện được.", "A step was refused."),
        Text.of("Xem các bước trong câu trả lời.", "See the steps of this answer."));
  }
}
