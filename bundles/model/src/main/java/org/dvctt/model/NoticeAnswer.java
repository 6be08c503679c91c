/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * What became of a notice.
 *
 * @param status ACCEPTED (the other side has it now), LATER (it can't be taken now: hand it over
 *     again), REFUSED (it never will be, the address is wrong for instance)
 * @param reference the other side's own id of it, or empty
 * @param why it was not accepted and what to do, for an admin, without the address or the text;
 *     else {@link Text#NONE}
 * @param parts how many messages it was charged as; 0 where that means nothing
 * @param cost đồng as the other side charged it; zero when it doesn't say
 */
public record NoticeAnswer(Status status, String reference, Text why, int parts, Money cost) {
  /** Whether it was taken. */
  public enum Status {
    ACCEPTED,
    LATER,
    REFUSED
  }

  /** The other side has it. */
  public static NoticeAnswer accepted(String reference, int parts, Money cost) {
    return new NoticeAnswer(Status.ACCEPTED, reference, Text.NONE, parts, cost);
  }

  /** Not now. */
  public static NoticeAnswer later(Text why) {
    return new NoticeAnswer(Status.LATER, "", why, 0, Money.ZERO);
  }

  /** Not now. */
  public static NoticeAnswer later(String vi, String en) {
    return later(Text.of(vi, en));
  }

  /** Never. */
  public static NoticeAnswer refused(Text why) {
    return new NoticeAnswer(Status.REFUSED, "", why, 0, Money.ZERO);
  }

  /** Never. */
  public static NoticeAnswer refused(String vi, String en) {
    return refused(Text.of(vi, en));
  }
}
