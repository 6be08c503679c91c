/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/** An act or a question that is refused, with everything the person needs: nothing was changed. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of refusal; the web maps it to a status, the console to an exit code. */
  public enum Kind {
    /** The input is wrong (400/422). */
    INVALID,
    /** Nobody is signed in, or the sign-in ended (401). */
    NOT_SIGNED_IN,
    /** The person may not do it (403). */
    FORBIDDEN,
    /** There is no such thing, or it can't be seen by this person (404). */
    NOT_FOUND,
    /** The state does not allow it, or a rule of the business stands against it (409). */
    CONFLICT,
    /** The caller saw an older version (412). */
    STALE,
    /** Declared, but not offered by this release (501). */
    NOT_OFFERED,
    /** Something needed does not answer now; try again (503). */
    UNAVAILABLE
  }

  private final Kind kind;
  private final List<Reason> reasons;

  public Refused(Kind kind, List<Reason> reasons) {
    super(kind + " " + reasons.get(0).code() + ": " + reasons.get(0).sentence().en());
    this.kind = kind;
    this.reasons = List.copyOf(reasons);
  }

  public Refused(Kind kind, Reason reason) {
    this(kind, List.of(reason));
  }

  /** A refusal with one reason. */
  public static Refused of(Kind kind, String code, String field, Text sentence, Text nextStep) {
    return new Refused(kind, Reason.of(code, field, sentence, nextStep));
  }

  public Kind kind() {
    return kind;
  }

  /** At least one reason, all that were found. */
  public List<Reason> reasons() {
    return reasons;
  }
}
