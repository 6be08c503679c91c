/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** Outbox topic and JSON field names of dossier events that rollout folds into facts. */
public final class FactEvent {
  /** Topic. Stream is {@code fact:<unit>}, dedupe is {@code dossierId/version/kind[/voucher]}. */
  public static final String TOPIC = "fact.dossier";

  /**
   * {@code RECEIVED} (at the first sent/accepted), {@code APPROVED}, {@code REFUSED}, {@code
   * COMPLETED}.
   */
  public static final String KIND = "kind";

  public static final String DOSSIER = "dossier";
  public static final String UNIT = "unit";
  public static final String OFFICE = "office";
  public static final String SERVICE = "service";
  public static final String CHANNEL = "channel";

  /** Business date of the event, ISO. */
  public static final String ON = "on";

  /** Date on which the dossier was received, ISO: the day whose fact row counts it. */
  public static final String RECEIVED = "received";

  /** Number of vouchers. */
  public static final String VOUCHERS = "vouchers";

  /** Total in đồng. */
  public static final String AMOUNT = "amount";

  /** For COMPLETED: true when completed by its due time. */
  public static final String ON_TIME = "on_time";

  private FactEvent() {}
}
