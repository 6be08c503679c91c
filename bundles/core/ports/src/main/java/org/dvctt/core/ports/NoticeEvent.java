/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * Outbox topic and JSON field names of what a unit is to be told. Put in the transaction of the act
 * that it tells of; who gets it, in what words and when is of the context of notices. Values are
 * texts; an account has its last four digits only.
 */
public final class NoticeEvent {
  /** Topic. Dedupe is the act itself, e.g. {@code 01H…/7/RECEIVED}. */
  public static final String TOPIC = "notice.event";

  /**
   * {@code RECEIVED}, {@code COMPLETION_REQUESTED}, {@code REFUSED}, {@code PAID}, {@code
   * PAYMENT_RETURNED}, {@code ENROLLED}, {@code ENROLMENT_RETURNED}.
   */
  public static final String KIND = "kind";

  public static final String UNIT = "unit";

  /** Treasury office. */
  public static final String OFFICE = "office";

  /** When it was done, ISO instant of business time. */
  public static final String AT = "at";

  /** Id of the dossier, or absent. */
  public static final String DOSSIER = "dossier";

  /** Code of the dossier. */
  public static final String CODE = "code";

  /** Đồng, plain. */
  public static final String AMOUNT = "amount";

  /** Account of the unit, masked to its last four digits. */
  public static final String ACCOUNT = "account";

  /** Reasons, a line each, in Vietnamese. */
  public static final String REASONS_VI = "reasons_vi";

  /** The same in English. */
  public static final String REASONS_EN = "reasons_en";

  private NoticeEvent() {}
}
